/** What an activation does at one place of the text to several objects, in the order of these. */

import { sameSpan } from '../../facts/spans.js';
import type { Span } from '../../facts/ir.js';
import type { Activation } from './activation.js';
import type { Obj } from './objects.js';
import type { Ranking } from './ranking.js';

/** An event by what it is about and where it stands. */
interface Happening {
  readonly at: Span;
  readonly obj: Obj | undefined;
}

export function putEventsInOrder({ accesses, libraryCalls, starts, joins }: Activation, ranking: Ranking): void {
  sortRuns(accesses, ({ at, cell }) => ({ at, obj: cell.owner }), ranking);
  sortRuns(libraryCalls, ({ node, self }) => ({ at: node, obj: self }), ranking);
  sortRuns(starts, ({ node, thread }) => ({ at: node, obj: thread }), ranking);
  sortRuns(joins, ({ node, thread }) => ({ at: node, obj: thread }), ranking);
}

/** Sorts what follows one another at one place by the objects that it is about; what is of none comes first. */
function sortRuns<T>(list: T[], told: (one: T) => Happening, ranking: Ranking): void {
  const places = list.map(told);
  for (let start = 0, end: number; start < list.length; start = end) {
    end = start + 1;
    while (end < list.length && sameSpan(places[end]!.at, places[start]!.at)) end++;
    const objs = new Set(places.slice(start, end).flatMap(({ obj }) => obj ?? []));
    if (objs.size < 2) continue;
    const ranks = new Map(ranking.inOrder(objs).map((obj, rank) => [obj, rank]));
    const rankOf = (one: T): number => {
      const { obj } = told(one);
      return obj === undefined ? -1 : ranks.get(obj)!;
    };
    list.splice(start, end - start, ...list.slice(start, end).sort((a, b) => rankOf(a) - rankOf(b)));
  }
}
