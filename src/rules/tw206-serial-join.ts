/** TW206: a thread is waited for in the round that started it, so nothing overlaps. */

import { findRestarts } from '../program/lives/restarts.js';
import { findSerialWaits } from '../program/lives/serial.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW206',
  name: 'serial-join',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'A thread is joined, or a result taken, in the same round of the loop that started it.',
  lesson: 'create-start-join',
  fix: 'Start all, then join all.',
  verdict: ALL_THE_SAME('Correct, but one after the other: the threads cost time and gain none.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    // One object started in each round is another mistake (TW205).
    const restarted = new Set(findRestarts(program).map((one) => one.event.thread));
    for (const { act, event, begin } of findSerialWaits(program.analysis, program.contexts)) {
      if (restarted.has(event.thread)) continue;
      const task = event.kind === 'result';
      const name = threadName(program, event.thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message: task
          ? `Each task is waited for in the round that submits it: nothing overlaps. Submit them all first, then take the results.`
          : `Each thread is joined in the round that starts it: nothing overlaps. Start them all first, then join them.`,
        related: [related(act.file, begin, task ? 'The task is submitted here' : 'The thread is started here')],
        data: { function: inFunction(act), variable: name },
      });
    }
  },
};
