/** TW217: a method tells its own thread to end, and returns while the thread may still be at work. */

import { stoppedNotJoined } from '../program/lives/stopping.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

/** What a related location says of the start of such a thread; its quick fix looks for it. */
export const STARTED = 'the thread is started here';

export const meta: RuleMeta = {
  code: 'TW217',
  name: 'stopped-not-joined',
  severity: 'warning',
  summary: 'A method tells its own thread to end and returns without waiting: the thread may still be at work.',
  lesson: 'create-start-join',
  fix: 'Join the thread where it is told to end.',
  verdict: ALL_THE_SAME(
    'The thread goes on for a while after the method has returned, and may use what is gone by then.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, threads, taken } of stoppedNotJoined(program)) {
      const fn = inFunction(act);
      const [thread] = threads;
      if (thread === undefined) continue;
      const work = runsWhat(program, thread) ?? threadName(program, thread);
      yield report(meta, {
        file: act.file,
        at,
        severity: taken === undefined ? 'information' : 'warning',
        message:
          taken === undefined
            ? `${fn} tells ${work} to end and returns without waiting for it. ` +
              `Whoever calls ${fn} and goes on as if all were over can still meet it at work; join the thread here.`
            : `${fn} takes away what ${work} may still use: the thread isn't joined. ` +
              `It is told to end here, which it notices later; join it before the next line.`,
        related: [
          ...(taken === undefined ? [] : [related(act.file, taken, `gone from here on, though ${work} uses it`)]),
          ...threads.flatMap((one) =>
            (program.contexts.context(one)?.starts ?? [])
              .slice(0, 1)
              .map((start) => related(start.act.file, methodSpan(start.node), STARTED)),
          ),
        ],
        data: { function: fn, thread: work, variable: threadName(program, thread) },
      });
    }
  },
};
