/** TW403: a lock taken by hand stays held on some way out of the function. */

import { findUnreleased, type Unreleased } from '../program/locks/unreleased.js';
import { functionName } from '../program/program.js';
import type { Finding, RuleMeta } from './finding.js';
import { lineOf, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW403',
  name: 'acquire-without-release',
  severity: 'warning',
  summary: 'A lock taken with acquire() stays held on some way out of the function: a return, or an exception.',
  lesson: 'locks',
  fix: 'Hold the lock by a `with` statement, which gives it back on every way out.',
  yieldsTo: ['TW404', 'TW407'],
  verdict: ALL_THE_SAME('Whoever asks for the lock next waits for ever.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of findUnreleased(program.machine.files)) {
      const { file, fn, release, raisedAt, leftAt } = one;
      const lock = spelled(one.lock);
      const exits = leftAt ?? (one.leavesNormally ? undefined : raisedAt);
      yield report(meta, {
        file,
        at: methodSpan(one.call),
        ...trustIn(one),
        message: messageOf(one, lock, lineOf(file, (exits ?? one.call).start)),
        related: [
          ...(release === undefined ? [] : [related(file, release, `${lock} is given back here`)]),
          ...(exits === undefined
            ? []
            : [
                related(
                  file,
                  exits,
                  leftAt === undefined ? `if this raises, ${lock} stays held` : `${lock} is still held here`,
                ),
              ]),
        ],
        data: { function: functionName(fn), lock },
      });
    }
  },
};

/**
 * A way out that the text shows is a warning. Whether something raises is a guess that was right in fewer than 90 of 100
 * cases, and a lock that is kept to the end may be given back by whoever comes last.
 */
function trustIn({ isLikely, leftAt }: Unreleased): Partial<Pick<Finding, 'severity' | 'confidence'>> {
  if (leftAt !== undefined) return {};
  return { severity: 'hint', confidence: isLikely ? 'medium' : 'low' };
}

function messageOf({ release, leavesNormally, leftAt }: Unreleased, lock: string, line: number): string {
  const next = 'Whoever asks for it next waits for ever.';
  if (leavesNormally && leftAt !== undefined)
    return `${lock} is still held at the return in line ${line}. ${next} "with ${lock}:" gives it back on every way out.`;
  if (leavesNormally) return `${lock} is not released on every way to the end of the function. ${next}`;
  if (release === undefined) return `${lock} is acquired and never released. ${next}`;
  return `${lock} stays held if line ${line} raises: release() is never reached. ${next} "with ${lock}:" gives it back on every way out.`;
}
