import { expect, test } from 'vitest';
import { Pace } from '../../src/workspace/pace.js';

test('a small folder is checked as a whole, however long that takes', () => {
  const pace = new Pace();
  pace.noteWhole(60_000);
  for (let answer = 0; answer < 9; answer++) expect(pace.noteAnswer(9000, 60_000)).toBe(false);
  expect(pace.takesWhole(60_000)).toBe(true);
});

test('one of middle size is, once that is known to be quick', () => {
  const pace = new Pace();
  expect(pace.takesWhole(200_000)).toBe(false);
  pace.noteWhole(5000);
  expect(pace.takesWhole(200_000)).toBe(false);
  pace.noteWhole(500);
  expect(pace.takesWhole(200_000)).toBe(true);
  expect(pace.takesWhole(400_000)).toBe(false);
});

test('less is looked at after the second late answer, first no more the whole, then less beside the open files', () => {
  const pace = new Pace();
  pace.noteWhole(500);
  const beside = [];
  for (let answer = 0; answer < 6; answer++) {
    pace.noteAnswer(answer % 3 === 2 ? 5 : 400, 200_000);
    beside.push([pace.takesWhole(200_000), pace.beside]);
  }
  expect(beside).toEqual([
    [true, 60_000],
    [false, 60_000],
    [false, 60_000],
    [false, 60_000],
    [false, 15_000],
    [false, 15_000],
  ]);
});
