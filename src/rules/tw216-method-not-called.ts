/** TW216: a method is named as a statement of its own, without the parentheses that would call it. */

import { namedMethods } from '../program/lives/named-methods.js';
import type { Role } from '../knowledge/types.js';
import type { RuleMeta } from './finding.js';
import { inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW216',
  name: 'method-not-called',
  severity: 'error',
  summary: 'A method such as start, join or set is named and not called: the parentheses are missing.',
  lesson: 'create-start-join',
  fix: 'Add the parentheses.',
  verdict: ALL_THE_SAME('The line does nothing: without parentheses it only names the method.'),
};

/** What does not happen, by the method and what it is a method of. */
const MISSED: Readonly<Partial<Record<Role | 'any', Readonly<Record<string, string>>>>> = {
  thread: { start: 'the thread is not started', run: 'nothing runs' },
  timer: { start: 'the timer is not started', cancel: 'the timer is not cancelled' },
  event: { set: 'the event is not set', clear: 'the event is not cleared' },
  condition: {
    notify: 'nobody is woken',
    notify_all: 'nobody is woken',
    notifyAll: 'nobody is woken',
  },
  queue: {
    task_done: 'no item is ticked off',
    get: 'nothing is taken out',
    get_nowait: 'nothing is taken out',
  },
  executor: { shutdown: 'the pool stays open', close: 'the pool stays open', terminate: 'the pool goes on' },
  future: { cancel: 'nothing is cancelled', result: 'no result is fetched', exception: 'nothing is asked' },
  any: { join: 'nothing waits', wait: 'nothing waits' },
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, named, role } of namedMethods(program.reached)) {
      const text = spelled(named.node);
      const missed = MISSED[role]?.[named.name] ?? MISSED.any?.[named.name] ?? 'nothing happens';
      yield report(meta, {
        file: act.file,
        at: named.node,
        message: `${text} is only named here, not called: ${missed}. Write ${text}() with the parentheses.`,
        data: { function: inFunction(act), variable: spelled(named.node.object) },
      });
    }
  },
};
