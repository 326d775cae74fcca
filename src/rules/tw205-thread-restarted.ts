/** TW205: a thread object is started a second time. */

import { lifecycleOf } from '../program/lives/lifecycle.js';
import { findRestarts } from '../program/lives/restarts.js';
import type { Related, RuleMeta } from './finding.js';
import { capitalised, inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, relatedCreation, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW205',
  name: 'thread-restarted',
  severity: 'error',
  summary: 'start() can run twice on one thread object.',
  lesson: 'create-start-join',
  fix: 'Make a new thread for each start.',
  verdict: ALL_THE_SAME('RuntimeError: threads can only be started once.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    const lifecycle = lifecycleOf(program);
    for (const { act, event } of findRestarts(program)) {
      const name = threadName(program, event.thread);
      const others: Related[] = lifecycle
        .starts(event.thread)
        .filter((one) => one.event.node !== event.node)
        .slice(0, 3)
        .map((one) => related(one.act.file, methodSpan(one.event.node), `${name} is started here as well`));
      const again =
        others.length > 0 ? 'It may have been started before' : 'This line can run more than once for the same object';
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message: `${capitalised(name)} may be started a second time here, which raises RuntimeError. ${again}; a thread object stands for one run.`,
        related: [...relatedCreation(lifecycle, event.thread, 'The thread object is made here'), ...others],
        data: { function: inFunction(act), thread: name, variable: name },
      });
    }
  },
};
