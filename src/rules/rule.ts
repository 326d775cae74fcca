/** What a rule is: its meta, and a check over the program. */

import type { Program } from '../program/program.js';
import type { Finding, RuleMeta } from './finding.js';

export interface Rule {
  readonly meta: RuleMeta;
  /**
   * Findings in any order; the runner sorts, and keeps one per mistake. `earlier` is what the rules found to which
   * this one yields.
   */
  check(program: Program, earlier: readonly Finding[]): Iterable<Finding>;
}
