/** What every report is made from, and the shape of the JSON one. */

import type { Confidence, Finding, Fix, Severity, Verdict } from '../rules/finding.js';
import type { FileProblem } from '../workspace/api.js';
import { Lines, type Range } from './positions.js';

/** The outcome of a check, ready to be written in any format. */
export interface ReportInput {
  readonly findings: readonly Finding[];
  readonly errors: readonly FileProblem[];
  /** What went wrong inside the analysis itself: findings may be missing. */
  readonly failures: readonly string[];
  readonly files: number;
  readonly fixes: (finding: Finding) => readonly Fix[];
  /** The text of a file as it was analysed. */
  readonly text: (path: string) => string | undefined;
  /** The path as the user knows it. */
  readonly display: (path: string) => string;
}

export interface JsonLocation {
  readonly path: string;
  readonly range: Range;
}

export interface JsonFinding extends JsonLocation {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly related: readonly (JsonLocation & { readonly message: string })[];
  readonly witness: readonly (JsonLocation & {
    readonly thread: string;
    readonly action: string;
    readonly values?: Readonly<Record<string, string>>;
    readonly broken?: boolean;
  })[];
  readonly verdict: Verdict;
  readonly lesson: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly caveat?: string;
    readonly edits: readonly (JsonLocation & { readonly newText: string })[];
  }[];
}

export interface JsonReport {
  readonly version: 1;
  readonly findings: readonly JsonFinding[];
  readonly files: number;
  /** Files that were not analysed; with a line and a column, from there on only. */
  readonly errors: readonly {
    readonly path: string;
    readonly message: string;
    readonly line?: number;
    readonly column?: number;
  }[];
  /** What went wrong inside the analysis itself; empty on every good day. */
  readonly failures: readonly string[];
}

/** Line tables of the files in a report, each made once. */
export class LinesByPath {
  private readonly known = new Map<string, Lines>();

  constructor(private readonly input: ReportInput) {}

  of(path: string): Lines {
    let lines = this.known.get(path);
    if (!lines) this.known.set(path, (lines = new Lines(this.input.text(path) ?? '')));
    return lines;
  }

  display(path: string): string {
    return this.input.display(path);
  }

  locate(location: { readonly path: string; readonly start: number; readonly end: number }): JsonLocation {
    return { path: this.input.display(location.path), range: this.of(location.path).range(location) };
  }
}

/** The report that other programs read. */
export function jsonReport(input: ReportInput): JsonReport {
  const lines = new LinesByPath(input);
  return {
    version: 1,
    findings: input.findings.map((finding) => jsonFinding(finding, input.fixes(finding), lines)),
    files: input.files,
    errors: input.errors.map(({ path, message, at }) => ({
      path: input.display(path),
      message,
      ...(at && lines.of(path).position(at.start)),
    })),
    failures: input.failures,
  };
}

function jsonFinding(finding: Finding, fixes: readonly Fix[], lines: LinesByPath): JsonFinding {
  const { code, name, severity, confidence, message, verdict, lesson } = finding;
  return {
    code,
    name,
    severity,
    confidence,
    ...lines.locate(finding),
    message,
    related: finding.related.map((related) => ({ ...lines.locate(related), message: related.message })),
    witness: finding.witness.map((step) => ({
      ...lines.locate(step),
      thread: step.thread,
      action: step.action,
      ...(step.values && { values: step.values }),
      ...(step.broken !== undefined && { broken: step.broken }),
    })),
    verdict,
    lesson,
    fixes: fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      ...(fix.caveat !== undefined && { caveat: fix.caveat }),
      edits: fix.edits.map((edit) => ({ ...lines.locate(edit), newText: edit.newText })),
    })),
  };
}
