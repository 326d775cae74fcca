/** TW106: a function that runs on a thread reads a variable which its loop has meanwhile bound anew. */

import { lateBindings } from '../program/races/late-binding.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { lineOf, related, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW106',
  name: 'late-binding-closure',
  severity: 'warning',
  summary: 'A function made in a loop and run on a thread reads a variable that the loop gives a new value each round.',
  lesson: 'passing-data',
  story: 'late-binding',
  fix: 'Bind the value by `args=` or a default argument.',
  yieldsTo: ['TW601'],
  verdict: ALL_THE_SAME('The thread reads whatever the variable holds when it runs; the loop may have moved on.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { fn, maker, loop, read, start, starter } of lateBindings(program)) {
      const { file } = maker;
      const lambda = fn.kind === 'lambda';
      const name = lambda ? 'This lambda' : fn.name;
      yield report(meta, {
        file,
        at: lambda ? fn : fn.nameSpan,
        message:
          `${name} reads ${read.name} late: the loop may have given it a new value. ` +
          `It runs on a thread, and the loop at line ${lineOf(file, loop.start)} goes on and binds ${read.name} again, so some rounds are done twice and others never.`,
        related: [
          related(file, read, `${read.name} is read here, when the thread runs`),
          related(file, loop, `This loop gives ${read.name} a new value each round`),
          related(starter.file, start.node, 'The thread is started here'),
        ],
        data: { variable: read.name, function: functionName(maker.fn), thread: functionName(fn) },
      });
    }
  },
};
