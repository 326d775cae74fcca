/** Runs the rules, and keeps one finding per mistake. */

import type { Program } from '../program/program.js';
import { checks } from './catalogue.js';
import type { Finding } from './finding.js';

export interface RuleFailure {
  readonly code: string;
  readonly message: string;
}

export interface RuleRun {
  readonly findings: readonly Finding[];
  /** A rule that threw loses only its own findings. */
  readonly failures: readonly RuleFailure[];
}

/** From the most specific to the least: where two fit the same mistake, the one further up is kept. */
const PRECEDENCE = ['TW601', 'TW106', 'TW103', 'TW107', 'TW104', 'TW101', 'TW102', 'TW301', 'TW302', 'TW108', 'TW105'];

export function runRules(program: Program): RuleRun {
  const found: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of checks) {
    try {
      found.push(...rule.check(program, found));
    } catch (error) {
      failures.push({
        code: rule.meta.code,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  return { findings: onePerMistake(found), failures };
}

function onePerMistake(found: readonly Finding[]): Finding[] {
  const rank = (finding: Finding): number => {
    const at = PRECEDENCE.indexOf(finding.code);
    return at < 0 ? PRECEDENCE.length : at;
  };
  const sorted = [...found].sort((a, b) => rank(a) - rank(b));
  const kept: Finding[] = [];
  const byFunction = new Set<string>();
  const subjects = new Set<string>();
  const declared = new Set<string>();
  const places = new Set<string>();
  for (const finding of sorted) {
    const place = `${finding.code} ${finding.path} ${finding.start}`;
    if (places.has(place)) continue;
    places.add(place);
    // A loop that does nothing but look at a flag is one mistake.
    if (finding.code === 'TW108' && places.has(`TW302 ${finding.path} ${finding.start}`)) continue;
    if (finding.subject !== undefined) {
      const key = `${finding.path} ${finding.data['function'] ?? ''} ${finding.subject}`;
      if (byFunction.has(key)) continue;
      // Where the declared lock is missing is said already; what holds it is as it should be.
      if (finding.code === 'TW104' && declared.has(finding.subject)) continue;
      if (finding.code === 'TW601') declared.add(finding.subject);
      // What is broken elsewhere needs no hint that it happens to work here.
      if (finding.code === 'TW105' && subjects.has(finding.subject)) continue;
      byFunction.add(key);
      if (finding.code !== 'TW105') subjects.add(finding.subject);
    }
    kept.push(finding);
  }
  return kept.sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.start - b.start || (a.code < b.code ? -1 : 1),
  );
}
