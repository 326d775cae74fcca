/** TW602: a function is declared to need a lock held, and called here without it. */

import { requirementViolations } from '../program/races/guard-violations.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW602',
  name: 'requirement-violated',
  severity: 'error',
  summary: 'A function declared with "# requires lock:" is called without that lock held.',
  lesson: 'locks',
  verdict: ANY_SWITCH,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, node, callee, requirement } of requirementViolations(program)) {
      const { lock, directive, fn } = requirement;
      const name = functionName(fn);
      yield report(meta, {
        file: act.file,
        at: node,
        message:
          `${name} requires ${lock}, which may not be held here. ` +
          `Its declaration (${placeName(act.file, callee.file, fn.nameSpan)}) leaves the locking to its callers, and ${inFunction(act)} may hold none: two threads could be inside at once.`,
        related: [related(callee.file, directive, `${name} is declared to require ${lock}`)],
        data: { function: name, lock },
      });
    }
  },
};
