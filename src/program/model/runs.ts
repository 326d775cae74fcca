/** What happens at one place of the text to several objects, in the order of these. */

import { sameSpan } from '../../facts/spans.js';
import type { Span } from '../../facts/ir.js';
import type { Obj } from './objects.js';
import type { Ranking } from './ranking.js';

/** Sorts what follows one another at one place by the objects that it is about; what is of none comes first. */
export function sortRuns<T>(
  list: T[],
  placeOf: (one: T) => Span,
  objectOf: (one: T) => Obj | undefined,
  ranking: Ranking,
): void {
  for (let start = 0, end: number; start < list.length; start = end) {
    end = start + 1;
    while (end < list.length && sameSpan(placeOf(list[end]!), placeOf(list[start]!))) end++;
    if (end - start > 1) sortRun(list, start, end, objectOf, ranking);
  }
}

function sortRun<T>(
  list: T[],
  start: number,
  end: number,
  objectOf: (one: T) => Obj | undefined,
  ranking: Ranking,
): void {
  const run = list.slice(start, end);
  const objs = new Set(run.flatMap((one) => objectOf(one) ?? []));
  if (objs.size < 2) return;
  const ranks = new Map(ranking.inOrder(objs).map((obj, rank) => [obj, rank]));
  const rankOf = (one: T): number => {
    const obj = objectOf(one);
    return obj === undefined ? -1 : ranks.get(obj)!;
  };
  list.splice(start, run.length, ...run.sort((a, b) => rankOf(a) - rankOf(b)));
}
