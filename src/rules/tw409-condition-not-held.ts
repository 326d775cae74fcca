/** TW409: a condition is waited for or notified by a thread that doesn't hold it. */

import { findUnheldCalls } from '../program/locks/conditions-held.js';
import type { RuleMeta } from './finding.js';
import { inFunction, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW409',
  name: 'condition-not-held',
  severity: 'error',
  summary: 'wait() or notify() is called on a condition that is not held there.',
  lesson: 'locks',
  story: 'unheld-call',
  verdict: ALL_THE_SAME('RuntimeError: cannot wait on, or notify, an un-acquired lock.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, call, method, condition, from } of findUnheldCalls(program)) {
      const name = program.objectName(condition);
      const who = from && `${inFunction(from.act)} (${placeName(act.file, from.act.file, from.call.node)})`;
      yield report(meta, {
        file: act.file,
        at: methodSpan(call.node),
        message:
          `${name}.${method}() is called without holding ${name}: RuntimeError. ` +
          (who === undefined ? 'Put it' : `${who} comes here without it, though others hold it: put that call`) +
          ` inside "with ${name}:", together with the test or the change that it is about.`,
        related:
          from === undefined
            ? []
            : [related(from.act.file, from.call.node, `${inFunction(from.act)} comes here without ${name}`)],
        data: { function: inFunction(act), lock: name },
      });
    }
  },
};
