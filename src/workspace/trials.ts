/**
 * Tries edits out on as little of a program as shows the finding they are for: in a large program, analysing all of it
 * again for every proposal would take far longer than finding what there is to mend.
 */

import type { FileFacts } from '../facts/ir.js';
import type { Trial } from '../fixes/verify.js';
import type { Finding, TextEdit } from '../rules/finding.js';
import { Neighbours } from './neighbours.js';

/** A program in which edits are tried. */
export interface TrialProgram {
  readonly facts: readonly FileFacts[];
  /** Its raw findings. */
  readonly findings: readonly Finding[];
}

/** What trials need of the session. */
export interface TrialHost {
  /** The facts of a file after its share of the edits; undefined where it would not parse as well as it does now. */
  readonly edited: (path: string, edits: readonly TextEdit[]) => FileFacts | undefined;
  /** The raw findings in some files. */
  readonly analyse: (facts: readonly FileFacts[]) => readonly Finding[];
}

/** The files a trial looks at, with what is found there without edits. */
interface Scope {
  readonly facts: readonly FileFacts[];
  readonly before: readonly Finding[];
}

/**
 * Characters of source in which a second look is taken, where a finding does not show in the smallest part. A limit of
 * time would be truer to the cost, but then what is offered would hang on how busy the machine is.
 */
const small = 300_000;
/** A part that is this much of the program saves nothing, as what is found in it has to be found out first. */
const mostOfIt = 0.8;

/** The trials in one program, until one of its files changes. */
export class Trials {
  private known: Neighbours | undefined;
  private readonly whole: Scope;
  private readonly scopes = new Map<string, Scope>();
  /** Findings on one variable share their fixes, so most edits are proposed several times. */
  private readonly done = new Map<string, Trial[]>();

  constructor(
    private readonly program: TrialProgram,
    private readonly host: TrialHost,
  ) {
    this.whole = { facts: program.facts, before: program.findings };
  }

  /** What the edits change; undefined where a file would no longer parse, or where it costs too much to find out. */
  try(finding: Finding, edits: readonly TextEdit[]): Trial | undefined {
    const key = JSON.stringify(edits.map(({ path, start, end, newText }) => [path, start, end, newText]));
    const trials = this.done.get(key) ?? [];
    const known = trials.find(({ before }) => shows(before, finding));
    if (known) return known;
    const paths = new Set(edits.map((edit) => edit.path));
    const changed = new Map<string, FileFacts>();
    for (const path of paths) {
      const facts = this.host.edited(
        path,
        edits.filter((edit) => edit.path === path),
      );
      if (!facts) return undefined;
      changed.set(path, facts);
    }
    const scope = this.scopeOf(finding, paths);
    if (!scope) return undefined;
    const after = this.host.analyse(scope.facts.map((file) => changed.get(file.path) ?? file));
    const trial = { before: scope.before, after };
    this.done.set(key, [...trials, trial]);
    return trial;
  }

  /** Characters of source that the trial of a fix within the finding's own file looks at. */
  effort(finding: Finding): number {
    const near = this.near(finding, new Set());
    return sizeOf(this.program.facts.filter(({ path }) => near.has(path)));
  }

  private get neighbours(): Neighbours {
    return (this.known ??= new Neighbours(this.program.facts));
  }

  /** The files that a finding and the edits for it concern. */
  private near(finding: Finding, edited: ReadonlySet<string>): Set<string> {
    const near = this.neighbours.of(new Set([finding.path, ...edited]));
    for (const { path } of [...finding.related, ...(finding.evidence?.steps ?? [])]) near.add(path);
    return near;
  }

  /** The smallest part of the program worth trying in which the finding shows. */
  private scopeOf(finding: Finding, edited: ReadonlySet<string>): Scope | undefined {
    const near = this.near(finding, edited);
    // Without the classes that the users of a file build on, a thread may not be known for one.
    const wide = this.neighbours.below(near);
    const { facts } = this.program;
    for (const [paths, limit] of [
      [near, Infinity],
      [wide, small],
    ] as const) {
      if (paths.size >= facts.length * mostOfIt) return this.whole;
      const files = facts.filter(({ path }) => paths.has(path));
      if (sizeOf(files) > limit) return undefined;
      const part = this.part(files);
      if (shows(part.before, finding)) return part;
    }
    return sizeOf(facts) <= small ? this.whole : undefined;
  }

  private part(facts: readonly FileFacts[]): Scope {
    const key = facts.map(({ path }) => path).join('\0');
    const known = this.scopes.get(key);
    if (known) return known;
    const scope = { facts, before: this.host.analyse(facts) };
    this.scopes.set(key, scope);
    return scope;
  }
}

function shows(findings: readonly Finding[], { code, path, start }: Finding): boolean {
  return findings.some((one) => one.code === code && one.path === path && one.start === start);
}

const sizeOf = (files: readonly FileFacts[]): number => files.reduce((sum, { length }) => sum + length, 0);
