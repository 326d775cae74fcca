/** TW102: an attribute of a shared object is read, changed and written back while another thread writes it. */

import type { RuleMeta } from './finding.js';
import type { Rule } from './rule.js';
import { unguardedVariables } from './tw101-unguarded-global.js';
import { LOST_UPDATES } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW102',
  name: 'unguarded-attribute',
  severity: 'warning',
  summary: 'An attribute of a shared object or class is updated by several threads without a common lock.',
  lesson: 'race-conditions',
  story: 'race',
  fix: 'Hold the lock that guards it elsewhere, or a new one beside the attribute.',
  yieldsTo: ['TW104', 'TW506'],
  systemThreads: true,
  verdict: LOST_UPDATES,
};

export const rule: Rule = {
  meta,
  *check(program) {
    yield* unguardedVariables(program, meta, false);
  },
};
