/** TW406: what a condition was waited for is taken for true without another look. */

import { findLooseWaits, isAskedByCallers } from '../program/locks/condition-waits.js';
import { isNotifiedAfter } from '../program/locks/notified-after.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import type { Stmt } from '../facts/ir.js';
import { lineOf, related, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { methodSpan, spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW406',
  name: 'wait-not-in-loop',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'Condition.wait() is not in a loop that looks again whether what it waits for is true.',
  lesson: 'locks',
  story: 'loose-wait',
  fix: 'Wait in a `while` that asks again.',
  yieldsTo: ['TW409'],
  verdict: ALL_THE_SAME('Goes wrong when another thread is quicker, or when the wake-up was meant for somebody else.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const wait of findLooseWaits(program.analysis)) {
      const { file, fn, call, condition, asked, isReliedOn } = wait;
      if (isNotifiedAfter(program, fn, call) || isAskedByCallers(program.analysis, wait)) continue;
      const name = spelled(condition);
      // Who waits for a time only often looks afterwards in a way of its own, and what has an `else` may go two ways on purpose:
      // it waits for something to be handed over, and not for what it asked.
      const isTimed = call.args.length > 0 && !isReliedOn;
      const isGuess = isTimed || goesTwoWays(asked);
      yield report(meta, {
        file,
        at: methodSpan(call),
        ...(isGuess ? POSSIBLE : {}),
        message:
          asked === undefined
            ? `${name}.wait() may return before what it waits for is true. ` +
              `Another thread can be quicker, and a notify that came before is lost: test it in a while loop, or use wait_for().`
            : `${name}.wait() is under an if (line ${lineOf(file, asked.start)}), and nobody looks again. ` +
              `When it returns, that may not be so, or no longer: make it a while, or use wait_for().`,
        related:
          asked === undefined
            ? []
            : [related(file, { start: asked.start, end: asked.start + 2 }, 'This asks once, before the wait')],
        data: { function: functionName(fn), lock: name },
      });
    }
  },
};

/** `if not chairs: cond.wait() … else: serve()`, or the other way round. */
const goesTwoWays = (asked: Stmt | undefined): boolean => asked?.kind === 'if' && asked.orelse.length > 0;
