import type { Found, Row } from './compare.mjs';

export interface Pair {
  readonly row: Row;
  readonly finding: Found & { readonly grounds?: string };
}

export interface Counts {
  readonly right: number;
  readonly wrong: number;
}

export interface CalibratedRow extends Counts {
  readonly name: string;
  readonly repositories: number;
  readonly share: number | undefined;
}

export interface Calibration {
  readonly rows: readonly CalibratedRow[];
  readonly told: Counts;
  readonly crossed: Counts;
  readonly all: Counts;
}

export function calibration(pairs: readonly Pair[]): Calibration;
export function describeCalibration(pairs: readonly Pair[]): string[];
