/** TW303: a sleep stands in for a join. */

import { sleepsForJoins } from '../program/lives/sleeps.js';
import type { Access } from '../program/model/activation.js';
import type { Program } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, related, relatedAccess, report } from './report.js';
import type { Rule } from './rule.js';
import { runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';
import { textOf, isElementField } from '../program/model/field.js';

export const meta: RuleMeta = {
  code: 'TW303',
  name: 'sleep-as-join',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'After starting a thread, a sleep stands in for join() before its results are used.',
  lesson: 'events-and-timers',
  fix: 'Join the threads in place of the sleep.',
  story: 'slept-not-joined',
  verdict: ALL_THE_SAME('Works as long as the thread is quick enough; on a busy day the results are missing.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, sleep, start, others, read, write } of sleepsForJoins(program)) {
      const sleeper = program.contextName(program.waysInto(act)[0]!.ctx);
      const name = nameOf(program, read);
      const thread = runsWhat(program, start.thread) ?? threadName(program, start.thread);
      yield report(meta, {
        file: act.file,
        at: sleep,
        message:
          `This sleep only hopes that ${thread} is done: ${name} may be unfinished. ` +
          (program.threadModel(start.thread)?.kind === 'raw'
            ? `A threading.Thread has a join(), which waits exactly as long as it takes.`
            : `join() waits exactly as long as it takes.`),
        related: [
          related(start.act.file, start.node, 'The thread is started here'),
          ...others.map((other) =>
            related(other.act.file, other.node, 'Another thread that it waits for is started here'),
          ),
          relatedAccess(write, `${thread} writes ${name} here`),
          relatedAccess(read, `${name} is used here`),
        ],
        data: { function: inFunction(act), variable: name, thread },
        evidence: {
          kind: 'order',
          steps: [
            { ...locate(start.act.file, start.node), lane: 0, thread: sleeper, does: 'start', what: thread },
            { ...locate(act.file, sleep), lane: 0, thread: sleeper, does: 'other', what: 'sleep' },
            { ...locate(read.act.file, read.at), lane: 0, thread: sleeper, does: 'read', what: name },
            { ...locate(write.act.file, write.at), lane: 1, thread, does: 'write', what: name },
          ],
        },
      });
    }
  },
};

/** How the reader of a variable calls it. */
function nameOf(program: Program, { cell: { owner, field } }: Access): string {
  if (isElementField(field)) return program.objectName(owner);
  return owner.kind === 'instance' || owner.kind === 'class'
    ? `${program.objectName(owner)}.${textOf(field)}`
    : textOf(field);
}
