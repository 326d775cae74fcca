/** TW213: a thread is started before something it reads has its first value. */

import { sameSpan } from '../facts/spans.js';
import { someExprOf } from '../facts/walk.js';
import { spelledField } from '../program/evaluation/private-fields.js';
import { findEarlyStarts } from '../program/lives/early-starts.js';
import { FIRST } from '../program/lives/setting-up.js';
import type { Access, Activation, StartEvent } from '../program/model/activation.js';
import { around, isUnderItsTests } from '../program/model/reaching.js';
import { textOf } from '../program/model/field.js';
import type { Cell } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, placeName, relatedAccess, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { methodSpan, runsWhat } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW213',
  name: 'started-too-early',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'A thread is started before something it reads has its first value.',
  lesson: 'subclassing-thread',
  story: 'started-too-early',
  verdict: ALL_THE_SAME(
    'AttributeError or NameError in the thread whenever it is quicker than the code that started it.',
  ),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, event, read, write, hasValue, isLate } of findEarlyStarts(program)) {
      const name = nameOf(read.cell);
      const runs = runsWhat(program, event.thread) ?? 'the thread';
      const missing = read.cell.owner.kind === 'instance' ? 'an AttributeError' : 'a NameError';
      const comes =
        write.stmt?.kind === 'def' || write.stmt?.kind === 'class'
          ? 'defined'
          : write.stmt?.kind === 'import'
            ? 'imported'
            : 'set';
      const place = placeName(act.file, write.act.file, write.at);
      yield report(meta, {
        file: act.file,
        at: methodSpan(event.node),
        message: hasValue
          ? `${runs} may end before it has begun: ${name} still says so. ` +
            `The thread starts first, and ${name} is set at ${place}; set it before.`
          : `${runs} may read ${name} before it has a value. ` +
            `The thread starts first, and ${name} is ${comes} at ${place}: until then reading it is ${missing}.`,
        ...(isPlain(act, event, write) && !isLate ? {} : POSSIBLE),
        seenWhole: act.fn === write.act.fn && isReadFirst(program, event, read),
        related: [
          relatedAccess(write, hasValue ? `${name} says to go on from here` : `${name} gets its first value here`),
          relatedAccess(read, `${inFunction(read.act)} reads ${name} here`),
        ],
        data: { function: inFunction(act), variable: name, thread: runs },
        evidence: {
          kind: 'order',
          variable: name,
          steps: [
            { ...locate(act.file, methodSpan(event.node)), lane: 0, thread: 'main', does: 'start', what: runs },
            { ...locate(read.act.file, read.at), lane: 1, thread: runs, does: 'read', what: name },
            { ...locate(write.act.file, write.at), lane: 0, thread: 'main', does: 'write', what: name },
          ],
        },
      });
    }
  },
};

/** Whether the thread has nothing to do before it reads: what a statement of a function is about comes before its blocks. */
function isReadFirst(program: Program, { thread }: StartEvent, { act, at }: Pick<Access, 'act' | 'at'>): boolean {
  if (program.threadModel(thread)?.entries.has(act) !== true) return false;
  const first = act.fn.body.find((stmt) => stmt.kind !== 'expr' || stmt.value.kind !== 'constant');
  return first !== undefined && someExprOf(first, (expr) => sameSpan(expr, at));
}

/**
 * The function that starts the thread goes on to the value, or calls what sets it, or a constructor or module around it does:
 * it always comes so.
 */
const isPlain = (starter: Activation, { node }: StartEvent, write: Access): boolean =>
  starter.fn === write.act.fn ||
  write.act.fn.kind === 'module' ||
  FIRST.test(write.act.fn.name) ||
  (around(write.act.fn, write.at).tests.length === 0 &&
    starter.calls.some(
      (call) => call.callee === write.act && call.node.start > node.end && isUnderItsTests(starter.fn, node, call.node),
    ));

const nameOf = (cell: Cell): string =>
  cell.owner.kind === 'instance' ? `self.${spelledField(cell.owner, cell.field)}` : textOf(cell.field);
