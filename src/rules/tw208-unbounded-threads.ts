/** TW208: as many threads as the input has items. */

import { findCrowds } from '../program/lives/crowds.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { runsWhat, spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW208',
  name: 'unbounded-threads',
  severity: 'information',
  summary: 'One thread is made per item of an input of unknown size.',
  lesson: 'thread-pools',
  fix: 'Run the tasks in a pool.',
  verdict: ALL_THE_SAME(
    "With a large input: RuntimeError: can't start new thread, or a machine that is out of memory.",
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, event, input } of findCrowds(program)) {
      const runs = runsWhat(program, event.obj) ?? 'the work';
      const what = input === undefined ? 'request that comes in' : `item of ${spelled(input)}`;
      yield report(meta, {
        file: act.file,
        at: event.node,
        message:
          `One thread is made for every ${input !== undefined && spelled(input) === '…' ? 'item of the input' : what}, however many there are. ` +
          `Let a pool of a fixed size run ${runs}.`,
        related: input === undefined ? [] : [related(act.file, input, 'nothing here says how many items this has')],
        data: { function: inFunction(act), thread: runs },
      });
    }
  },
};
