/**
 * Stories come true: each is replayed on real Python, one thread held until the other has passed. A few of each rule by
 * default; `npm run stories` replays all of them on each Python that is found.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/catalogue.js';
import type { Finding } from '../../src/rules/finding.js';
import { engine } from '../helpers/engine.js';
import type { AnalysisOptions } from '../../src/workspace/api.js';
import { createSession } from '../../src/workspace/session.js';
import { readCases } from '../helpers/cases.js';
import { readExamples } from '../lessons/examples.js';
import { findPythons } from '../lessons/python.js';
import { readPageBlocks } from '../pages/blocks.js';
import { replay, type Replayed } from './replay.js';

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
  'TW104/wrong_own_lock_by_index.py',
  'TW107/wrong_set_handed_on.py',
  'TW107/wrong_prepared_for_something_else.py',
  'TW201/wrong_reads.py',
  'TW213/wrong_launched_by_helper.py',
  'TW302/wrong_spins_on_a_flag.py',
  'TW303/wrong_sleeps_then_prints.py',
  'TW401/wrong_nested_tutorial.py',
  'TW401/wrong_philosophers_in_args.py',
  'TW401/wrong_three_in_a_ring',
  'TW404/wrong_in_run.py',
  'TW405/wrong_join_under_the_lock.py',
  'TW406/wrong_bare_wait.py',
  'TW406/wrong_if_before_wait.py',
  'TW407/wrong_if_lock.py',
  'TW409/wrong_notify_outside.py',
  'TW502/wrong_signal.py',
  'TW505/wrong_connection_of_main.py',
  'TW506/wrong_chdir_in_pool.py',
];

/** Rules with a game whose stories are not replayed here. */
const NOT_REPLAYED: Readonly<Record<string, string>> = {
  TW217: 'what is closed need not raise',
  TW402: 'supposes a test, or a call, that these programs come to late',
  TW403: 'supposes that a line raises, or how a test comes out',
  TW408: 'supposes that all other workers are busy',
  TW410: 'supposes what a caller does that is not seen, or several tasks of one loop',
  TW411: 'supposes that what is called asks for the lock',
  TW501: 'asks for a screen',
  TW503: 'supposes a lock that the thread holds at the fork',
  TW504: 'supposes that nothing else wakes the loop',
  TW601: 'its stories are those of TW101 to TW104',
};

interface Told {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly main: string;
}

const single = (name: string, file: string, text: string): Told => ({
  name,
  files: new Map([[file, text]]),
  main: file,
});

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');
const exampleFiles = new Map(
  ['account.py', 'bank.py', 'ticket_counter.py'].map((name) => [name, readFileSync(join(EXAMPLES, name), 'utf8')]),
);

/** The programs of pages, lessons and examples. */
const taught: readonly Told[] = [
  ...readPageBlocks()
    .filter(({ kind }) => kind === 'wrong')
    .map(({ name, text }) => single(name, name, text)),
  ...readExamples()
    .filter(({ kind }) => kind === 'wrong')
    .map(({ lesson, name, text }) => single(`${lesson}/${name}`, name, text)),
  { name: 'examples/bank.py', files: exampleFiles, main: 'bank.py' },
  { name: 'examples/ticket_counter.py', files: exampleFiles, main: 'ticket_counter.py' },
];

/** Those that run to an end quickly and need nothing but Python. */
const TAUGHT = [
  'TW101_wrong_1.py',
  'TW103_wrong_1.py',
  'TW103_wrong_2.py',
  'TW104_wrong_1.py',
  'TW104_wrong_2.py',
  'check-then-act/last_seat.py',
  'locks/one_place_forgot.py',
  'race-conditions/till.py',
  'race-conditions/lost_sale.py',
  'subclassing-thread/too_early.py',
  'examples/bank.py',
];

function stories(files: ReadonlyMap<string, string>): readonly Finding[] {
  const session = createSession(engine, options);
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings.filter(({ play }) => play !== undefined);
}

/** The file by which a program begins. */
const mainOf = ({ files }: Pick<Told, 'files'>, { path }: Finding): string =>
  ['main.py', 'app.py'].find((name) => files.has(name)) ?? path;

/** On a machine that is busy elsewhere a thread may come too late for its story: it has ten goes. */
async function attempt(program: Parameters<typeof replay>[1], finding: Finding): Promise<Replayed> {
  let last = await replay(pythons.at(-1)!, program, finding);
  for (let more = 9; more > 0 && last.status !== 'followed'; more--) {
    last = await replay(pythons.at(-1)!, program, finding);
  }
  return last;
}

it('every rule with a game has a story that comes true, or a reason why not', () => {
  const told = new Set(REPLAYED.map((name) => name.slice(0, 5)));
  const silent = /^(late-binding|runs-in-caller|called-at-once|taken-apart|taking-turns)$/;
  const open = rules.filter(({ code, story }) => story && !silent.test(story) && !told.has(code));
  expect(open.map(({ code }) => code)).toEqual(Object.keys(NOT_REPLAYED));
});

describe.skipIf(pythons.length === 0)('a story comes true', () => {
  it.each(REPLAYED)(
    'in %s',
    async (name) => {
      const one = cases.find((known) => known.name === name)!;
      const told = stories(one.files);
      expect(told.length).toBeGreaterThan(0);
      for (const finding of told) {
        expect(await attempt({ files: one.files, main: mainOf(one, finding) }, finding)).toEqual({
          status: 'followed',
          detail: '',
        });
      }
    },
    180_000,
  );

  it.each(TAUGHT)('of %s', { timeout: 180_000 }, async (name) => {
    const { files, main } = taught.find((one) => one.name === name)!;
    const told = stories(files).filter(({ path }) => main !== 'bank.py' || path !== 'ticket_counter.py');
    expect(told.length).toBeGreaterThan(0);
    for (const finding of told) {
      expect(await attempt({ files, main }, finding)).toEqual({ status: 'followed', detail: '' });
    }
  });
});

/** Programs that come to no end, or that ask for what isn't there, take their time. */
const AT_ONCE = 4;

/** Stories that Python follows and this driver can't. */
const BEYOND: ReadonlySet<string> = new Set([
  // Main comes to its part only when some thread is through, and by then too few are left.
  'TW101/wrong_one_of_them_has_ended.py',
  'TW104/wrong_counts_too_few.py',
  // The function calls itself in between: which of its calls a thread was started by, the driver can't tell.
  'TW101/wrong_sum_of_this_call.py',
  // Main does the same over and over, in a loop that never rests: it is somewhere else whenever the thread wakes up.
  'TW103/wrong_told_never_to.py',
  // What is submitted and waited for is one expression: the first step has no end of its own.
  'TW408/wrong_nested_map.py',
  // Their timers take a minute.
  'TW502/wrong_after_a_while.py',
  'TW505/wrong_timer_saves',
]);

/** The same where a `with` doesn't come by its own line again as it ends, which it does from Python 3.10 on. */
const BEYOND_BEFORE_3_10: ReadonlySet<string> = new Set(['TW201/wrong_closes.py']);

const isBeyond = (name: string, { version: [, minor] }: (typeof pythons)[number]): boolean =>
  BEYOND.has(name) || (minor < 10 && BEYOND_BEFORE_3_10.has(name));

/** `all`, or one version of Python; and what the names of the cases have in them. */
const [EVERY = '', OF = ''] = [process.env['THREADWISE_STORIES'], process.env['THREADWISE_STORIES_OF']];

// A test that is skipped proves nothing: this one is there only where it is asked for.
(EVERY !== '' ? describe : (): void => undefined)('every story of the cases', () => {
  const versions = pythons.map((python) => [python.version.join('.'), python] as const);
  it.each(versions.filter(([version]) => EVERY === 'all' || EVERY === version))(
    'on Python %s',
    async (version, python) => {
      const told: readonly Told[] = [
        ...cases.filter(({ name }) => name.includes('/wrong')).map((one) => ({ ...one, main: '' })),
        ...taught,
      ].filter(({ name }) => name.includes(OF));
      const all = told.flatMap((one) => stories(one.files).map((finding) => ({ one, finding })));
      const counts = new Map<string, number>();
      const wrong: string[] = [];
      // All of them take minutes: what is found is said at once.
      const fail = (what: string): void => {
        console.log(what);
        wrong.push(what);
      };
      const worker = async (): Promise<void> => {
        for (let next = all.pop(); next !== undefined; next = all.pop()) {
          const { one, finding } = next;
          const main = one.main || mainOf(one, finding);
          const { status, detail } = await replay(python, { files: one.files, main }, finding);
          counts.set(status, (counts.get(status) ?? 0) + 1);
          if (OF !== '') console.log(one.name, finding.code, status, detail);
          if ((status === 'contradicted' || status === 'stuck') && !isBeyond(one.name, python))
            fail(`${one.name} ${finding.code}: ${status}, ${detail}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      console.log(version, Object.fromEntries(counts));
      expect(wrong).toEqual([]);
    },
    1_800_000,
  );
});
