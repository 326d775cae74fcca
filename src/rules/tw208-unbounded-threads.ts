/** TW208: as many threads as the input has items. */

import { findCrowds, isOfRequests, type Crowd } from '../program/lives/unbounded-creation.js';
import { goesOnUntilTold, servesOneForLong } from '../program/lives/services.js';
import type { Program } from '../program/program.js';
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
    for (const crowd of findCrowds(program)) {
      const { act, event, input, looping, count } = crowd;
      const runs = runsWhat(program, event.obj) ?? 'the work';
      yield report(meta, {
        file: act.file,
        at: event.node,
        message: `${howMany(crowd)} ${adviceFor(program, crowd, runs)}`,
        related: input === undefined || count !== undefined ? [] : [related(looping.file, input, UNSAID)],
        data: { function: inFunction(act), thread: runs },
      });
    }
  },
};

function adviceFor(program: Program, crowd: Crowd, runs: string): string {
  const entries = [...(program.threadModel(crowd.event.obj)?.entries ?? [])];
  // Visitors go away, whatever else their threads ask.
  if (crowd.input !== undefined && entries.some((entry) => goesOnUntilTold(program.analysis, entry)))
    return 'They go on for as long as they are let: let fewer threads share the work, or set a bound to their number.';
  // Of what lasts for as long as a visitor stays, a pool keeps the next one waiting.
  if (isOfRequests(crowd) && entries.some(servesOneForLong))
    return `Each lasts for as long as its visitor stays: turn away who comes beyond a bound, or let them wait for a pool of a fixed size that runs ${runs}.`;
  return `Let a pool of a fixed size run ${runs}.`;
}

const UNSAID = 'Nothing here says how many items this has';

/** As a number where the text says it: `10,000 threads are made, one for every item of range(10000).` */
function howMany(crowd: Crowd): string {
  const { input, count } = crowd;
  const turn = isOfRequests(crowd) ? 'request that comes in' : 'round of a loop';
  const what = input === undefined ? turn : `item of ${spelled(input)}`;
  const item = input !== undefined && spelled(input) === '…' ? 'item of the input' : what;
  if (count === undefined) return `One thread is made for every ${item}, however many there are.`;
  const each =
    input === undefined
      ? 'one in each round of the loops'
      : spelled(input).includes('…')
        ? 'one in each round of the loop'
        : `one for every ${item}`;
  return `${Math.floor(count).toLocaleString('en-US')} threads are made here, ${each}.`;
}
