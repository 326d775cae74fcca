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

/** What a pool without a name is called. */
const UNNAMED = 'this pool';

export const rule: Rule = {
  meta,
  *check(program) {
    for (const made of openExecutors(program)) {
      const { act, event } = made;
      const name = program.analysis.names.get(event.obj) ?? UNNAMED;
      // What is kept for later outlives any block, and most often lives as long as the program.
      const isKept = name.includes('.');
      const awaited = isKept ? undefined : awaitsTasks(program, made);
      yield report(meta, {
        file: act.file,
        at: event.node,
        ...(isKept || awaited !== undefined ? { severity: 'information' } : {}),
        message: messageOf(isKept ? 'kept' : awaited, name, inFunction(act), endsOf(event.obj)),
        data: { function: inFunction(act), variable: name },
      });
    }
  },
};

/** What is said of a pool by how it is used; `ends` are the methods of one that has no `shutdown`, and that nobody waits for at exit. */
function messageOf(
  use: 'kept' | ReturnType<typeof awaitsTasks>,
  name: string,
  fn: string,
  ends: readonly string[],
): string {
  const isNamed = name !== UNNAMED;
  const [open, self] = [`${isNamed ? name : 'This pool'} is never shut down`, isNamed ? `${name}.` : ''];
  const [first = 'shutdown'] = ends;
  switch (use) {
    case 'kept':
      return `${open}: its threads stay for as long as it is kept. Call ${self}${first}() when its owner is done with it.`;
    case 'for a while':
      return ends.length > 0
        ? `${open}: its threads stay until it is collected. Call ${self}${ends.at(-1)}(), which doesn't wait for what takes too long.`
        : `${open}: Python waits at exit for what takes too long. Call ${self}shutdown(wait=False): a with block would wait for it.`;
    case 'to the end':
      return `${open}: its threads stay, idle, until it is collected. Use it in a with block.`;
    case undefined: {
      const advice =
        ends.length > 0
          ? `Call ${self}${first}() and ${self}join() at the end.`
          : 'Use it in a with block, which waits for all of them.';
      return `${open}: ${fn} doesn't wait for its tasks. What they raise may go unseen, too. ${advice}`;
    }
  }
}
