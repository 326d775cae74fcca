/** The one place where a session meets the program and the rules: facts in, findings out. */

import type { FileFacts } from '../facts/ir.js';
import { fixesFor, type FixTools } from '../fixes/fixes.js';
import { threadMap } from '../program/map/map.js';
import { Program } from '../program/program.js';
import { isQuiet, type Change } from '../program/quiet/quiet.js';
import { rules } from '../rules/catalogue.js';
import type { Finding, Fix } from '../rules/finding.js';
import { runRules } from '../rules/run.js';
import { withWitness, type Stories } from '../witness/tell.js';
import type { AnalysisOptions, ThreadMap } from './api.js';

/** The outcome of one run over all facts. */
export interface Analysis {
  /** Every finding of the enabled rules, with its story; suppressions and severities are the session's business. */
  readonly findings: readonly Finding[];
  /** The same without stories, for who only asks whether something is found. */
  readonly untold?: readonly Finding[];
  /** Rules that broke, with what went wrong; the others' findings stand. */
  readonly failures?: readonly string[];
  /** What it took: the number of times that a function was looked at. It hangs on the program alone, as time does not. */
  readonly steps?: number;
  fixes(finding: Finding, tools: FixTools): readonly Fix[];
  threadMap(path: string): ThreadMap;
  /** Whether a file may be replaced by another version of it without any finding but moving along with the text. */
  survives?(before: FileFacts, after: FileFacts, change: Change): boolean;
}

/** Runs the program and the rules over all facts. */
export type Analyse = (files: readonly FileFacts[], options: AnalysisOptions) => Analysis;

/** Every rule there is. */
export { rules };

export const analyse: Analyse = (files, options) => {
  const program = new Program(files, options);
  const { findings: untold, failures } = runRules(program);
  let stories: Stories | undefined;
  const told = (): Stories => (stories ??= withWitness(program, untold));
  const maps = new Map<string, ThreadMap>();
  return {
    get findings() {
      return told().findings;
    },
    untold,
    steps: program.steps,
    get failures() {
      return [...failures.map(({ code, message }) => `${code}: ${message}`), ...told().failures];
    },
    fixes: (finding, tools) => fixesFor(program, finding, tools),
    survives: (before, after, change) => isQuiet(program, before, after, change),
    threadMap: (path) => {
      let map = maps.get(path);
      if (map === undefined) maps.set(path, (map = threadMap(program, path)));
      return map;
    },
  };
};
