/** A function that has a name, or a branch of an `if`. */
export interface Place {
  /** From the root of the project, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly lines: number;
  readonly kind: 'function' | 'branch';
  /** `f`, `A.m`, or the test of the branch. */
  readonly name: string;
}

export function withNotes(text: string, path: string, places: Place[]): string;
