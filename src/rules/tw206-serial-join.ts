/** TW206: a thread is waited for in the round that started it, so nothing overlaps. */

import { exprPath } from '../facts/paths.js';
import { within } from '../facts/spans.js';
import type { CallExpr } from '../facts/ir.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import { findRestarts } from '../program/lives/restarts.js';
import { findSerialWaits, type SerialWait } from '../program/lives/serial.js';
import type { Program } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW206',
  name: 'serial-join',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'A thread is joined, or a result taken, in the same round of the loop that started it.',
  lesson: 'create-start-join',
  fix: 'Start all, then join all.',
  verdict: ALL_THE_SAME('Correct, but one after the other: the threads cost time and gain none.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    // One object started in each round is another mistake (TW205).
    const restarted = new Set(findRestarts(program).map((one) => one.event.thread));
    const waits = [...findSerialWaits(program.analysis, program.contexts)];
    for (const wait of waits) {
      const { act, event, begin, calls } = wait;
      if (restarted.has(event.thread) || waits.some((other) => areSteps(program, wait, other))) continue;
      const task = event.kind === 'result';
      const name = threadName(program, event.thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message: task
          ? `Each task is waited for in the round that submits it: nothing overlaps. Submit them all first, then take the results.`
          : `Each thread is joined in the round that starts it: nothing overlaps. Start them all first, then join them.`,
        related: [
          related(act.file, begin, task ? 'The task is submitted here' : 'The thread is started here'),
          ...calls.map((caller) =>
            related(caller.act.file, caller.call.node, `Each round of this loop calls ${inFunction(act)}`),
          ),
        ],
        data: { function: inFunction(act), variable: name },
      });
    }
  },
};

/** `load(file)`, `sort(file)`, `save(file)`, a thread for each in every round: what one leaves the next one takes up. */
function areSteps(program: Program, one: SerialWait, other: SerialWait): boolean {
  const loop = one.event.loops.at(-1);
  if (loop?.kind !== 'for' || other.event.loops.at(-1) !== loop || other.act !== one.act) return false;
  const [work, next] = [one, other].map(({ event }) => runsWhat(program, event.thread));
  const takesItem = ({ event: { thread } }: SerialWait): boolean => {
    const made = lifecycleOf(program).creation(thread)?.event.node;
    return made !== undefined && within(made, loop) && isHanded(made, exprPath(loop.target));
  };
  return work !== next && exprPath(loop.target) !== undefined && takesItem(one) && takesItem(other);
}

/** Whether a call is given just this, by itself or in the sequence of what it hands on. */
const isHanded = ({ args }: CallExpr, path: string | undefined): boolean =>
  args.some(({ value }) => {
    const given = value.kind === 'sequence' ? value.items : [value];
    return given.some((expr) => exprPath(expr) === path);
  });
