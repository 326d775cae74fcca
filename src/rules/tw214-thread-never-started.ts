/** TW214: a thread is made, and nothing ever starts it. */

import { roleOfObject } from '../program/model/lineage.js';
import { isPlainlyIdle, neverStarted } from '../program/lives/never-started.js';
import type { RuleMeta } from './finding.js';
import { capitalised, inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW214',
  name: 'thread-never-started',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'A thread is made and never started: what it was to do is never done.',
  lesson: 'create-start-join',
  fix: 'Start it once it is set up.',
  verdict: ALL_THE_SAME('Nothing runs: a thread object does nothing until start() is called.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const idle of neverStarted(program)) {
      const { act, event } = idle;
      const { obj } = event;
      const kind = roleOfObject(obj) === 'timer' ? 'timer' : 'thread';
      const work = runsWhat(program, obj) ?? (obj.kind === 'instance' ? `${obj.cls.cls.name}.run` : undefined);
      const name = program.analysis.names.get(obj);
      yield report(meta, {
        file: act.file,
        at: event.node,
        seenWhole: isPlainlyIdle(program, idle),
        message:
          `${capitalised(work ?? 'the work')} never runs: this ${kind} is made and never started. ` +
          `Call ${name === undefined ? 'start() on it' : `${name}.start()`} where the work is to begin.`,
        data: { function: inFunction(act), thread: work ?? threadName(program, obj), variable: name ?? 'this thread' },
      });
    }
  },
};
