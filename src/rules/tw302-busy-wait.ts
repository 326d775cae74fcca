/** TW302: a loop asks again and again, where it could wait until it is told. */

import { lastPart } from '../knowledge/dotted.js';
import type { CallExpr, Expr, WhileStmt } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import { within } from '../facts/spans.js';
import { someExpr } from '../facts/walk.js';
import { waitingLoops, type WaitingLoop } from '../program/places/waiting-loops.js';
import { nameAt } from '../program/races/spelling.js';
import type { Program } from '../program/program.js';
import type { Evidence, Related, RuleMeta } from './finding.js';
import { inFunction, locate, relatedAccess, relatedStart, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';

export const meta: RuleMeta = {
  code: 'TW302',
  name: 'busy-wait',
  severity: 'warning',
  summary: 'A loop does nothing but ask until another thread has changed something, where it could wait for it.',
  lesson: 'events-and-timers',
  story: 'asked-in-vain',
  fix: 'Wait for it: by an `Event` in place of the flag, by `join()`, `wait()`.',
  verdict: {
    cpython39: 'Keeps a core busy, and takes its turns from the very thread it waits for.',
    cpython310: 'Keeps a core busy, and takes its turns from the very thread it waits for.',
    freeThreaded: 'Keeps a core busy that another thread could have.',
  },
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const waiting of waitingLoops(program)) {
      const { act, loop, naps } = waiting;
      const { what, instead, related, thread } = tell(program, waiting);
      const fn = inFunction(act);
      const end = Math.min(loop.end, loop.body[0]?.start ?? loop.end);
      const head = { start: loop.start, end: firstLine(act.file.facts.lineStarts, loop.start, end) };
      yield report(meta, {
        file: act.file,
        at: head,
        // One loop is told once, whatever else it asks.
        covers: head,
        severity: naps ? 'information' : 'warning',
        message: naps
          ? `This loop asks for ${what} again and again, and notices late. ${begun(instead)} waits until then, and wakes at once.`
          : waiting.asks === undefined
            ? `This loop burns a core and does nothing. ` +
              `With the GIL it also takes turns from the other threads; ${instead}, or a sleep in the loop, costs nothing.`
            : `This loop burns a core to ask for ${what}. ` +
              `With the GIL it also takes turns from the thread it waits for; ${instead} waits without cost.`,
        related,
        data: { function: fn, ...(waiting.asks && { variable: what }), thread },
        ...(waiting.asks && 'variable' in waiting.asks ? { subject: subjectOf(waiting.asks.variable) } : {}),
        evidence: evidenceOf(program, waiting),
      });
    }
  },
};

/** One thread asks, the other changes the answer. */
function evidenceOf(program: Program, { asks }: WaitingLoop): Evidence | undefined {
  if (asks === undefined || !('variable' in asks)) return undefined;
  const { variable, read, write, at } = asks;
  const isFirst = at[0].access === read;
  const [mine, theirs] = isFirst ? at : [at[1], at[0]];
  const what = nameAt(variable, read);
  const threads = [mine, theirs].map((one) => program.threadOf(one));
  return {
    kind: 'order',
    steps: [
      { ...locate(read.act.file, read.at), lane: 0, thread: threads[0]!, does: 'read', what },
      { ...locate(write.act.file, write.at), lane: 1, thread: threads[1]!, does: 'write', what },
    ],
  };
}

/** What Threadwise says instead, at the beginning of a sentence; methods keep their letters. */
const begun = (instead: string): string =>
  instead.replace(/^(a|what) /, (word) => word[0]!.toUpperCase() + word.slice(1));

function firstLine(lineStarts: readonly number[], start: number, end: number): number {
  const next = lineStarts.find((line) => line > start);
  return next === undefined ? end : Math.min(end, next - 1);
}

interface Told {
  readonly what: string;
  readonly instead: string;
  readonly related: readonly Related[];
  readonly thread: string;
}

function tell(program: Program, { loop, asks }: WaitingLoop): Told {
  if (asks === undefined) return { what: '', instead: 'join()', related: [], thread: 'the other thread' };
  if ('variable' in asks) {
    const { variable, read, write, at } = asks;
    const other = at[1].entryState.ctx.thread === undefined ? at[0] : at[1];
    return {
      what: nameAt(variable, read),
      instead: 'a threading.Event, or a Condition with wait_for,',
      related: [
        relatedAccess(write, 'Changed here by another thread'),
        ...relatedStart(program, other.entryState.ctx, other.access.act),
      ],
      thread: program.threadOf(other),
    };
  }
  const { call, name } = asks;
  const method = call.callee.kind === 'attribute' ? call.callee.name : lastPart(name);
  const object = call.callee.kind === 'attribute' ? (exprPath(call.callee.object) ?? '') : '';
  return {
    what: object === '' ? `${method}()` : `${object}.${method}()`,
    instead: insteadOf(loop, call, method),
    related: [],
    thread: 'the other thread',
  };
}

function insteadOf(loop: WhileStmt, call: CallExpr, method: string): string {
  // A helper asks, and what the loop makes of its answer is not looked into.
  if (/^is_?set$/i.test(method) && !within(call, loop)) return 'wait() of an event';
  if (method === 'qsize' && asksForRoom(loop.test, call)) return ROOM;
  // An event can be waited for until it is set, and not until it is cleared.
  if (/^is_?set$/i.test(method) && goesOnWhile(loop, call)) return 'wait() of an event that says the opposite';
  return INSTEAD[method] ?? 'what can be waited for';
}

const ROOM = 'put() of a queue that was made with a maxsize';

/** Whether the rounds go on as long as a call answers with yes: `while paused.is_set()`, `while True: if not paused.is_set(): break`. */
function goesOnWhile({ test, body }: WhileStmt, call: CallExpr): boolean {
  if (answerIn(test, call) === true) return true;
  return body.some((stmt) => stmt.kind === 'if' && answerIn(stmt.test, call) === false);
}

/** With which answer of a call a test may hold; undefined where it does not ask by it alone. */
function answerIn(test: Expr, call: CallExpr): boolean | undefined {
  if (test === call) return true;
  if (test.kind === 'unary' && test.op === 'not') {
    const answer = answerIn(test.operand, call);
    return answer === undefined ? undefined : !answer;
  }
  return test.kind === 'boolean'
    ? test.values.map((value) => answerIn(value, call)).find((one) => one !== undefined)
    : undefined;
}

/** Whether a test holds as long as there is no room: `q.qsize() >= most`. */
const asksForRoom = (test: Expr, call: CallExpr): boolean =>
  someExpr(test, (expr) => {
    if (expr.kind !== 'compare' || expr.left !== call) return false;
    const [{ op, right } = { op: '==' as const, right: undefined }] = expr.rest;
    const least = right?.kind === 'constant' && (right.value === 0 || (right.value === 1 && op === '>='));
    return (op === '>' || op === '>=') && !least;
  });

const INSTEAD: Readonly<Record<string, string>> = {
  is_alive: 'join()',
  isAlive: 'join()',
  active_count: 'join() of each thread',
  activeCount: 'join() of each thread',
  is_set: 'wait()',
  isSet: 'wait()',
  done: 'result()',
  running: 'result()',
  locked: 'acquire()',
  empty: 'get(), or join() of the queue,',
  qsize: 'get(), or join() of the queue,',
  full: 'put()',
  get: 'get() that may wait',
  get_nowait: 'get()',
  isRunning: 'wait()',
  isFinished: 'wait()',
};
