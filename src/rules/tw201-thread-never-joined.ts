/** TW201: a thread is started, and nothing ever waits for its end. */

import { isForgotten } from '../program/lives/forgotten.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import type { RuleMeta } from './finding.js';
import { inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { isEndless, methodSpan, relatedCreation, runsWhat, sentence, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW201',
  name: 'thread-never-joined',
  severity: 'warning',
  summary: 'A thread is started and nothing ever joins it.',
  lesson: 'create-start-join',
  story: 'not-waited',
  fix: 'Join the threads after the last start, or run them in a `with ThreadPoolExecutor`.',
  verdict: ALL_THE_SAME(
    'The interpreter waits for the thread at exit, but no code of the program can count on its work being done.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    const lifecycle = lifecycleOf(program);
    for (const site of lifecycle.startSites) {
      const at = site.all.find((one) => isForgotten(program, one));
      if (at === undefined) continue;
      const { act, event } = at;
      const name = threadName(program, event.thread);
      const work = runsWhat(program, event.thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message: isEndless(program, event.thread)
          ? `${sentence(name)} never ends and is no daemon: the program cannot exit. ` +
            `The interpreter waits at exit for ${work ?? 'it'}, which nothing but an exception ends.`
          : `${sentence(name)} is started and never joined: nothing here waits for its work. ` +
            `The interpreter waits for it at exit, but no code can tell when ${work ?? 'it'} is done, or that it failed.`,
        related: relatedCreation(lifecycle, event.thread, 'the thread is made here'),
        data: { function: inFunction(act), thread: work ?? name, variable: name },
        evidence: {
          kind: 'not-waited',
          steps: [
            {
              path: act.file.facts.path,
              ...methodSpan(event.node),
              lane: 0,
              thread: 'main',
              does: 'start',
              what: name,
            },
          ],
        },
      });
    }
  },
};
