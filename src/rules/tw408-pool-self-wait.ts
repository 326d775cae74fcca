/** TW408: a task of a pool waits for another task of the same pool. */

import type { Program } from '../program/program.js';
import { functionName } from '../program/program.js';
import { findPoolWaits, type PoolWait } from '../program/locks/pool-waits.js';
import type { Evidence, RuleMeta } from './finding.js';
import { inFunction, locate, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { methodSpan } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW408',
  name: 'pool-self-wait',
  severity: 'warning',
  summary: 'A task that runs in a pool waits for another task of the same pool.',
  lesson: 'thread-pools',
  story: 'pool-wait',
  verdict: ALL_THE_SAME('Hangs for ever once every worker of the pool waits so.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of findPoolWaits(program)) {
      const { act, event, ctx } = one;
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message:
          `${inFunction(act)} runs in the pool and waits here for another task of that pool. ` +
          (event.timed
            ? `Its only worker is busy with this one until the time is up, so it always times out: `
            : `Once every worker waits like that, nobody is left to run what they wait for: `) +
          `submit it outside, or use a pool of its own.`,
        related: relatedStart(program, ctx),
        data: {
          function: inFunction(act),
          thread: program.contextName(ctx),
          ...(one.hasOneWorker && { workers: '1' }),
        },
        // A wait that gives up is no story of standing still.
        evidence: event.timed ? undefined : evidenceOf(program, one),
        // A worker is left for what they wait for, until there are more such tasks or fewer workers.
        ...(one.leavesWorkers && POSSIBLE),
      });
    }
  },
};

/** The task submits another and waits for it. */
function evidenceOf(program: Program, { act, event, ctx }: PoolWait): Evidence | undefined {
  const thread = program.contextName(ctx);
  const submits = act.starts.find((start) => start.thread === event.thread);
  const [inner] = program.threadModel(event.thread)?.entries ?? [];
  if (submits === undefined || inner === undefined) return undefined;
  return {
    kind: 'order',
    steps: [
      { ...locate(act.file, submits.node), lane: 0, thread, does: 'start', what: functionName(inner.fn) },
      { ...locate(act.file, event.node), lane: 0, thread, does: 'join', what: functionName(inner.fn) },
    ],
  };
}
