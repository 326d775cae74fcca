/**
 * The bounded form of `npm run harmless`: a few programs of each rule, and a few random ones, on the newest Python. What
 * is too slow for every run of the tests is for the long form.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { lanes } from '../helpers/lanes.js';
import { findPythons } from '../lessons/python.js';
import { ownPrograms, TEST_FOLDER, type Tried } from './programs.js';
import { threadedPrograms } from './random-programs.js';
import { harmsIn } from './tally.js';
import { tryAll } from './trying.js';

/** Programs of each rule's fix cases. */
const OF_EACH = 3;
const RANDOM = 10;
/** A busy machine takes its time; what really hangs takes for ever. */
const LIMIT_MS = 10_000;
const MINUTES = 60_000;

const newest = findPythons().at(-1);
const cases = ownPrograms(TEST_FOLDER).filter(({ name }) => name.startsWith('fix '));
const codes = [...new Set(cases.map(({ name }) => name.slice(4, 9)))];
/** Programs mostly wait. */
const inTurn = lanes(4);

async function harms(programs: readonly Tried[]): Promise<string[]> {
  const options = { pythons: [newest!], limit: LIMIT_MS, prelude: `${TEST_FOLDER}/harmless/prelude` };
  const trials = await Promise.all(programs.map((program) => inTurn(() => tryAll(engine, program, options))));
  return harmsIn(trials).map(({ program, changed, troubles }) => {
    const told = troubles.map(({ harm, what }) => `${harm}: ${what}`).join('; ');
    return `${program.name}: ${changed.rules.join(' ')} ${changed.title}: ${told}`;
  });
}

// The programs of one rule are few, and the lanes have room for those of others.
describe.runIf(newest !== undefined).concurrent('fixes do no harm', () => {
  it.each(codes)(
    'in programs of %s',
    async (code) => {
      const own = cases.filter(({ name }) => name.startsWith(`fix ${code}`)).slice(0, OF_EACH);
      expect(await harms(own)).toEqual([]);
    },
    3 * MINUTES,
  );

  it(
    'in random programs with queues, events, locks and groups of threads',
    async () => {
      const programs = fc.sample(threadedPrograms, { numRuns: RANDOM, seed: 7 });
      expect(await harms(programs)).toEqual([]);
    },
    5 * MINUTES,
  );
});
