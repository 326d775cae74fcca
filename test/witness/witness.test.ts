import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import { explore } from '../../src/witness/machine/explore.js';
import { engine } from '../helpers/engine.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { readCases } from '../helpers/cases.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };
const cases = readCases(join(import.meta.dirname, '..', 'rules'));
/** Rules whose mistakes are stories. */
const TOLD = [
  'TW101',
  'TW102',
  'TW103',
  'TW104',
  'TW106',
  'TW107',
  'TW201',
  'TW202',
  'TW203',
  'TW204',
  'TW213',
  'TW217',
  'TW301',
  'TW302',
  'TW303',
  'TW401',
  'TW402',
  'TW403',
  'TW404',
  'TW405',
  'TW406',
  'TW407',
  'TW408',
  'TW409',
  'TW410',
  'TW501',
  'TW601',
];
function check(files: ReadonlyMap<string, string>): readonly Finding[] {
  const session = createSession(engine, options, {
    onError: (error) => {
      throw error instanceof Error ? error : new Error(String(error));
    },
  });
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings;
}

const wrongOnes = (code: string) => cases.filter(({ name }) => name.startsWith(`${code}/wrong`));

describe.each(TOLD)('the story of %s', (code) => {
  it.each(wrongOnes(code).map((one) => [one.name, one] as const))('in %s', (_, one) => {
    for (const { witness, play, verdict } of check(one.files).filter((found) => found.code === code)) {
      if (witness.length === 0) continue;
      expect(witness.length).toBeGreaterThan(1);
      expect(witness.filter(({ broken }) => broken)).toHaveLength(1);
      for (const step of witness) {
        const text = one.files.get(step.path);
        expect(text?.slice(step.start, step.end)).toMatch(/\S/);
        expect(JSON.stringify([step.action, step.values ?? {}])).not.toMatch(/undefined|null|\bNaN\b/);
      }
      if (play === undefined) continue;
      const { orders, breaking } = explore(play.model);
      expect(breaking).toBeGreaterThan(0);
      // What goes wrong every time waits for no switch.
      if (/switch falls in between/.test(JSON.stringify(verdict))) expect(breaking).toBeLessThan(orders);
      expect(explore(play.fixed).breaking).toBe(0);
    }
  });
});

/**
 * Of the findings of a rule's cases, how many have a story. What can't be told truthfully is not told (TW103: a lost wake-up), nor
 * what does no harm (TW104).
 */
it.each([
  ['TW101', 0.8],
  ['TW102', 0.85],
  ['TW103', 0.54],
  ['TW104', 0.45],
] as const)('tells most of %s', (code, least) => {
  const found = wrongOnes(code).flatMap(({ files }) => check(files).filter((one) => one.code === code));
  expect(found.filter(({ witness }) => witness.length > 0).length / found.length).toBeGreaterThan(least);
});

const COUNTER = `import threading

counter = 5


def work():
    global counter
    counter += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

describe('the words of a story', () => {
  it('tells a lost update with the values of the program', () => {
    const [finding] = check(new Map([['main.py', COUNTER]]));
    const told = finding!.witness.map((step) => `${step.thread}: ${step.action} ${step.values?.['counter']}`);
    expect(told).toEqual([
      'work #1: reads counter 5',
      'work #2: reads counter 5',
      'work #2: writes counter 6',
      'work #1: overwrites counter 6',
    ]);
    expect(finding!.witness.map((step) => COUNTER.slice(step.start, step.end))).toEqual(Array(4).fill('counter'));
  });

  it('uses a step between where the program says how much is taken', () => {
    const text = COUNTER.replace('counter += 1', 'counter = counter - 20').replace('counter = 5', 'counter = 100');
    const [finding] = check(new Map([['main.py', text]]));
    expect(finding!.witness.at(-1)?.values).toEqual({ counter: '80' });
  });

  it('tells of the item taken in between', () => {
    const text = COUNTER.replace('counter = 5', 'jobs = [1, 2]').replace(
      '    global counter\n    counter += 1',
      '    if jobs:\n        print(jobs.pop())',
    );
    const finding = check(new Map([['main.py', text]])).find(({ code }) => code === 'TW103');
    expect(finding!.witness.map((step) => `${step.thread}: ${step.action}`)).toEqual([
      'work #1: checks jobs',
      'work #2: checks jobs',
      'work #2: pops from jobs',
      'work #1: pops from jobs: IndexError: pop from empty list',
    ]);
  });
});
