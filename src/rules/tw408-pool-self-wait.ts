/** TW408: a task of a pool waits for another task of the same pool. */

import { findPoolWaits } from '../program/locks/pool-waits.js';
import type { RuleMeta } from './finding.js';
import { inFunction, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW408',
  name: 'pool-self-wait',
  severity: 'warning',
  summary: 'A task that runs in a pool waits for another task of the same pool.',
  lesson: 'thread-pools',
  verdict: ALL_THE_SAME('Hangs for ever once every worker of the pool waits so.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, event, ctx } of findPoolWaits(program)) {
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message:
          `${inFunction(act)} runs in the pool and waits here for another task of that pool. ` +
          `Once every worker waits so, nobody is left to run what they wait for: submit it outside, or use a pool of its own.`,
        related: relatedStart(program, ctx),
        data: { function: inFunction(act), thread: program.contextName(ctx) },
      });
    }
  },
};
