/** Replays stories on real Python: the program runs in the order that the story tells, and must do what it says. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/rules/finding.js';
import { explore } from '../../src/witness/machine/explore.js';
import { begin, nextInstruction, readiness, step as advance } from '../../src/witness/machine/machine.js';
import type { Instruction, State, Term } from '../../src/witness/machine/model.js';
import type { Play } from '../../src/witness/machine/play.js';
import type { Python } from '../lessons/python.js';

/**
 * How a replay came out: `followed`, as told; `contradicted` or `stuck`, not so; `unmet`, what the story supposes is not
 * so in this program; `unreached`, the program doesn't come there when it is simply run.
 */
export interface Replayed {
  readonly status: 'followed' | 'contradicted' | 'stuck' | 'unmet' | 'unreached';
  readonly detail: string;
}

/** Seconds for the whole of a program. */
const TIME_LIMIT = 8;

const DRIVER = join(import.meta.dirname, 'replay.py');

interface Program {
  readonly files: ReadonlyMap<string, string>;
  /** The file that is run. */
  readonly main: string;
}

/** Names that stand for no variable of the program. */
const isReal = (name: string): boolean => !/^(maxsize|work|state|thread) of /.test(name);

export async function replay(python: Python, { files, main }: Program, finding: Finding): Promise<Replayed> {
  const { play } = finding;
  if (play === undefined) throw new Error('no story to replay');
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-story-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const answer = join(folder, 'answer.json');
    const story = join(folder, 'story.json');
    writeFileSync(
      story,
      JSON.stringify({
        program: join(folder, main),
        files: [...files.keys()].map((path) => join(folder, path)),
        answer,
        seconds: TIME_LIMIT,
        lanes: play.model.threads.map(({ name, instructions }) => ({
          name,
          main: name === 'main',
          owner: ownerOf(instructions, files),
          locks: locksOf(instructions, files),
        })),
        keys: sharedSymbols(play),
        supposes: play.suppose.some((sentence) => sentence.startsWith('Say')),
        first: realOnes(play.model.variables),
        steps: stepsOf(play, files).map((one) => ({ ...one, file: join(folder, one.file) })),
      }),
    );
    await new Promise<void>((done) => {
      const env = { PATH: process.env['PATH'] ?? '', PYTHONDONTWRITEBYTECODE: '1' };
      const options = { cwd: folder, timeout: (TIME_LIMIT + 5) * 1_000, killSignal: 'SIGKILL' as const, env };
      execFile(python.path, [DRIVER, story], options, () => done());
    });
    if (!existsSync(answer)) return { status: 'unreached', detail: 'the program was stopped' };
    return JSON.parse(readFileSync(answer, 'utf8')) as Replayed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const realOnes = (variables: State['variables']): Readonly<Record<string, Term>> =>
  Object.fromEntries(Object.entries(variables).filter(([name, value]) => isReal(name) && !isMissing(value)));

/** What has no value yet can't be asked for. */
const isMissing = (value: Term): boolean => value.is === 'symbol' && value.name === 'missing';

/**
 * What a thread reaches the variable through, as its own function writes it: both must come to the same object. Empty
 * where that is the module.
 */
function ownerOf(instructions: readonly Instruction[], files: ReadonlyMap<string, string>): string {
  const act = instructions.findLast(({ operation }) => operation.kind === 'write' || operation.kind === 'change');
  if (act?.place === undefined) return '';
  const written = files.get(act.place.path)!.slice(act.place.start, act.place.end);
  const path = /^[\w.]+/.exec(written)?.[0] ?? '';
  // `d[k] = v` changes the container; `self.x = v` and `self.xs.append(v)` end in a name of their own.
  if (written.startsWith(`${path}[`)) return path;
  return path.includes('.') ? path.replace(/\.\w+$/, '') : '';
}

/** Symbols that stand for the same in both threads: the keys that they have in common. */
function sharedSymbols({ model }: Play): readonly string[] {
  const [first, second] = model.threads.map(({ instructions }) => {
    const texts = JSON.stringify(instructions.map(({ operation }) => operation));
    return new Set([...texts.matchAll(/"is":"symbol","name":"((?:[^"\\]|\\.)*)"\}/g)].map((match) => match[1]!));
  });
  return [...(first ?? [])].filter((name) => second?.has(name));
}

/** The locks that a thread takes, by the story's names and as its function writes them. */
function locksOf(
  instructions: readonly Instruction[],
  files: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  return instructions.flatMap(({ operation, place: at }) =>
    operation.kind === 'acquire' && at !== undefined
      ? [
          [
            operation.lock,
            files
              .get(at.path)!
              .slice(at.start, at.end)
              .replace(/\.acquire\b.*$/, ''),
          ] as const,
        ]
      : [],
  );
}

/** A lock that no code takes: a free worker, the turn of an event loop. */
const isOfProgram = (lock: string): boolean => !/^(the|a) /.test(lock);

interface Step {
  readonly lane: number;
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  /** The lane's step before stands on the same line. */
  readonly inLine: boolean;
  readonly name?: string;
  readonly method?: string;
  /** Of acquires on one line, which this is, from 0. */
  readonly nth?: number;
  /** Nothing in the program comes to this. */
  readonly never?: boolean;
  readonly starts?: number;
  readonly error?: string;
  readonly waits?: boolean;
  readonly values: Readonly<Record<string, Term>>;
}

/** The steps of the breaking order, with what holds after each. */
function stepsOf(play: Play, files: ReadonlyMap<string, string>): readonly Step[] {
  const { model } = play;
  const steps: Step[] = [];
  let state = begin(model);
  for (const lane of explore(model).breakingOrder ?? []) {
    const instruction = nextInstruction(model, state, lane)!;
    const after = advance(model, state, lane);
    if (instruction.place === undefined) {
      state = after;
      continue;
    }
    // What goes on too early need not raise anything.
    const failed = state.errors[lane] === undefined ? after.errors[lane] : undefined;
    const error = failed !== undefined && /^[\w.]+(Error|Empty|Full)\b/.test(failed) ? failed : undefined;
    steps.push({
      ...place(instruction, lane, steps, files),
      values: realOnes(after.variables),
      ...(error && { error }),
    });
    state = after;
  }
  const told = [...steps];
  for (const lane of model.threads.keys()) {
    const next = nextInstruction(model, state, lane);
    if (next === undefined || !readiness(model, state, lane).kind.startsWith('waits')) continue;
    steps.push({ ...place(next, lane, told, files), values: {}, waits: true });
  }
  return steps;
}

type Placed = Omit<Step, 'values' | 'error' | 'waits'>;

function place(
  { operation, place: at }: Instruction,
  lane: number,
  before: readonly Step[],
  files: ReadonlyMap<string, string>,
): Placed {
  if (at === undefined) throw new Error('a step without a place');
  const text = files.get(at.path)!;
  const line = (offset: number): number => text.slice(0, offset).split('\n').length;
  const isTaking = operation.kind === 'acquire';
  const previous = before.findLast(
    (one) => one.lane === lane && one.kind !== 'release' && (isTaking || one.kind !== 'acquire'),
  );
  const [first, last] = [line(at.start), line(at.end)];
  const inLine = previous?.file === at.path && previous.line <= last && first <= previous.endLine;
  const nth = before.filter((one) => one.lane === lane && one.kind === 'acquire' && one.line === first).length;
  const called = /^(pause|notify|join)$/.test(operation.kind)
    ? /\.(\w+)\s*\([^()]*\)$/.exec(text.slice(at.start, at.end))?.[1]
    : undefined;
  const variable = 'variable' in operation ? operation.variable : nameIn(operation);
  return {
    lane,
    kind: operation.kind,
    file: at.path,
    line: first,
    endLine: last,
    inLine,
    ...(variable !== undefined && { name: variable.replace(/^.*\./, '') }),
    ...(operation.kind === 'change' && { method: operation.method }),
    ...(called !== undefined && { method: called }),
    ...(isTaking && { nth, never: !isOfProgram(operation.lock) }),
    ...(operation.kind === 'start' && { starts: operation.thread }),
  };
}

/** The variable that a step looks at. */
function nameIn(operation: Instruction['operation']): string | undefined {
  const found = /"is":"shared","name":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(operation));
  return found ? (JSON.parse(found[1]!) as string) : undefined;
}
