/** TW212: a thread may wait for its own end. */

import { findSelfJoins } from '../program/lives/self-joins.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { methodSpan, relatedCreation, runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW212',
  name: 'self-join',
  severity: 'error',
  summary: 'A thread may join itself.',
  lesson: 'daemon-threads',
  verdict: ALL_THE_SAME('RuntimeError: cannot join current thread.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    const lifecycle = lifecycleOf(program);
    for (const { act, event, path, picked } of findSelfJoins(program.analysis)) {
      const name = threadName(program, event.thread);
      const runs = runsWhat(program, event.thread) ?? 'the thread';
      yield report(meta, {
        file: act.file,
        // Which of them the key stands for, only the run tells.
        ...(picked ? POSSIBLE : {}),
        at: methodSpan(event.node),
        message:
          `${name} may join itself here, which raises RuntimeError. ` +
          `It runs ${runs}, which leads to this line: join only where threading.current_thread() is another one.`,
        related: [
          ...path
            .slice(0, 4)
            .map((step) =>
              related(step.act.file, step.node, `${inFunction(step.act)} calls this, on the thread itself`),
            ),
          ...relatedCreation(lifecycle, event.thread, 'The thread is made here'),
        ],
        data: { function: inFunction(act), thread: runs, variable: name },
      });
    }
  },
};
