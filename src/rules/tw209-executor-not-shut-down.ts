/** TW209: a pool is made in a function and left open. */

import { awaitsTasks, endsOf, openExecutors } from '../program/lives/executors.js';
import type { RuleMeta } from './finding.js';
import { inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW209',
  name: 'executor-not-shut-down',
  severity: 'warning',
  // Most results are asked for all the same there, by a window or a queue: of eleven none mattered.
  inLargePrograms: 'information',
  summary: 'A pool made in a function is never shut down.',
  lesson: 'thread-pools',
  fix: 'Use the pool in a `with` block.',
  verdict: ALL_THE_SAME(
    'No line waits for the tasks: what comes after may run before they are done, and what they raise may go unseen.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const made of openExecutors(program)) {
      const { act, event } = made;
      const name = program.analysis.names.get(event.obj) ?? 'this pool';
      // What is kept for later outlives any block, and most often lives as long as the program.
      const isKept = name.includes('.');
      const awaited = isKept ? undefined : awaitsTasks(program, made);
      const ends = endsOf(event.obj);
      const [first = 'shutdown'] = ends;
      const self = name === 'this pool' ? '' : `${name}.`;
      const subject = name === 'this pool' ? 'This pool' : name;
      yield report(meta, {
        file: act.file,
        at: event.node,
        ...(isKept || awaited !== undefined ? { severity: 'information' } : {}),
        message: isKept
          ? `${name} is never shut down: its threads stay for as long as it is kept. ` +
            `Call ${name}.${first}() when its owner is done with it.`
          : awaited === 'for a while'
            ? ends.length > 0
              ? `${subject} is never shut down: its threads stay until it is collected. ` +
                `Call ${self}${ends.at(-1)}(), which doesn't wait for what takes too long.`
              : `${subject} is never shut down: Python waits at exit for what takes too long. ` +
                `Call ${self}shutdown(wait=False): a with block would wait for it.`
            : awaited === 'to the end'
              ? `${subject} is never shut down: its threads stay, idle, until it is collected. ` +
                'Use it in a with block.'
              : `${subject} is never shut down: ${inFunction(act)} doesn't wait for its tasks. ` +
                'What they raise may go unseen, too. ' +
                (ends.length > 0
                  ? `Call ${self}${first}() and ${self}join() at the end.`
                  : 'Use it in a with block, which waits for all of them.'),
        data: { function: inFunction(act), variable: name },
      });
    }
  },
};
