/** What is noted of where programs come to in the analysis: functions by name, what they answer, and branches. */

import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { withNotes, type Place } from '../../scripts/lab/reached.mjs';

const text = `const twice = (n) => n * 2;
class A {
  isOdd(n) {
    if (n < 0) return this.isOdd(-n);
    else if (n > 100) { return false; }
    return [n].some((one) => one % 2 === 1);
  }
  *all() { yield twice(1); }
}
(n) => [new A().isOdd(n), ...new A().all()];
`;

function noted(n: number): { places: Place[]; reached: Set<number>; answers: Map<number, unknown>; result: unknown } {
  const places: Place[] = [];
  const changed = withNotes(text, '/a.ts', places);
  const reached = new Set<number>();
  const answers = new Map<number, unknown>();
  const notes = {
    reached: (place: number) => reached.add(place),
    answered: (place: number, answer: unknown) => (answers.set(place, answer), answer),
  };
  const run = runInNewContext(changed, notes) as (n: number) => unknown;
  return { places, reached, answers, result: JSON.parse(JSON.stringify(run(n))) };
}

it('names functions and branches, with their lines', () => {
  expect(noted(1).places.map(({ kind, name, line, lines }) => [kind, name, line, lines])).toEqual([
    ['function', 'twice', 1, 1],
    ['function', 'A.isOdd', 3, 5],
    ['branch', 'n < 0', 4, 1],
    ['branch', 'n > 100', 5, 1],
    ['function', 'A.all', 8, 1],
  ]);
});

it('notes what is come to and what is answered, and changes nothing', () => {
  const odd = noted(3);
  expect(odd.result).toEqual([true, 2]);
  expect([...odd.reached].sort()).toEqual([0, 1, 4]);
  expect([...odd.answers]).toEqual([
    [1, true],
    [0, 2],
  ]);
  const large = noted(-102);
  expect(large.result).toEqual([false, 2]);
  expect([...large.reached].sort()).toEqual([0, 1, 2, 3, 4]);
});
