/** TW001: a comment that silences nothing. Only who applies the comments can tell, so the check is not here. */

import type { RuleMeta } from './finding.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW001',
  name: 'unused-ignore',
  severity: 'information',
  summary: 'A "# threadwise:" comment silences nothing, names no rule there is, or uses an unknown word.',
  lesson: 'locks',
  verdict: ALL_THE_SAME('A comment is a comment: Python does not read it.'),
};

export const rule: Rule = { meta, check: () => [] };
