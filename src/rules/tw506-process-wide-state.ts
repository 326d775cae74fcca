/** TW506: several threads change what the process has only once. */

import { processWideChanges } from '../program/places/main-only.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW506',
  name: 'process-wide-state',
  severity: 'warning',
  summary: 'Several threads change something that the process has only once, such as its working directory.',
  lesson: 'race-conditions',
  systemThreads: true,
  story: 'replaced-setting',
  verdict: ALL_THE_SAME('The last one wins, for all threads at once: there is one such thing for the whole process.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, row, ctx, isPlain } of processWideChanges(program)) {
      const fn = inFunction(act);
      const thread = program.contextName(ctx);
      yield report(meta, {
        file: act.file,
        at,
        ...(isPlain ? {} : POSSIBLE),
        message:
          `${row.call} ${row.does} for all threads. ` +
          `Several threads run ${thread}, and each finds what the last of them has set.`,
        related: relatedStart(program, ctx),
        evidence: {
          kind: 'order',
          steps: [{ ...locate(act.file, at), lane: 0, thread, does: 'write', what: row.does.replace(/^\w+ /, '') }],
        },
        data: { function: fn, thread, variable: row.call },
      });
    }
  },
};
