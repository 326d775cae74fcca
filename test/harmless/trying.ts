/** Every fix of a program, tried by running the program with it and without. */

import type { Fix } from '../../src/rules/finding.js';
import type { SyntaxEngine } from '../../src/syntax/engine.js';
import { applyAtOnce } from '../../src/workspace/edits.js';
import { fixAll } from '../../src/workspace/fix-all.js';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession, type Session } from '../../src/workspace/session.js';
import type { Python } from '../lessons/python.js';
import { isMended } from './mended.js';
import type { Tried } from './programs.js';
import { observe, type Observed } from './running.js';
import { baselineOf, exceptionsIn, LACKING, troublesOf, type Baseline, type Trouble } from './verdict.js';

/** A program with a fix in it. */
export interface Changed {
  /** The rules whose fix it is; `--fix` and `--unsafe-fixes` for all at once. */
  readonly rules: readonly string[];
  readonly title: string;
  readonly safe: boolean;
  readonly caveat?: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface Outcome {
  readonly program: Tried;
  readonly changed: Changed;
  readonly python: string;
  /** Empty where nothing was lost. */
  readonly troubles: readonly Trouble[];
  /** Whether the fix says itself that this may happen. */
  readonly announced: boolean;
}

/** What was tried, on one program. */
export interface Trial {
  readonly program: Tried;
  /** Why it could not be run at all. */
  readonly unfit?: string;
  readonly outcomes: readonly Outcome[];
}

export interface TryOptions {
  readonly pythons: readonly Python[];
  /** Milliseconds for one run. */
  readonly limit: number;
  readonly prelude: string;
  /** Only fixes of these rules; all by default. */
  readonly rules?: readonly string[];
  /** Runs of the original before anything is compared. */
  readonly before?: number;
}

/** The program with each fix that is offered for it, and with all that the command line would apply. */
export function changesOf(engine: SyntaxEngine, program: Tried, rules?: readonly string[]): readonly Changed[] {
  const session = sessionOf(engine, program);
  const found = new Map<string, Changed>();
  const add = (changed: Changed): void => {
    const key = JSON.stringify([...changed.files]);
    const same = found.get(key);
    if (same === undefined) found.set(key, changed);
    else found.set(key, { ...same, rules: [...new Set([...same.rules, ...changed.rules])] });
  };
  for (const finding of session.check().findings) {
    if (rules !== undefined && !rules.includes(finding.code)) continue;
    for (const fix of session.fixes(finding)) {
      const { title, safe, caveat } = fix;
      const files = applied(program, fix);
      add({ rules: [finding.code], title, safe, files, ...(caveat === undefined ? {} : { caveat }) });
    }
  }
  session.dispose();
  if (found.size === 0 || rules !== undefined) return [...found.values()];
  for (const unsafe of [false, true]) {
    const all = sessionOf(engine, program);
    const { changed } = fixAll(all, { unsafe });
    all.dispose();
    if (changed.size === 0) continue;
    const files = new Map([...program.files].map(([path, text]) => [path, changed.get(path)?.after ?? text]));
    const flag = unsafe ? '--unsafe-fixes' : '--fix';
    // All together may do what each of them says it may.
    const caveats = unsafe ? [...found.values()].flatMap((changed) => changed.caveat ?? []) : [];
    const title = `threadwise check --fix${unsafe ? ' --unsafe-fixes' : ''}`;
    add({
      rules: [flag],
      title,
      safe: !unsafe,
      files,
      ...(caveats.length === 0 ? {} : { caveat: caveats.join('; ') }),
    });
  }
  return [...found.values()];
}

function sessionOf(engine: SyntaxEngine, program: Tried): Session {
  const session = createSession(engine, defaultOptions);
  for (const [path, text] of program.files) if (path.endsWith('.py')) session.setFile(path, text);
  return session;
}

const applied = (program: Tried, { edits }: Fix): ReadonlyMap<string, string> =>
  new Map(
    [...program.files].map(([path, text]) => [
      path,
      applyAtOnce(
        text,
        edits.filter((edit) => edit.path === path),
      )!,
    ]),
  );

/** Runs a program with each of its changes on each Python. */
export async function tryAll(engine: SyntaxEngine, program: Tried, options: TryOptions): Promise<Trial> {
  const changes = changesOf(engine, program, options.rules);
  const outcomes: Outcome[] = [];
  let unfit: string | undefined;
  if (changes.length === 0) return { program, outcomes };
  for (const python of options.pythons) {
    const run = (files: ReadonlyMap<string, string>, patience = 1): Promise<Observed> =>
      observe(python, { main: program.main, files }, { ...options, limit: options.limit * patience });
    const before = [await run(program.files)];
    unfit = unfitness(before[0]!);
    if (unfit !== undefined) continue;
    while (before.length < (options.before ?? 2)) before.push(await run(program.files));
    let more = false;
    for (const changed of changes) {
      const again = async (): Promise<Baseline> => {
        if (!more) for (let count = 0; count < 4; count++) before.push(await run(program.files));
        more = true;
        return baselineOf(before);
      };
      const troubles = await troublesWith(baselineOf(before), again, changed, (patience) =>
        run(changed.files, patience),
      );
      const left = troubles.filter((trouble) => !isMended(program.name, changed.rules, trouble));
      outcomes.push({
        program,
        changed,
        python: python.version.join('.'),
        troubles: left,
        announced: left.length > 0 && left.every((trouble) => isAnnounced(changed, trouble)),
      });
    }
  }
  return { program, outcomes, ...(unfit === undefined || outcomes.length > 0 ? {} : { unfit }) };
}

function unfitness(run: Observed): string | undefined {
  if (run.exit === 0) return undefined;
  const raised = exceptionsIn(run);
  if (run.exit === undefined) return run.stdout === '' ? 'it prints nothing and does not end' : undefined;
  const lacking = raised.find((kind) => LACKING.test(kind));
  return lacking ?? (raised.length === 0 ? `exit code ${run.exit}` : undefined);
}

/** What is wrong each time, when the program's own variation is known better. */
async function troublesWith(
  baseline: Baseline,
  again: () => Promise<Baseline>,
  { rules }: Changed,
  run: (patience: number) => Promise<Observed>,
): Promise<readonly Trouble[]> {
  // What these say of is what a program prints by its mistake: a name of the wrong round, the thread that did the work.
  const mayChange = rules.some((rule) => /^TW(106|202|203)$/.test(rule));
  const first = troublesOf(baseline, await run(1), mayChange);
  if (first.length === 0) return [];
  const better = await again();
  const runs: (readonly Trouble[])[] = [];
  // What takes long is told from what hangs by waiting longer.
  for (let count = 0; count < 3; count++) runs.push(troublesOf(better, await run(3), mayChange));
  // Hanging once in a while is harm enough; the rest may be chance.
  const once = runs
    .flat()
    .filter(({ harm, what }) => harm === 'hang' || (harm === 'new exception' && !what.startsWith('exit code')));
  const always = (runs[0] ?? []).filter(({ harm, what }) =>
    runs.every((one) => one.some((other) => other.harm === harm && (harm === 'slower' || other.what === what))),
  );
  const all = [...once, ...always];
  return all.filter(
    (one, index) => all.findIndex((other) => other.harm === one.harm && other.what === one.what) === index,
  );
}

/** Whether the words beside the fix tell of it. */
function isAnnounced({ safe, caveat = '' }: Changed, { harm }: Trouble): boolean {
  if (safe) return false;
  if (harm === 'slower') return /while the lock is held|takes longer|waits until the work is done/.test(caveat);
  return /exception/.test(caveat) && harm !== 'hang';
}
