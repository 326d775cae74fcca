/** Runs the rules, and keeps one finding per mistake. */

import type { Program } from '../program/program.js';
import { checks } from './catalogue.js';
import type { Finding } from './finding.js';
import { byPrecedence, onePerMistake } from './precedence.js';

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

export function runRules(program: Program): RuleRun {
  const found: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of inPrecedence) {
    try {
      const own = [...rule.check(program, found)];
      found.push(...(rule.meta.systemThreads === true ? own.filter(({ path }) => !program.isGreen(path)) : own));
    } catch (error) {
      failures.push({
        code: rule.meta.code,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  return { findings: onePerMistake(found), failures };
}
