/** TW002: a declaration names a lock that does not exist, so nothing checks what it promises. */

import { guardsOf } from '../program/contexts/guards.js';
import { lockMeant } from '../program/contexts/meant-locks.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW002',
  name: 'unknown-guard',
  severity: 'warning',
  summary: 'A "# guarded by:" or "# requires lock:" comment names no lock that exists.',
  lesson: 'locks',
  fix: 'Write the lock as code at this place would.',
  verdict: ALL_THE_SAME('A comment is a comment: Python does not read it, and Threadwise can not check it.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { file, declaration } of guardsOf(program.analysis).unknown()) {
      const { lock, directive, kind, fn } = declaration;
      const says = kind === 'guarded-by' ? 'guarded by' : 'requires lock';
      const meant = lockMeant(program.analysis, declaration);
      yield report(meta, {
        file,
        at: directive,
        message:
          `"${says}: ${lock}" names no lock that exists here. ` +
          `Nothing is checked until it names a lock as code at this place would write it` +
          (meant === undefined ? '.' : `: "${meant}".`),
        data: { lock, function: functionName(fn), ...(meant !== undefined && { meant }) },
      });
    }
  },
};
