import { expect, it } from 'vitest';
import { calibration, describeCalibration, type Pair } from '../../scripts/corpus/calibrate.mjs';

const pair = (source: string, verdict: Pair['row']['verdict'], grounds: string, severity = 'warning'): Pair => {
  const finding = {
    source,
    commit: 'c1',
    path: 'a.py',
    line: 1,
    rule: 'TW102',
    severity,
    confidence: 'medium',
    key: 'x',
  };
  return { row: { ...finding, verdict, reason: '' }, finding: { ...finding, grounds } };
};
const times = (count: number, one: Pair): Pair[] => Array.from({ length: count }, () => one);

it('counts each repository once, however many findings it has', () => {
  const { rows } = calibration([
    ...times(8, pair('ann/big', 'wrong', 'apart')),
    pair('bob/one', 'right', 'apart'),
    pair('cid/two', 'right', 'apart'),
  ]);
  expect(rows).toMatchObject([{ name: 'apart', repositories: 3, right: 2, wrong: 8 }]);
  expect(rows[0]!.share).toBeCloseTo(2 / 3);
});

it('tells the findings of a repository as the verdicts on the others would have them told', () => {
  const pairs = [
    // As warnings wrong everywhere else: the one right one would be a hint.
    pair('ann/a', 'right', 'half'),
    pair('bob/b', 'wrong', 'half'),
    pair('cid/c', 'wrong', 'half'),
    // Right everywhere else: told.
    pair('ann/a', 'right', 'apart'),
    pair('bob/b', 'right', 'apart'),
  ];
  const { told, crossed } = calibration(pairs);
  expect(told).toEqual({ right: 3, wrong: 2 });
  // In turn of bob and cid: of the others one was right and one wrong, too few to be told.
  expect(crossed).toEqual({ right: 2, wrong: 0 });
});

it('leaves what no other repository has as it is told today, and what is not decided out', () => {
  const { told, crossed, all } = calibration([
    pair('ann/a', 'right', 'rare'),
    pair('ann/a', 'wrong', 'seldom', 'hint'),
    pair('ann/a', 'arguable', 'rare'),
    pair('ann/a', 'right', 'rare', 'information'),
  ]);
  expect([told, crossed, all]).toEqual([
    { right: 1, wrong: 0 },
    { right: 1, wrong: 0 },
    { right: 1, wrong: 1 },
  ]);
});

it('says so in words', () => {
  expect(describeCalibration([pair('ann/a', 'right', 'apart')]).at(-1)).toBe(
    'As the other repositories would have it told: 1 right, 0 wrong: 100 of 100; 100 of 100 of the right ones',
  );
});
