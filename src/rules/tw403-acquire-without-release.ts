/** TW403: a lock taken by hand stays held on some way out of the function. */

import { findUnreleased, type Unreleased } from '../program/locks/unreleased.js';
import { holdsOnPurpose } from '../program/locks/yields.js';
import { functionName } from '../program/program.js';
import type { Finding, RuleMeta } from './finding.js';
import { lineOf, locate, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW403',
  name: 'acquire-without-release',
  severity: 'warning',
  summary: 'A lock taken with acquire() stays held on some way out of the function: a return, or an exception.',
  lesson: 'locks',
  story: 'kept-lock',
  fix: 'Hold the lock by a `with` statement, which gives it back on every way out.',
  yieldsTo: ['TW404', 'TW407'],
  verdict: ALL_THE_SAME('Whoever asks for the lock next waits for ever.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of findUnreleased(program.analysis)) {
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
                  leftAt === undefined ? `If this raises, ${lock} stays held` : `${lock} is still held here`,
                ),
              ]),
        ],
        data: { function: functionName(fn), lock, ...supposed(one, lineOf(file, (exits ?? one.call).start)) },
        evidence: {
          kind: 'deadlock',
          steps: [
            { ...locate(file, one.call), lane: 0, thread: functionName(fn), does: 'acquire', what: lock },
            {
              ...locate(file, exits ?? fn.body.at(-1) ?? one.call),
              lane: 0,
              thread: functionName(fn),
              does: 'other',
              what: `${wayOut(one)}, and keeps ${lock}`,
            },
          ],
        },
      });
    }
  },
};

/**
 * A way out that the text shows is a warning, as is what may raise before the `try` that is there to give the lock back, or in it without a handler, and
 * a test that fails after the acquire in it, a connection or a file that fails, and what a decorator wraps. Whether something else raises is a guess
 * that was right in fewer than 90 of 100 cases, and a lock that is kept to the end may be given back by whoever comes last,
 * where anybody gives one back but by a test that asks for something else.
 */
function trustIn({
  isLikely,
  asksUnseen,
  leftAt,
  isKeptForGood,
  isPastRelease,
  isBesideItsTry,
  isSaid,
  failsInUse,
  isPartOfTest,
  leavesNormally,
}: Unreleased): Partial<Pick<Finding, 'severity' | 'confidence'>> {
  if (
    leftAt !== undefined ||
    isKeptForGood ||
    isPastRelease ||
    isBesideItsTry ||
    isSaid ||
    failsInUse ||
    (isPartOfTest && leavesNormally)
  )
    return {};
  if (asksUnseen) return { severity: 'information', confidence: 'medium' };
  return { severity: 'hint', confidence: isLikely ? 'medium' : 'low' };
}

/** How the thread leaves with the lock. */
const wayOut = ({ leftAt, leavesNormally }: Unreleased): string =>
  leftAt !== undefined ? 'goes out here' : leavesNormally ? 'comes to the end' : 'gets an exception here';

/** What a story has to take for given: the other ways out are no mistake. */
function supposed(one: Unreleased, line: number): Readonly<Record<string, string>> {
  const { leftAt, leavesNormally, release } = one;
  if (leftAt === undefined && leavesNormally && release === undefined) return {};
  const way = leftAt !== undefined ? 'is left' : leavesNormally ? 'comes to the end without a release' : failureOf(one);
  return {
    suppose:
      leftAt === undefined && leavesNormally
        ? 'Say that the function comes to its end without a release().'
        : `Say that line ${line} ${way === 'is left' ? 'is where the function is left' : way}.`,
  };
}

/** A generator that nobody asks for more stops at its `yield`; at that of a context manager the block below `with` raises. */
const failureOf = ({ fn, raisedAt }: Unreleased): string =>
  raisedAt?.kind === 'yield' && !holdsOnPurpose(fn) ? 'is never resumed' : 'raises';

function messageOf(one: Unreleased, lock: string, line: number): string {
  const { release, leavesNormally, leftAt, isOnlyTried } = one;
  const next = isOnlyTried ? 'Nobody who tries gets it any more.' : 'Whoever asks for it next waits for ever.';
  if (leavesNormally && leftAt !== undefined)
    return `${lock} is still held at the return in line ${line}. ${next} "with ${lock}:" gives it back on every way out.`;
  if (leavesNormally) return `${lock} is not released on every way to the end of the function. ${next}`;
  if (release === undefined) return `${lock} is acquired and never released. ${next}`;
  return `${lock} stays held if line ${line} ${failureOf(one)}: release() is never reached. ${next} "with ${lock}:" gives it back on every way out.`;
}
