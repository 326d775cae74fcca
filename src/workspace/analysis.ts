/** The one place where a session meets the program and the rules: facts in, findings out. */

import type { FileFacts } from '../facts/ir.js';
import { fixesFor } from '../fixes/fixes.js';
import { Program } from '../program/program.js';
import { rules } from '../rules/catalogue.js';
import type { Finding, Fix, TextEdit } from '../rules/finding.js';
import { runRules } from '../rules/run.js';
import { withWitness } from '../witness/tell.js';
import type { AnalysisOptions, ThreadMap } from './api.js';

/** What a fix needs to prove itself. */
export interface FixTools {
  readonly text: (path: string) => string | undefined;
  /**
   * The raw findings as they would be after the edits; undefined where an edited file would no longer parse as well as
   * it does now.
   */
  readonly tryEdits: (edits: readonly TextEdit[]) => readonly Finding[] | undefined;
}

/** The outcome of one run over all facts. */
export interface Analysis {
  /** Every finding of the enabled rules; suppressions and severities are the session's business. */
  readonly findings: readonly Finding[];
  /** Rules that broke, with what went wrong; the others' findings stand. */
  readonly failures?: readonly string[];
  fixes(finding: Finding, tools: FixTools): readonly Fix[];
  threadMap(path: string): ThreadMap;
}

/** Runs the program and the rules over all facts. `previous` lets it take over what the changed files didn't touch. */
export type Analyse = (files: readonly FileFacts[], options: AnalysisOptions, previous?: Analysis) => Analysis;

/** Every rule there is. */
export { rules };

export const analyse: Analyse = (files, options) => {
  const program = new Program(files, options);
  const { findings: found, failures } = runRules(program);
  const { findings, failures: untold } = withWitness(program, found);
  return {
    findings,
    failures: [...failures.map(({ code, message }) => `${code}: ${message}`), ...untold],
    fixes: (finding, tools) => fixesFor(program, findings, finding, tools),
    threadMap: () => ({ threads: [], shared: [], lockOrder: [] }),
  };
};
