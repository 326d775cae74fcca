export type Verdict = 'right' | 'wrong' | 'arguable' | 'unread';

export interface Found {
  /** `owner/name` or `cpython 3.13.0`. */
  readonly source: string;
  readonly commit: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly confidence: string;
  /** The variable or thread and the function that the message names. */
  readonly key: string;
  /** What a race rests on, by the names of `src/program/evidence/basis.ts`. */
  readonly basis?: Readonly<Record<string, unknown>>;
}

export interface Row extends Found {
  readonly verdict: Verdict;
  readonly reason: string;
}

export interface Comparison {
  readonly still: readonly { readonly finding: Found; readonly row: Row }[];
  readonly fresh: readonly Found[];
  readonly gone: readonly Row[];
}

export const verdicts: readonly Verdict[];
export function compare(recorded: readonly Row[], found: readonly Found[]): Comparison;
export function updated(recorded: readonly Row[], comparison: Comparison): Row[];
export function tally(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Record<Verdict, number>>;
export function featuresOf(
  pairs: readonly { readonly finding: Found; readonly row: Row }[],
): Map<string, Map<string, Record<Verdict, number>>>;
