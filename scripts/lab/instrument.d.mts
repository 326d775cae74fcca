/** Code put in front of a function: `at` is its name, or `Class.method`. */
export interface Point {
  /** From the root of the project, with `/`. */
  readonly file: string;
  readonly at: string;
  readonly code: string;
  /** A function that is given what the function answers, and returns it. */
  readonly seen?: string;
}

export function withPoints(text: string, path: string, points: readonly Point[]): string;
export function laboratory(
  points: readonly Point[],
): Promise<{ readonly library: typeof import('../../src/index.js'); readonly path: string }>;
/** What `change` answers stands in the place of a file's text, where it answers any. */
export function laboratoryOf(
  change: (path: string) => string | undefined,
): Promise<{ readonly library: typeof import('../../src/index.js'); readonly path: string }>;
