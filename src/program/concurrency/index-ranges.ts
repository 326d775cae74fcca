/**
 * The part of a container that a loop goes through by number, where both ends are known: `for i in range(low, high):
 * rows[i] = …` of threads that were told where to begin and where to end.
 */

import type { Expr, ForStmt } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import type { Access, Activation } from '../model/activation.js';
import { isRebound } from '../model/bindings.js';
import { memoized } from '../model/maps.js';
import { isIndex } from './own-index.js';

/** From the first number to the one that is not reached. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether two accesses are of parts of a container that have no element in common. */
export function areRangesApart(a: Access, b: Access): boolean {
  const mine = rangeOf(a);
  const theirs = mine && rangeOf(b);
  return mine !== undefined && theirs !== undefined && (mine.high <= theirs.low || theirs.high <= mine.low);
}

const rangeOf = memoized(({ act, key, keyText, loops }: Access): Range | undefined => {
  if (key?.unknown !== false || !key.objs.every((obj) => isIndex(obj) && obj.made === act)) return undefined;
  const isCounter = (loop: ForStmt): boolean => loop.target.kind === 'name' && loop.target.name === keyText;
  const counting = loops.filter((loop) => loop.kind === 'for').filter(isCounter);
  return counting.length === 1 ? rangeIn(act, counting[0]!.iter) : undefined;
});

/** `range(high)` or `range(low, high)`; all that the ends may be lies in between. */
function rangeIn(act: Activation, iter: Expr): Range | undefined {
  if (iter.kind !== 'call' || calleeName(iter) !== 'range' || iter.args.length === 0 || iter.args.length > 2)
    return undefined;
  const ends = iter.args.map(({ value }) => numbersOf(act, value));
  const [first, second] = ends;
  const [lows, highs] = second === undefined ? [[0], first!] : [first!, second];
  return lows.length === 0 || highs.length === 0 ? undefined : { low: Math.min(...lows), high: Math.max(...highs) };
}

/** What a number, or a parameter that nothing else is assigned to, may be; nothing where that is not known. */
function numbersOf(act: Activation, expr: Expr): readonly number[] {
  if (expr.kind === 'constant') return typeof expr.value === 'number' ? [expr.value] : [];
  if (expr.kind !== 'name' || expr.scope !== 'local' || expr.slot >= act.fn.params.length) return [];
  const value = isRebound(act.fn, expr.slot) ? undefined : act.params[expr.slot];
  const numbers = value?.objs.map((obj) => (obj.kind === 'constant' ? obj.value : undefined)) ?? [];
  const isKnown = value?.unknown === false && numbers.every((number) => typeof number === 'number');
  return isKnown ? numbers : [];
}
