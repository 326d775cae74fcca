import type { SyntaxEngine } from '../../src/index.js';

export interface Answer {
  /** What is said of each finding, by its place, rule and severity. */
  readonly keys: ReadonlyMap<string, string>;
  readonly failures: readonly string[];
}

export interface LabProgram {
  check(): Answer;
  dispose(): void;
}

export interface Difference {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  readonly retold: readonly string[];
}

export function programOf(
  library: typeof import('../../src/index.js'),
  engine: SyntaxEngine,
  texts: ReadonlyMap<string, string>,
): LabProgram;
export function difference(a: Answer, b: Answer): Difference;
