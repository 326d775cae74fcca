/** Runs the rules, and keeps one finding per mistake. */

import type { Program } from '../program/program.js';
import { checks } from './catalogue.js';
import { isOfShortProgram } from '../program/evidence/short-programs.js';
import type { Finding, RuleMeta } from './finding.js';
import { byPrecedence, onePerMistake } from './precedence.js';
import { isGraver } from './severity.js';

export interface RuleFailure {
  readonly code: string;
  readonly message: string;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** A rule that threw loses only its own findings. */
  readonly failures: readonly RuleFailure[];
}

const inPrecedence = byPrecedence(checks);

/** A finding, no graver than its rule is trusted to be in programs of that size. */
function asFarAsSeen({ analysis: { files } }: Program, finding: Finding, { inLargePrograms: most }: RuleMeta): Finding {
  if (most === undefined || finding.seenWhole === true || !isGraver(finding.severity, most)) return finding;
  const file = files.get(finding.path);
  if (file === undefined || isOfShortProgram(files, file)) return finding;
  return { ...finding, severity: most };
}

export function runRules(program: Program): RuleRun {
  const found: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of inPrecedence) {
    try {
      for (const finding of rule.check(program, found)) {
        if (rule.meta.systemThreads === true && program.isGreen(finding.path)) continue;
        found.push(asFarAsSeen(program, finding, rule.meta));
      }
    } catch (error) {
      failures.push({
        code: rule.meta.code,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  return { findings: onePerMistake(found), failures };
}
