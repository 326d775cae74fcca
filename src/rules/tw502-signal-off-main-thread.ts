/** TW502: a thread sets a signal handler, which only the main thread may do. */

import { mainThreadCalls } from '../program/places/main-only.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, relatedStart, report, startStep } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW502',
  name: 'signal-off-main-thread',
  severity: 'error',
  inLargePrograms: 'hint',
  summary: 'A thread sets a signal handler, which only the main thread may do.',
  lesson: 'gui-and-main-thread',
  systemThreads: true,
  story: 'only-main',
  verdict: ALL_THE_SAME('Raises ValueError: only the main thread of the main interpreter may do this.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, row, ctx, isTarget, isCertain } of mainThreadCalls(program)) {
      const fn = inFunction(act);
      const thread = program.contextName(ctx);
      const call = row.call.replace(/^asyncio\.loop\./, '');
      yield report(meta, {
        file: act.file,
        at,
        seenWhole: isTarget === true || isCertain === true,
        message:
          `${call}()${isTarget === true ? '' : ` in ${fn}`} raises ${row.does}: this is not the main thread. ` +
          `${thread} runs on a thread of its own; set handlers in the main thread, before threads are started.`,
        related: relatedStart(program, ctx),
        data: { function: fn, thread, raises: row.does },
        evidence: {
          kind: 'order',
          steps: [
            ...startStep(program, ctx, undefined),
            { ...locate(act.file, at), lane: 1, thread, does: 'other', what: `${call}()` },
          ],
        },
      });
    }
  },
};
