/** TW210: a task's future is thrown away, and its exceptions with it. */

import { goesThrough, lostResults } from '../program/lives/executors.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW210',
  name: 'future-result-ignored',
  severity: 'information',
  summary: 'The future of a task, or the results of a map, are thrown away, and exceptions with them.',
  lesson: 'thread-pools',
  fix: 'Keep the futures and take their results.',
  verdict: ALL_THE_SAME('An exception in the task vanishes without a trace.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, call, model } of lostResults(program)) {
      const entry = [...(model?.entries ?? [])][0];
      const task = entry === undefined ? 'the task' : functionName(entry.fn);
      const map = !/\.(submit|apply_async)$/.test(call.name);
      yield report(meta, {
        file: act.file,
        at: methodSpan(call.node),
        message:
          `If ${task} raises, nobody knows: ${map ? 'the results are never looked at' : 'the future is thrown away'}. ` +
          (goesThrough(call.name)
            ? 'Go through what as_completed() gives, and ask each future for its result().'
            : map
              ? 'Go through the results: that raises what a task raised.'
              : 'Keep the future and ask for its result().'),
        related: entry === undefined ? [] : [related(entry.file, entry.fn.nameSpan, `${task} runs as the task`)],
        data: { function: inFunction(act), task },
      });
    }
  },
};
