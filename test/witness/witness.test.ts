import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verbOf } from '../../src/panel/player/actions.js';
import { scenarioOf } from '../../src/panel/player/from-witness.js';
import type { FindingView } from '../../src/panel/protocol.js';
import type { Finding, Location } from '../../src/rules/finding.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { readCases } from '../helpers/cases.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };
const cases = readCases(join(import.meta.dirname, '..', 'rules'));
/** Rules whose mistakes are stories, and those of them that can be played. */
const TOLD = ['TW101', 'TW102', 'TW103', 'TW104', 'TW106', 'TW107', 'TW201', 'TW202', 'TW203', 'TW204', 'TW301'];
const PLAYED = ['TW101', 'TW102', 'TW103', 'TW104', 'TW107', 'TW201'];
let engine: SyntaxEngine;

beforeAll(async () => {
  engine = await createNodeEngine();
});

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

function viewOf(finding: Finding, files: ReadonlyMap<string, string>): FindingView {
  const placeOf = ({ path, start, end }: Location): FindingView['place'] => {
    const before = files.get(path)!.slice(0, start).split('\n');
    return { path, start, end, line: before.length, text: files.get(path)!.split('\n')[before.length - 1]!.trim() };
  };
  const { code, name, severity, message, verdict, lesson, data } = finding;
  const witness = finding.witness.map((step) => ({
    thread: step.thread,
    action: step.action,
    place: placeOf(step),
    ...(step.values && { values: step.values }),
    ...(step.broken && { broken: step.broken }),
  }));
  return { id: code, code, name, severity, message, place: placeOf(finding), witness, verdict, lesson, data };
}

const wrongOnes = (code: string) => cases.filter(({ name }) => name.startsWith(`${code}/wrong`));

describe.each(TOLD)('the story of %s', (code) => {
  it.each(wrongOnes(code).map((one) => [one.name, one] as const))('in %s', (_, one) => {
    for (const finding of check(one.files).filter((found) => found.code === code)) {
      expect(finding.witness.length, finding.message).toBeGreaterThan(1);
      expect(finding.witness.filter(({ broken }) => broken)).toHaveLength(1);
      for (const step of finding.witness) {
        const text = one.files.get(step.path);
        expect(text?.slice(step.start, step.end)).toMatch(/\S/);
        expect(step.action).not.toMatch(/undefined|null|\bNaN\b/);
      }
    }
  });
});

describe.each(PLAYED)('%s can be played', (code) => {
  it.each(wrongOnes(code).map((one) => [one.name, one] as const))('in %s', (_, one) => {
    for (const finding of check(one.files).filter((found) => found.code === code)) {
      const view = viewOf(finding, one.files);
      // One that only reads has no update to lose: its story is told, and there is nothing to play.
      if (view.witness.some(({ action }) => action.startsWith('uses what it read'))) continue;
      // Work that never ends is over in no order of the steps.
      if (view.witness.some(({ action }) => action.startsWith('never ends'))) continue;
      expect(scenarioOf(view), view.witness.map((step) => `${step.thread}: ${step.action}`).join('\n')).toBeDefined();
    }
  });
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
      'work #1: pops from jobs: IndexError, nothing is left',
    ]);
    expect(
      finding!.witness.map((step) => verbOf({ ...step, place: viewOf(finding!, new Map([['main.py', text]])).place })),
    ).toEqual(['check', 'check', 'change', 'change']);
  });
});
