/** Whether a program lost anything by a fix: lines of output, time, its end, its peace. */

import type { Observed } from './running.js';

/** What a program does by itself, from several runs: what is always there, and how far it varies. */
export interface Baseline {
  /** Lines that every run printed, with how often at least. */
  readonly lines: ReadonlyMap<string, number>;
  /** The kinds of exceptions that were seen. */
  readonly exceptions: ReadonlySet<string>;
  /** Whether some run was stopped by the time limit. */
  readonly endless: boolean;
  readonly failed: boolean;
  /** The longest run. */
  readonly milliseconds: number;
}

export type Harm = 'lost line' | 'fewer lines' | 'new exception' | 'hang' | 'slower';

export interface Trouble {
  readonly harm: Harm;
  /** The line, the exception, or the times. */
  readonly what: string;
}

/** Room for what starting Python takes on a busy machine. */
const GRACE_MS = 400;

/** A line without what changes from run to run and by a right fix: numbers, addresses. */
export const masked = (line: string): string =>
  line
    .replace(/0x[0-9a-f]+/gi, '#')
    .replace(/-?\d+([.,:]\d+)*(e-?\d+)?/gi, '#')
    .trim();

function linesOf({ stdout }: Observed): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of stdout.split(/\r?\n/).map(masked)) if (line !== '') found.set(line, (found.get(line) ?? 0) + 1);
  return found;
}

/** The kinds of exceptions that tracebacks on standard error end with. */
export function exceptionsIn({ stderr }: Observed): string[] {
  const found: string[] = [];
  let inside = false;
  for (const line of stderr.split(/\r?\n/)) {
    if (/^Traceback \(most recent call last\)/.test(line)) inside = true;
    else if (inside && /^\S/.test(line)) {
      // Tracebacks of several threads may stand mixed.
      const kind = /^([A-Za-z_][\w.]*)(:|$)/.exec(line)?.[1];
      if (kind === undefined) continue;
      inside = false;
      found.push(kind);
    }
  }
  if (/^\s*(SyntaxError|IndentationError|TabError):/m.test(stderr)) found.push('SyntaxError');
  return found;
}

/** What keeps a program from showing anything here: it lacks something, and not by its mistake. */
export const LACKING =
  /^(ModuleNotFoundError|ImportError|SyntaxError|IndentationError|TabError|EOFError|FileNotFoundError|PermissionError|IsADirectoryError|NotADirectoryError|ConnectionRefusedError|OSError|socket\.gaierror|gaierror|_tkinter\.TclError|(\w+\.)*(URLError|TclError)|SystemExit)$/;

/** What several runs of one program have in common. */
export function baselineOf(runs: readonly Observed[]): Baseline {
  const [first = new Map<string, number>(), ...others] = runs.map(linesOf);
  const lines = new Map<string, number>();
  for (const [line, count] of first) {
    const least = Math.min(count, ...others.map((other) => other.get(line) ?? 0));
    if (least > 0) lines.set(line, least);
  }
  return {
    lines,
    exceptions: new Set(runs.flatMap(exceptionsIn)),
    endless: runs.some(({ exit }) => exit === undefined),
    failed: runs.some(({ exit }) => exit !== 0),
    milliseconds: Math.max(...runs.map(({ milliseconds }) => milliseconds)),
  };
}

/**
 * What a run of the fixed program has lost or won that nobody wants.
 *
 * @param mayChange whether other lines may stand in the place of lines: where the fix is for what they say
 */
export function troublesOf(baseline: Baseline, run: Observed, mayChange = false): readonly Trouble[] {
  const troubles: Trouble[] = [];
  const all = exceptionsIn(run);
  // A program that is spared an exception goes on to do what it never came to.
  const goesFurther = [...baseline.exceptions].some((kind) => !all.includes(kind));
  if (run.exit === undefined && !baseline.endless && !goesFurther)
    troubles.push({ harm: 'hang', what: 'it does not end' });
  const raised = all.find((kind) => !baseline.exceptions.has(kind) && !(goesFurther && LACKING.test(kind)));
  if (raised !== undefined) troubles.push({ harm: 'new exception', what: raised });
  else if (run.exit !== undefined && run.exit !== 0 && !baseline.failed)
    troubles.push({ harm: 'new exception', what: `exit code ${run.exit}` });
  const left = linesOf(run);
  const sum = (lines: ReadonlyMap<string, number>): number => [...lines.values()].reduce((a, b) => a + b, 0);
  if (mayChange && sum(left) >= sum(baseline.lines)) return troubles;
  // What never ends prints as much as there is time for.
  for (const [line, count] of baseline.lines) {
    const now = left.get(line) ?? 0;
    if (now === 0) {
      // A prompt may have more behind it now.
      if (![...left.keys()].some((other) => other.startsWith(line) && !baseline.lines.has(other)))
        troubles.push({ harm: 'lost line', what: line });
    } else if (now < count && !baseline.endless)
      troubles.push({ harm: 'fewer lines', what: `${line} (${count} → ${now})` });
  }
  const limit = 2 * baseline.milliseconds + GRACE_MS;
  if (run.exit !== undefined && !baseline.endless && !goesFurther && run.milliseconds > limit) {
    const [before, now] = [baseline.milliseconds, run.milliseconds].map((ms) => (ms / 1000).toFixed(1));
    troubles.push({ harm: 'slower', what: `${before} s → ${now} s` });
  }
  return troubles;
}
