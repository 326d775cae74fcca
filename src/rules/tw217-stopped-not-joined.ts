/** TW217: a method tells its own thread to end, and returns while the thread may still be at work. */

import { stoppedNotJoined, type Unawaited } from '../program/lives/stopping.js';
import type { Taken } from '../program/lives/taken-away.js';
import type { Program } from '../program/program.js';
import type { Evidence, Related, RuleMeta } from './finding.js';
import { inFunction, locate, related, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';
import type { CallExpr } from '../facts/ir.js';
import type { Activation, StartEvent } from '../program/model/activation.js';
import { joinOf } from '../knowledge/types.js';
import { textOf } from '../program/model/field.js';
import { libraryTypes } from '../program/model/lineage.js';
import type { Obj } from '../program/model/objects.js';

/** What a related location says of the start of such a thread; its quick fix looks for it. */
export const STARTED = 'The thread is started here';

export const meta: RuleMeta = {
  code: 'TW217',
  name: 'stopped-not-joined',
  severity: 'warning',
  summary: 'A method tells its own thread to end and returns without waiting: the thread may still be at work.',
  lesson: 'create-start-join',
  story: 'stopped-not-waited',
  fix: 'Join the thread where it is told to end.',
  verdict: ALL_THE_SAME(
    'The thread goes on for a while after the method has returned, and may use what is gone by then.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, threads, taken, isClosedOnly } of stoppedNotJoined(program)) {
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
            ? `${fn} returns while ${work} may still be at work. ` +
              `It tells the thread to end and doesn't wait for it, so what comes next may still meet it: ${waitForIt(thread)} here.`
            : `${work} may still use what ${fn} takes away. ` +
              (isClosedOnly === true
                ? `Nothing else tells it to end, and it may be reading there: tell it, and join it before this line.`
                : program.threadModel(thread)?.kind === 'timer'
                  ? `cancel() doesn't wait for a call that has begun: join the timer before the next line.`
                  : `The thread is told to end here, which it notices later: join it before the next line.`),
        related: [
          ...(taken === undefined ? [] : [whatIsTaken(act, taken, work, isClosedOnly)]),
          ...startsOf(program, threads).map((start) =>
            related(
              start.act.file,
              methodSpan(start.node),
              isClosedOnly === true ? 'The thread that reads it is started here' : STARTED,
            ),
          ),
        ],
        data: { function: fn, thread: work, variable: threadName(program, thread) },
        ...(taken !== undefined && {
          deadline: locate(act.file, taken.at),
          evidence: evidenceOf(program, { act, at, taken }, work),
        }),
      });
    }
  },
};

const whatIsTaken = ({ file }: Activation, { at, use }: Taken, work: string, isClosedOnly?: true): Related =>
  isClosedOnly === true
    ? related(use.act.file, use.at, `${work} reads it here`)
    : related(file, at, `Gone from here on, though ${work} uses it`);

/** `join() it`, or by the word of the toolkit whose thread it is: `wait() for it`. */
function waitForIt(thread: Obj): string {
  const [type] = [...libraryTypes(thread)];
  const method = type === undefined ? 'join' : joinOf(type);
  return method === 'join' ? 'join() it' : `${method}() for it`;
}

/** Where each of the threads is started first; one place where several are. */
function startsOf(program: Program, threads: readonly Obj[]): readonly StartEvent[] {
  const byPlace = new Map<CallExpr, StartEvent>();
  for (const thread of threads) {
    const [first] = program.contexts.context(thread)?.starts ?? [];
    if (first !== undefined && !byPlace.has(first.node)) byPlace.set(first.node, first);
  }
  return [...byPlace.values()];
}

/** The method tells the thread and takes away what it uses. */
function evidenceOf(
  program: Program,
  { act, at, taken }: Pick<Unawaited, 'act' | 'at'> & { readonly taken: Taken },
  work: string,
): Evidence {
  const { use, what: cell } = taken;
  const thread = program.contextName(program.waysInto(act)[0]!.ctx);
  const what = cell.owner.kind === 'instance' ? `self.${textOf(cell.field)}` : program.objectName(cell.owner);
  return {
    kind: 'order',
    steps: [
      { ...locate(act.file, at), lane: 0, thread, does: 'other', what: work },
      { ...locate(act.file, taken.at), lane: 0, thread, does: 'write', what },
      { ...locate(use.act.file, use.at), lane: 1, thread: work, does: 'read', what },
    ],
  };
}
