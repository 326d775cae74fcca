/** TW503: the process is copied while other threads run, of which the copy has only what they left behind. */

import { forksBesideThreads } from '../program/places/forks.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, threadName } from './thread-lives.js';

export const meta: RuleMeta = {
  code: 'TW503',
  name: 'fork-after-threads',
  severity: 'warning',
  summary: 'A process is forked while threads may be running: locks that they hold stay locked in the child for ever.',
  lesson: 'processes-and-fork',
  systemThreads: true,
  verdict: {
    cpython39: 'The child may hang at a lock that a thread held at the fork.',
    cpython310:
      'The child may hang; from 3.12 on a DeprecationWarning says so. From 3.14 on fork is no longer the default.',
    freeThreaded: 'The child may hang, and more often: the threads really run at the moment of the fork.',
  },
};

/** Further forks that are pointed at. */
const MOST_SHOWN = 4;

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { first, others } of forksBesideThreads(program)) {
      const { act, node, call, thread, way } = first;
      const fn = inFunction(act);
      const name = thread === undefined ? undefined : threadName(program, thread);
      const what = call.replace(/^.*\.(?=\w+\.\w+$)/, '').replace(/^(concurrent\.)?futures\./, '');
      const who = thread === undefined ? 'the main thread' : `${name}`;
      const start = thread && program.contexts.context(thread)?.starts[0];
      yield report(meta, {
        file: act.file,
        at: call.endsWith('.start') ? methodSpan(node) : node,
        message:
          `${what}() forks while threads run: the child can hang. ` +
          `A lock that ${who} holds at that moment stays locked in the child; fork before threads start, or choose the start method "spawn".`,
        related: [
          ...(start === undefined ? [] : [related(start.act.file, start.node, 'this thread may be running by then')]),
          ...(thread === undefined ? relatedStart(program, way.ctx) : []),
          ...others.slice(0, MOST_SHOWN).map((one) => related(one.act.file, one.node, 'forks beside the same thread')),
        ],
        data: { function: fn, thread: name ?? program.contextName(way.ctx) },
      });
    }
  },
};
