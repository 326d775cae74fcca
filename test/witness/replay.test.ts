/**
 * Stories come true: each is replayed on real Python, one thread held until the other has passed. A few of each rule by
 * default; `npm run stories` replays all of them on each Python that is found.
 */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rules/finding.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { readCases } from '../helpers/cases.js';
import { findPythons } from '../lessons/python.js';
import { replay } from './replay.js';

const options: AnalysisOptions = { python: [3, 13], freeThreaded: false, select: [], ignore: [], severity: {} };
const cases = readCases(join(import.meta.dirname, '..', 'rules'));
const pythons = findPythons();

/** Cases that run to an end by themselves, a few of each rule that tells of two threads. */
const REPLAYED = [
  'TW101/wrong_both_behind_the_barrier.py',
  'TW101/wrong_tasks_started_each_day.py',
  'TW101/wrong_tally_of_one_call.py',
  'TW102/wrong_each_claims_its_own.py',
  'TW102/wrong_keyword_among_others.py',
  'TW102/wrong_thread_of_a_dataclass.py',
  'TW103/wrong_conditional_expression.py',
  'TW103/wrong_claimed_without_the_lock.py',
  'TW103/wrong_checked_outside_the_lock.py',
  'TW103/wrong_helper_asks_for_more.py',
  'TW104/wrong_own_lock_by_index.py',
  'TW107/wrong_set_handed_on.py',
  'TW107/wrong_prepared_for_something_else.py',
  'TW213/wrong_launched_by_helper.py',
];

let engine: SyntaxEngine;

beforeAll(async () => {
  engine = await createNodeEngine();
});

function stories(files: ReadonlyMap<string, string>): readonly Finding[] {
  const session = createSession(engine, options);
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings.filter(({ play }) => play !== undefined);
}

describe.skipIf(pythons.length === 0)('a story comes true', () => {
  it.each(REPLAYED)(
    'in %s',
    async (name) => {
      const one = cases.find((known) => known.name === name)!;
      const told = stories(one.files);
      expect(told.length).toBeGreaterThan(0);
      for (const finding of told) {
        expect(await replay(pythons.at(-1)!, { files: one.files, main: finding.path }, finding)).toEqual({
          status: 'followed',
          detail: '',
        });
      }
    },
    60_000,
  );
});

/** Programs that come to no end, or that ask for what isn't there, take their time. */
const AT_ONCE = 4;

/**
 * Stories that Python follows and this driver can't: two locks are taken by one line, or the program goes on by itself
 * to what the story would hold back.
 */
const BEYOND: ReadonlySet<string> = new Set([
  'TW101/wrong_one_of_them_has_ended.py',
  'TW103/wrong_memo_in_pool.py',
  'TW103/wrong_others_read_too.py',
  'TW103/wrong_told_never_to.py',
  'TW104/wrong_condition_with_a_lock_of_its_own.py',
  'TW104/wrong_decorated_with_other_locks.py',
]);

describe.skipIf(process.env['THREADWISE_STORIES'] !== 'all')('every story of the cases', () => {
  it.each(pythons.map((python) => [python.version.join('.'), python] as const))(
    'on Python %s',
    async (version, python) => {
      const all = cases
        .filter(({ name }) => name.includes('/wrong'))
        .flatMap((one) => stories(one.files).map((finding) => ({ one, finding })));
      const counts = new Map<string, number>();
      const wrong: string[] = [];
      const worker = async (): Promise<void> => {
        for (let next = all.pop(); next !== undefined; next = all.pop()) {
          const { one, finding } = next;
          const main = ['main.py', 'app.py'].find((name) => one.files.has(name)) ?? finding.path;
          const { status, detail } = await replay(python, { files: one.files, main }, finding);
          counts.set(status, (counts.get(status) ?? 0) + 1);
          if ((status === 'contradicted' || status === 'stuck') && !BEYOND.has(one.name))
            wrong.push(`${one.name} ${finding.code}: ${status}, ${detail}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      console.log(version, Object.fromEntries(counts));
      expect(wrong).toEqual([]);
    },
    1_800_000,
  );
});
