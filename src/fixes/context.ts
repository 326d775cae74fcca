/** What a fix is made from: the finding, the program of the last run, and the texts. */

import type { FileUnit } from '../program/model/files.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import type { Finding, Fix, TextEdit } from '../rules/finding.js';
import { subjectOf } from '../rules/report.js';
import { Source } from './source.js';

/** A fix not yet checked. */
export type Proposal = Fix & {
  /** Codes that may take the finding's place: what is left is milder and says so. */
  readonly allows?: readonly string[];
  /** Ways to do the same thing share a group; one of them is offered. */
  readonly group?: string;
};

/** Makes fixes for one rule, the best first. What does not heal is thrown away afterwards. */
export type FixMaker = (cx: FixContext) => Iterable<Proposal>;

export class FixContext {
  private readonly sources = new Map<string, Source>();

  constructor(
    readonly program: Program,
    readonly finding: Finding,
    private readonly text: (path: string) => string | undefined,
  ) {}

  /** The same program and texts, for a finding that is told elsewhere. */
  about(finding: Finding): FixContext {
    return new FixContext(this.program, finding, this.text);
  }

  /** A file with its text; undefined where the host has none. */
  sourceOf(path: string): Source | undefined {
    const known = this.sources.get(path);
    if (known !== undefined) return known;
    const text = this.text(path);
    const unit = this.program.files.find(({ facts }) => facts.path === path);
    if (text === undefined || unit === undefined || unit.facts.length !== text.length) return undefined;
    const source = new Source(path, text, unit.facts);
    this.sources.set(path, source);
    return source;
  }

  unit(path: string): FileUnit | undefined {
    return this.program.files.find(({ facts }) => facts.path === path);
  }

  /** The file the finding is in. */
  get source(): Source | undefined {
    return this.sourceOf(this.finding.path);
  }

  /** The variable the finding is about. */
  get variable(): Variable | undefined {
    const { subject } = this.finding;
    return subject === undefined
      ? undefined
      : this.program.variables.find((variable) => subjectOf(variable) === subject);
  }
}

/** A proposal that is safe to apply without a look. */
export const safe = (title: string, edits: readonly TextEdit[]): Proposal => ({ title, edits, safe: true });

/** A proposal that wants a look, and why. */
export const unsafe = (title: string, edits: readonly TextEdit[], caveat: string): Proposal => ({
  title,
  edits,
  safe: false,
  caveat,
});

/** A proposal that wants a look only where something speaks for one. */
export const safeUnless = (caveat: string | undefined, title: string, edits: readonly TextEdit[]): Proposal =>
  caveat === undefined ? safe(title, edits) : unsafe(title, edits, caveat);
