/** What the command line may say of a check. */

import type { Severity } from '../rules/finding.js';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** The flags of the command, as they were parsed. */
export interface CheckFlags {
  readonly format: Format;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: Severity;
  readonly failOn?: Severity | 'never';
  readonly python?: readonly [number, number];
  readonly freeThreaded?: boolean;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly jobs?: number;
  readonly statistics?: boolean;
  readonly watch?: boolean;
  readonly exclude?: readonly string[];
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly cache: boolean;
}
