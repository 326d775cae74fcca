/** How many calls lie between the entry of a thread and an access. */

import type { Placed } from '../concurrency/concurrency.js';
import type { Context } from '../contexts/condition.js';
import type { Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import type { Program } from '../program.js';

/** So many calls and more are all as far. */
const FAR = 9;

const known = new WeakMap<Context, ReadonlyMap<Activation, number>>();

export function distanceTo(program: Program, { access, condition: { ctx } }: Placed): number {
  let near = known.get(ctx);
  if (near === undefined) {
    const entries = ctx.thread === undefined ? program.roots.map(({ act }) => act) : (ctx.model?.entries ?? []);
    known.set(ctx, (near = calleesWithin(entries, FAR - 1)));
  }
  return near.get(access.act) ?? FAR;
}
