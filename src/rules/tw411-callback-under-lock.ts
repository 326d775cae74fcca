/** TW411: code that comes from outside runs while a lock is held. */

import { findHeldCallbacks } from '../program/locks/callbacks.js';
import { lockName } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW411',
  name: 'callback-under-lock',
  severity: 'information',
  summary: 'A callable that comes from outside is called while a lock is held that it, or another thread, may need.',
  lesson: 'deadlock',
  yieldsTo: ['TW402', 'TW405'],
  story: 'held-callback',
  verdict: ALL_THE_SAME('Hangs for ever when what is called asks for the lock; else others wait as long as it takes.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, call, hold, way, taker, again, isPlain } of findHeldCallbacks(program)) {
      const lock = lockName(program, hold, act);
      const callee = spelled(call.callee);
      const [who, thread] = [inFunction(taker.act), program.contextName(way.ctx)];
      const isSame = taker.act.fn === act.fn;
      yield report(meta, {
        file: act.file,
        at: call,
        // Whoever hands in all that is called, or has it answer, knows what it takes; of those that were judged few were right.
        ...(isPlain ? { confidence: 'medium' } : POSSIBLE),
        message:
          `${callee}() comes from outside and is called with ${lock} held. ` +
          (again
            ? `If it leads to ${who} (${placeName(act.file, taker.act.file, taker.at)}), that waits for the lock for ever: call it after the lock is given back.`
            : `However long that takes, ${isSame ? `another thread in ${who}` : who} waits for ${lock}: call it after the lock is given back.`),
        related: [
          related(hold.act.file, hold.at, `${lock} is taken here`),
          ...(isSame ? [] : [related(taker.act.file, taker.at, `${who} takes ${lock} here`)]),
        ],
        data: { function: inFunction(act), lock, callback: callee },
        evidence: !again
          ? undefined
          : {
              kind: 'deadlock',
              steps: [
                { ...locate(hold.act.file, hold.at), lane: 0, thread, does: 'acquire', what: lock },
                { ...locate(act.file, call), lane: 0, thread, does: 'other', what: `${who}()` },
              ],
            },
      });
    }
  },
};
