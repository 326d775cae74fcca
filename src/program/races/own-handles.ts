/** Threads that clear the variable which keeps them: `self.thread = None`, as they end. */

import { takesOut, type Access } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { givesFirstValues } from '../model/classes.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Variable } from '../concurrency/variables.js';
import type { Program } from '../program.js';
import { storesNothing } from './outcomes.js';
import type { Reliance } from './reliance.js';

/** A thread object is stored, left running, and what stored it may be called again while that very thread clears it. */
export function clearsOwnHandle(
  { access: act, entryState }: AccessInContext,
  { access: other, entryState: theirs }: AccessInContext,
): boolean {
  const { thread } = theirs.ctx;
  return (
    thread !== undefined &&
    entryState.ctx.thread === undefined &&
    act.value?.objs.includes(thread) === true &&
    storesNothing(other) &&
    act.act.exit?.mayRun.items.includes(thread) === true
  );
}

/**
 * Whether no thread clears the variable once it is found empty: each does so once, and others only when they have joined it.
 * Then only the one that is kept next comes in between, and not before its start.
 */
export const isLastOfItsKind = (
  { analysis: { sets } }: Program,
  { accesses }: Variable,
  { access: clearing, entryState: { ctx } }: AccessInContext,
): boolean =>
  accesses.every(
    (one) =>
      one === clearing ||
      one.kind === 'read' ||
      !storesNothing(one) ||
      givesFirstValues(one.act.fn.name) ||
      sets.has(one.flow.joined, ctx.thread!),
  );

/** Where what keeps the thread has started it, if it does. */
export const startOf = ({ act }: Access, { entryState: { ctx } }: AccessInContext): number =>
  act.starts.find(({ thread }) => thread === ctx.thread)?.node.end ?? Infinity;

/**
 * Whether what asks for the thread, or who calls it, has just told it something: a thread that is about to clear its handle
 * hears that no more, and is found there still. Where nothing is handed on, the one who comes too early finds it at work and goes.
 */
export function handsOnBefore(
  { analysis }: Program,
  { check, tested }: Reliance,
  { entryState: { ctx } }: AccessInContext,
): boolean {
  const heard = calleesWithin(ctx.model?.entries ?? [], MAX_CALLS);
  const hears = ({ cell }: Access): boolean =>
    [...heard.keys()].some(({ accesses }) => accesses.some((one) => isLookedAt(one) && one.cell === cell));
  const ways = [
    { act: check.act, node: check.node },
    ...callersInto(analysis, check.act).map(({ act, call }) => ({ act, node: call.node })),
  ];
  return ways.some(({ act, node }) =>
    act.accesses.some(
      (told) => told.kind === 'write' && told.at.end <= node.start && told.cell !== tested.read.cell && hears(told),
    ),
  );
}

/** What is taken out is looked at as well. */
const isLookedAt = ({ kind, effect }: Access): boolean => kind === 'read' || takesOut(effect);

/** From what a thread runs to where it looks for what it was told. */
const MAX_CALLS = 3;
