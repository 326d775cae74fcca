/**
 * Nestings of two objects of one class that the model may have taken for each other: whoever holds the lock of the one comes
 * by the very same calls to its own lock again, which is no waiting. So a decorator that is handed `self` in `*args`, or a
 * part that calls its whole back, brings all objects together.
 */

import { sameSpan } from '../../facts/spans.js';
import { choicesOf } from '../model/chosen-locks.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { Program } from '../program.js';
import { waysTo, type Way } from './holders.js';
import type { Nesting } from './nestings.js';

/** Whether all calls that lead from the lock that is held to the other one lead to the lock that is held as well. */
export function isMixedUp(program: Program, { act, outer, inner }: Nesting): boolean {
  if (choicesOf(inner.hold.lock).length > 1) return true;
  const own = program.analysis
    .activationsOf(act.fn)
    .filter(({ acquires }) => acquires.some(({ node, hold }) => node === inner.node && hold.lock === outer.lock));
  if (own.length === 0) return false;
  const ways = waysTo(program, act, outer);
  return ways.length > 0 && ways.every((way) => leadsTo(program, way, own));
}

/** Whether both locks are made at one place, each for an object of its own, and one function leads to the other's. */
export const areOfOneKind = ({ act, outer, inner: { hold } }: Nesting): boolean =>
  outer.act.fn !== act.fn &&
  outer.lock.kind === 'library' &&
  hold.lock.kind === 'library' &&
  outer.lock.site.file === hold.lock.site.file &&
  sameSpan(outer.lock.site, hold.lock.site);

/** Whether the calls of a way may lead to these activations, too. */
function leadsTo(program: Program, way: Way, ends: readonly Activation[]): boolean {
  let at = new Set(ends);
  for (const { node } of way.toReversed()) {
    const calls = [...at].flatMap((one) => callersInto(program.analysis, one));
    at = new Set(calls.filter(({ call }) => call.node === node).map(({ act }) => act));
  }
  return at.has(way[0]!.act);
}
