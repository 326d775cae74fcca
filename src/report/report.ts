/** What every report is made from, and the shape of the JSON one. */

import type { Confidence, Finding, Fix, Location, Severity, TextEdit, Verdict } from '../rules/finding.js';
import type { Notebook } from '../notebook/notebook.js';
import type { FileProblem } from '../workspace/api.js';
import type { PlacedCell } from '../notebook/program.js';
import { applyAtOnce } from '../workspace/edits.js';
import { Lines, type Position, type Range } from './positions.js';

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
  /** The notebook behind a path; undefined for other files. */
  readonly notebook?: (path: string) => Notebook | undefined;
  /** The path as the user knows it. */
  readonly display: (path: string) => string;
}

export interface JsonLocation {
  readonly path: string;
  /** In a notebook: the place of the cell among all cells, from 1; lines and columns are those of its source. */
  readonly cell?: number;
  readonly range: Range;
}

export interface JsonFinding extends JsonLocation {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly related: readonly (JsonLocation & { readonly message: string })[];
  /** What the witness takes for given and the program does not say: one sentence each. */
  readonly supposed?: readonly string[];
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
    readonly cell?: number;
    readonly line?: number;
    readonly column?: number;
  }[];
  /** What went wrong inside the analysis itself; empty on every good day. */
  readonly failures: readonly string[];
}

/** Line tables of the files in a report, each made once, and of the cells of notebooks. */
export class LinesByPath {
  private readonly known = new Map<string, Lines>();
  private readonly notebooks = new Map<string, Notebook | undefined>();
  private readonly cells = new Map<PlacedCell, Lines>();
  private readonly files = new Map<Notebook, Lines>();

  constructor(private readonly input: ReportInput) {}

  private of(path: string): Lines {
    return remember(this.known, path, () => new Lines(this.input.text(path) ?? ''));
  }

  private notebook(path: string): Notebook | undefined {
    return remember(this.notebooks, path, () => this.input.notebook?.(path));
  }

  private cell(cell: PlacedCell): Lines {
    return remember(this.cells, cell, () => new Lines(cell.source));
  }

  display(path: string): string {
    return this.input.display(path);
  }

  /** Where something stands for a person: in a notebook, in its cell. */
  locate({ path, start, end }: Location): JsonLocation {
    const cell = this.notebook(path)?.program.cellAt(start);
    const shown = this.input.display(path);
    if (!cell) return { path: shown, range: this.of(path).range({ start, end }) };
    const span = { start: start - cell.start, end: Math.min(end, cell.end) - cell.start };
    return { path: shown, cell: cell.number, range: this.cell(cell).range(span) };
  }

  /** Where something stands in the file itself, for readers that know nothing of cells. */
  inFile({ path, start, end }: Location): JsonLocation {
    const notebook = this.notebook(path);
    const shown = this.input.display(path);
    if (!notebook) return { path: shown, range: this.of(path).range({ start, end }) };
    const lines = remember(this.files, notebook, () => new Lines(notebook.file));
    const span = { start: notebook.offsetInFile(start), end: notebook.offsetInFile(end) };
    return { path: shown, range: lines.range(span) };
  }

  /** The text of the line on which something begins. */
  lineOf({ path, start }: Location): string {
    const cell = this.notebook(path)?.program.cellAt(start);
    const lines = cell ? this.cell(cell) : this.of(path);
    return lines.line(lines.position(cell ? start - cell.start : start).line);
  }

  /** The edits of a fix; in notebooks one for each cell that changes. */
  edits(fix: Fix): readonly (JsonLocation & { readonly newText: string })[] {
    return [...editsByPath(fix)].flatMap(([path, edits]) => {
      const program = this.notebook(path)?.program;
      if (!program) return edits.map((edit) => ({ ...this.locate(edit), newText: edit.newText }));
      return (program.editsTo(applyAtOnce(program.text, edits) ?? '') ?? []).map(({ cell, newText, ...span }) => ({
        ...{ path: this.input.display(path), cell: cell.number },
        range: this.cell(cell).range(span),
        newText,
      }));
    });
  }

  /** The edits of a fix in the files themselves. */
  editsInFile(fix: Fix): readonly (JsonLocation & { readonly newText: string })[] {
    return [...editsByPath(fix)].flatMap(([path, edits]) => {
      const notebook = this.notebook(path);
      if (!notebook) return edits.map((edit) => ({ ...this.locate(edit), newText: edit.newText }));
      const lines = remember(this.files, notebook, () => new Lines(notebook.file));
      const changes = notebook.editsTo(applyAtOnce(notebook.program.text, edits) ?? '') ?? [];
      return changes.map(({ newText, ...span }) => {
        return { path: this.input.display(path), range: lines.range(span), newText };
      });
    });
  }
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as V;
}

function editsByPath(fix: Fix): ReadonlyMap<string, readonly TextEdit[]> {
  const byPath = new Map<string, TextEdit[]>();
  for (const edit of fix.edits) {
    const edits = byPath.get(edit.path);
    if (edits) edits.push(edit);
    else byPath.set(edit.path, [edit]);
  }
  return byPath;
}

function positionOf({ cell, range }: JsonLocation): Position & { readonly cell?: number } {
  return { ...(cell !== undefined && { cell }), ...range.start };
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
      ...(at && positionOf(lines.locate({ path, ...at }))),
    })),
    failures: input.failures,
  };
}

function jsonFinding(finding: Finding, fixes: readonly Fix[], lines: LinesByPath): JsonFinding {
  const { code, name, severity, confidence, message, verdict, lesson, play } = finding;
  const supposed = play?.suppose ?? [];
  return {
    code,
    name,
    severity,
    confidence,
    ...lines.locate(finding),
    message,
    related: finding.related.map((related) => ({ ...lines.locate(related), message: related.message })),
    ...(supposed.length > 0 && { supposed }),
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
      edits: lines.edits(fix),
    })),
  };
}
