/** TW108: a plain variable tells another thread to stop; an Event would say so, and wake it. */

import { adhocFlags } from '../program/races/flags.js';
import { undoneBefore } from '../program/races/forgotten-words.js';
import { nameAt } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { inFunction, otherThreadIn, placeNameOf, relatedAccess, relatedStart, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW108',
  name: 'adhoc-flag',
  severity: 'information',
  summary:
    'A plain true-or-false variable tells another thread to stop or to go on, where an Event would wake it at once.',
  lesson: 'events-and-timers',
  fix: 'Make the flag a `threading.Event`.',
  yieldsTo: ['TW301', 'TW302'],
  verdict: ALL_THE_SAME(
    'Works: storing a value is one step. It can wake nobody, so the answer comes at the next look.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const flag of adhocFlags(program)) {
      const { variable, read, tester, loop, wokenBy, opens, write, at } = flag;
      const undone = undoneBefore(flag);
      const [mine, theirs] = at;
      const who = otherThreadIn(program, mine, theirs, write.act);
      const polls = loop !== undefined;
      const [better, sooner] = WAKING[wokenBy ?? 'nothing'];
      const name = nameAt(variable, polls ? read : write);
      yield report(meta, {
        file: polls ? tester.file : write.act.file,
        at: polls ? firstLine(tester.file.facts.lineStarts, loop.start, loop.end) : write.at,
        message: polls
          ? `This loop polls the flag ${name}; ${better}. ` +
            `${inFunction(write.act)} sets it on ${who}, and the loop notices at its next look${sooner}.` +
            (undone === undefined
              ? ''
              : ` What is set before ${inFunction(tester)} comes to ${placeNameOf(read, undone)} is undone there, and never noticed.`)
          : `The flag ${name} tells ${opens ? 'others to go on' : 'another thread to stop'}: a job for threading.Event. ` +
            `${inFunction(tester)} looks at it (${placeNameOf(write, read)}) and notices then; an Event can also be waited for.`,
        related: [
          polls
            ? relatedAccess(write, `${inFunction(write.act)} sets ${name} here`)
            : relatedAccess(read, `${inFunction(read.act)} looks at ${name} here`),
          ...(undone === undefined ? [] : [relatedAccess(undone, `${inFunction(tester)} sets ${name} again here`)]),
          ...relatedStart(
            program,
            mine.entryState.ctx.thread === undefined ? theirs.entryState.ctx : mine.entryState.ctx,
          ),
        ],
        data: { variable: name, function: inFunction(tester), thread: program.threadOf(mine) },
        subject: subjectOf(variable),
      });
    }
  },
};

/** What there is in a flag's place, and what that changes, by what could wake the loop. */
const WAKING = {
  event: ['an Event would wake it', '; Event.wait() in place of the sleep returns at once'],
  item: ['a sentinel would wake it', '; None put into the queue for it ends its wait at once'],
  nothing: ['a threading.Event is made for that', ', not before'],
} as const;

/** The part of a loop on its first line. */
function firstLine(lineStarts: readonly number[], start: number, end: number): { start: number; end: number } {
  const next = lineStarts.find((line) => line > start);
  return { start, end: next === undefined ? end : Math.min(end, next - 1) };
}
