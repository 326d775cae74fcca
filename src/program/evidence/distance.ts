/** How many calls lie between the entry of a thread and an access. */

import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import type { Program } from '../program.js';
import { memoized } from '../model/maps.js';

/** So many calls and more are all as far. */
const FAR = 9;

export const distanceTo = (program: Program, { access, entryState: { ctx } }: AccessInContext): number =>
  ctx.thread === undefined ? (nearRoots(program).get(access.act) ?? FAR) : callsFrom(ctx, access.act);

/** How many calls lie between what a thread runs and a function. */
export const callsFrom = (ctx: Context, act: Activation): number => nearEntries(ctx).get(act) ?? FAR;

const nearRoots = memoized(({ roots }: Program) =>
  calleesWithin(
    roots.map(({ act }) => act),
    FAR - 1,
  ),
);
const nearEntries = memoized(({ model }: Context) => calleesWithin(model?.entries ?? [], FAR - 1));
