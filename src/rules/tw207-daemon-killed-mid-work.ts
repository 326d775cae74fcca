/** TW207: a daemon thread is stopped dead at exit, in the middle of work that must be finished. */

import { findUnfinished } from '../program/lives/unfinished.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { runsWhat } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW207',
  name: 'daemon-killed-mid-work',
  severity: 'information',
  summary: 'A daemon thread does work that must be finished, and nothing waits for it at exit.',
  lesson: 'daemon-threads',
  verdict: ALL_THE_SAME('At exit the thread is stopped wherever it is: no finally runs, no buffer is flushed.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, event, work, place } of findUnfinished(program)) {
      const runs = runsWhat(program, event.obj) ?? 'it';
      yield report(meta, {
        file: act.file,
        at: event.node,
        message:
          `This daemon thread ${work} and is cut off when the program ends. ` +
          `Nothing joins or signals it, so ${runs} may stop half-way.`,
        related: [related(place.act.file, place.node, `${inFunction(place.act)} ${work} here`)],
        data: { function: inFunction(act), thread: runs },
      });
    }
  },
};
