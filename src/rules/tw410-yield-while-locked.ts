/** TW410: a generator or coroutine stops in the middle while it holds a lock. */

import { findHeldPauses } from '../program/locks/yields.js';
import { functionName } from '../program/program.js';
import { lockName } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { locate, related, report } from './report.js';
import type { Rule } from './rule.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW410',
  name: 'yield-while-locked',
  severity: 'warning',
  summary: 'A generator yields, or a coroutine awaits, while it holds a threading lock.',
  lesson: 'deadlock',
  story: 'kept-lock',
  verdict: ALL_THE_SAME('The lock stays held until somebody goes on with it, which may be never.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { file, fn, kind, at, lock, hold, isReentrant } of findHeldPauses(program)) {
      const name = hold === undefined ? spelled(lock) : lockName(program, hold);
      yield report(meta, {
        file,
        at,
        message:
          kind === 'yield'
            ? `${functionName(fn)} yields while it holds ${name}: its caller decides how long. ` +
              `Others wait for as long as the caller takes, or keeps it half-way: collect under the lock, and yield after it.`
            : isReentrant
              ? `${functionName(fn)} awaits while it holds ${name}, which keeps no other coroutine out. ` +
                `They run on the thread that has it, and other threads wait as long as the await takes: use asyncio.Lock, or give it back first.`
              : `${functionName(fn)} awaits while it holds ${name}: the event loop can get stuck. ` +
                `Whatever else the loop runs may ask for the lock, and nothing goes on: use asyncio.Lock, or give it back first.`,
        related: [related(file, lock, `${name} is taken here`)],
        data: {
          function: functionName(fn),
          lock: name,
          pause: kind,
          ...(kind === 'yield' && {
            suppose: `Say that the caller stops here, and never asks ${functionName(fn)} for more.`,
          }),
        },
        evidence: {
          kind: 'deadlock',
          steps: [
            { ...locate(file, lock), lane: 0, thread: functionName(fn), does: 'acquire', what: name },
            {
              ...locate(file, at),
              lane: 0,
              thread: functionName(fn),
              does: 'other',
              what: `yields to its caller, and keeps ${name}`,
            },
          ],
        },
      });
    }
  },
};
