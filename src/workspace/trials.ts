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
 * Characters of source that are analysed without making anyone wait. A limit of time would be truer to the cost, but
 * then what is offered would hang on how busy the machine is.
 */
const quick = 300_000;
/** A part that is this much of the program saves nothing, as what is found in it has to be found out first. */
const mostOfIt = 0.8;

/** The trials in one program, until one of its files changes. */
export class Trials {
  private neighbours: Neighbours | undefined;
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

  /**
   * What the edits change; undefined where a file would no longer parse, or where the finding does not show in what is
   * looked at. `mayAnalyse` is asked before anything is that is not known yet.
   */
  try(finding: Finding, edits: readonly TextEdit[], mayAnalyse = (): boolean => true): Trial | undefined {
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
    if (!mayAnalyse()) return undefined;
    const scope = this.part(this.filesFor(finding, paths));
    // Where the finding does not even show, nothing can be said of what would become of it.
    if (!shows(scope.before, finding)) return undefined;
    const after = this.host.analyse(scope.facts.map((file) => changed.get(file.path) ?? file));
    const trial = { before: scope.before, after };
    this.done.set(key, [...trials, trial]);
    return trial;
  }

  /** Characters of source that the trial of a fix within the finding's own file looks at. */
  effort(finding: Finding): number {
    return sizeOf(this.filesFor(finding, new Set()));
  }

  /**
   * The files to look at for a finding and the edits for it. More of them tell more of what the threads do, so as many
   * as are quickly analysed; in any case those that work with the edited ones directly.
   */
  private filesFor(finding: Finding, edited: ReadonlySet<string>): readonly FileFacts[] {
    const { facts } = this.program;
    if (sizeOf(facts) <= quick) return facts;
    this.neighbours ??= new Neighbours(facts);
    const near = this.neighbours.of(new Set([finding.path, ...edited]));
    for (const { path } of [...finding.related, ...(finding.evidence?.steps ?? [])]) near.add(path);
    // What the users of a file build on may make threads of what looks like none.
    const wide = this.neighbours.below(near);
    const among = (paths: ReadonlySet<string>): readonly FileFacts[] => facts.filter(({ path }) => paths.has(path));
    const files = sizeOf(among(wide)) <= quick ? among(wide) : among(near);
    return files.length >= facts.length * mostOfIt ? facts : files;
  }

  private part(facts: readonly FileFacts[]): Scope {
    if (facts.length === this.program.facts.length) return this.whole;
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
