/**
 * Whether two threads that run the same code are seen to be started beside each other: in a loop, one after the other in
 * one function, by what starts several at once by its nature, or beside what their starter then does itself. A start that
 * only a second call of its function repeats is most often one that never comes.
 */

import type { Placed } from '../concurrency/concurrency.js';
import type { Context } from '../contexts/condition.js';
import type { Activation, StartEvent } from '../model/activation.js';

export function areSeenBeside(mine: Placed, theirs: Placed): boolean {
  const [one, other] = [mine.condition.ctx, theirs.condition.ctx];
  if (one.thread === undefined) return other.thread !== undefined && isBesideStarter(mine.access.act, other);
  if (other.thread === undefined) return isBesideStarter(theirs.access.act, one);
  if (one === other && isSeveral(one)) return true;
  return one.starts.some((start) =>
    other.starts.some((next) => start !== next && sameFunction(start, next) && !areEitherOr(start, next)),
  );
}

/** Started in a loop, or several at once by its nature: a pool's map, the requests of a server. */
const isSeveral = ({ model, repeated, multiple }: Context): boolean =>
  multiple && (model?.parallel === true || [...repeated].some(({ inLoop }) => inLoop));

const sameFunction = (a: StartEvent, b: StartEvent): boolean => a.act.fn === b.act.fn;

/** In branches of one test, of which one is taken. */
const areEitherOr = (a: StartEvent, b: StartEvent): boolean =>
  a.act === b.act &&
  a.flow.check !== undefined &&
  b.flow.check !== undefined &&
  a.flow.check.node === b.flow.check.node &&
  a.flow.check !== b.flow.check;

/** What starts the thread, or what that calls itself, with the thread running by then. */
const isBesideStarter = (act: Activation, { starts }: Context): boolean =>
  starts.some(({ act: starter }) => starter === act || starter.calls.some(({ callee }) => callee === act));
