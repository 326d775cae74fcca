/** The table that says, by what a race rests on, whether it is a warning or no more than possible. */

import { expect, it } from 'vitest';
import { ROWS } from '../../src/program/evidence/support.js';
import { trustOf } from '../../src/rules/severity.js';

it('decides by the first row that fits, and has one for everything', () => {
  const plain = {
    effect: 'update lost',
    brief: false,
    tiny: false,
    parted: 'apart',
    seenBeside: true,
    claimed: false,
    promised: false,
    library: false,
    threads: 2,
    whole: false,
    calls: 4,
    tests: 9,
    clients: 2,
    uncalled: false,
    guessed: false,
    single: false,
    chosen: 0,
    stale: false,
    blurs: 0,
  } as const;
  expect(trustOf({ ...plain, brief: true }).grounds).toBe(ROWS.at(-1)!.name);
  expect(trustOf(plain).grounds).toBe('not known to be one object');
  expect(trustOf({ ...plain, single: true }).grounds).toBe('update lost, far away');
  expect(trustOf({ ...plain, single: true, effect: 'raises' }).grounds).toBe('the rest');
  const beside = { ...plain, single: true, seenBeside: false, effect: 'raises' } as const;
  expect(trustOf(beside).grounds).toBe('the rest');
  expect(trustOf({ ...beside, parted: 'half' }).grounds).toBe('not seen beside');
  expect(trustOf({ ...beside, promised: true }).grounds).toBe('promised by a program');
  const called = { ...beside, clients: 1, tests: 2 } as const;
  expect(trustOf(called).grounds).toBe('the rest');
  expect(trustOf({ ...called, effect: 'loop disturbed' }).grounds).toBe('the rest');
  const same = { ...plain, parted: 'same', calls: 2, tests: 2, clients: 0 } as const;
  expect(trustOf({ ...same, single: true, seenBeside: false }).grounds).toBe('same code, near');
  expect(trustOf({ ...same, single: true, seenBeside: false, claimed: true }).grounds).toBe('not seen beside');
  expect(trustOf({ ...same, single: true, seenBeside: false, clients: 1 }).grounds).toBe('not seen beside');
  expect(trustOf({ ...same, seenBeside: false, effect: 'loop disturbed' }).severity).toBeUndefined();
  expect(trustOf({ ...same, tests: 3 })).toMatchObject({ grounds: 'same code, a few calls away' });
  expect(trustOf({ ...same, effect: 'done twice' })).toMatchObject({
    severity: 'hint',
    grounds: 'same code, behind tests',
  });
  expect(trustOf({ ...same, calls: 5 })).toMatchObject({ severity: 'hint', grounds: 'same code, behind tests' });
  expect(trustOf({ ...plain, effect: 'raises', calls: 3 }).severity).toBeUndefined();
  expect(trustOf({ ...plain, single: true, effect: 'done twice' }).grounds).toBe('done twice, far away');
  expect(trustOf({ ...plain, effect: 'loop disturbed' }).grounds).toBe('the rest');
  expect(trustOf({ ...plain, effect: 'loop disturbed', calls: 5 }).grounds).toBe('many calls away');
  expect(trustOf({ ...plain, effect: 'loop disturbed', calls: 5, brief: true }).grounds).toBe('the rest');
  expect(trustOf({ ...plain, blurs: 3, promised: true, library: true })).toMatchObject({
    severity: 'hint',
    grounds: 'blurred',
  });
  expect(trustOf({ ...plain, stale: true })).toMatchObject({ severity: 'hint' });
  expect(trustOf({ ...plain, brief: true, uncalled: true })).toMatchObject({
    severity: 'hint',
    grounds: 'called by nobody',
  });
  expect(trustOf({ ...plain, stale: true, single: true, calls: 1 }).grounds).toBe('answer out of date');
  const seen = { ...plain, stale: true, brief: true, whole: true, single: true, calls: 3 } as const;
  expect(trustOf({ ...seen, tests: 2 })).toMatchObject({
    severity: 'information',
    grounds: 'answer out of date, near',
  });
  expect(trustOf({ ...seen, stale: false, tests: 2 }).grounds).toBe('near or short');
  expect(trustOf({ ...seen, tests: 3 }).severity).toBe('hint');
  expect(trustOf({ ...plain, effect: 'old answer' }).severity).toBe('hint');
  expect(trustOf({ ...plain, effect: 'old answer', brief: true }).severity).toBe('hint');
  expect(trustOf({ ...plain, effect: 'old answer', brief: true, tiny: true }).severity).toBeUndefined();
  expect(trustOf({ ...plain, effect: 'loop disturbed' }).severity).toBeUndefined();
  expect(trustOf({ ...plain, effect: 'loop disturbed', parted: 'half' }).severity).toBe('hint');
  expect(trustOf({ ...plain, effect: 'loop disturbed', parted: 'same', tests: 0 }).severity).toBeUndefined();
  expect(trustOf({ ...plain, parted: 'half' })).toMatchObject({ severity: 'hint' });
  expect(trustOf({ ...plain, parted: 'half', threads: 3, brief: true }).severity).toBeUndefined();
  expect(trustOf({ ...plain, parted: 'half', clients: 0, brief: true }).severity).toBeUndefined();
  expect(trustOf({ ...plain, brief: true, seenBeside: false }).grounds).toBe('not seen beside');
  expect(trustOf({ ...plain, effect: 'loop disturbed', seenBeside: false }).grounds).toBe('the rest');
  const near = { ...plain, calls: 0, tests: 0, clients: 0, single: true } as const;
  expect(trustOf(near).confidence).toBe('high');
  expect(trustOf({ ...near, effect: 'done twice' }).confidence).toBe('medium');
  expect(trustOf({ ...seen, stale: false, tests: 2, effect: 'loop disturbed' }).confidence).toBe('high');
});
