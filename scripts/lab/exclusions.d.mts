import type { Point } from './instrument.mjs';

export interface Exclusion {
  readonly name: string;
  readonly group: string;
  readonly file: string;
  readonly at: string;
  /** The statement that makes it silent. */
  readonly off: string;
}

export const exclusions: readonly Exclusion[];
export const exclusionPoints: readonly Point[];
export function without<T>(names: readonly string[], run: () => T): T;
export function asking<T>(run: () => T): { readonly result: T; readonly spoke: ReadonlySet<string> };
