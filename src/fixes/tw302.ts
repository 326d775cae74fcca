/** TW302 busy-wait: wait for what the loop asks for. */

import type { Block, CallExpr, Expr, Stmt, WhileStmt } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import { within } from '../facts/spans.js';
import { someExprIn } from '../facts/walk.js';
import { waitingLoops } from '../program/places/waiting-loops.js';
import type { TextEdit } from '../rules/finding.js';
import { functionAt, statementAt, type Run } from './blocks.js';
import { safeUnless, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { rewritten } from './event-in-place.js';
import { flagUses } from './flag-uses.js';
import { importMember, unusedImport } from './imports.js';
import { isPath } from './naming.js';
import { isIdle, isInterrupted } from './naps.js';
import type { Source } from './source.js';

function* busyWait(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const run = source && statementAt(source.facts, { start: finding.start, end: finding.start + 1 });
  const loop = run?.block[run.first];
  const waiting = [...waitingLoops(program)].find((one) => one.loop === loop);
  if (source === undefined || run === undefined || loop?.kind !== 'while' || waiting?.asks === undefined) return;
  // What an `else` does is done after the last round; an answer that is kept is needed after it.
  if (loop.orelse.length > 0 || loop.body.some(({ kind }) => kind === 'assign')) return;
  const interrupted = isInterrupted(source, run.fn, loop);
  const unused = unusedTime(source, loop);
  const asks = asked(loop);
  if (asks === undefined) return;
  if ('variable' in waiting.asks) {
    const uses = flagUses(cx);
    if (uses === undefined || uses.first.value || asks.whether) return;
    // A loop that goes on for something else works where the flag is up.
    if (!waiting.asks.variable.accesses.some(({ at }) => within(at, asks.test))) return;
    if (interrupted && !uses.reads.some((read) => read.stmt === loop && isIdle(read))) return;
    const edits = rewritten(uses, { field: uses.field, opposite: false }, [], [loop]);
    if (edits === undefined) return;
    const title = `Make ${source.slice(uses.first.target)} a threading.Event, and wait for it`;
    const all = [...edits, ...unused];
    yield safeUnless(uses.caveat, title, all);
    return;
  }
  const { name, call } = waiting.asks;
  if (interrupted || asks.test !== call || call.callee.kind !== 'attribute' || !isPath(call.callee.object)) return;
  const wait = WAITS[call.callee.name]?.({ source, run, call, type: name.slice(0, name.lastIndexOf('.')), ...asks });
  if (wait === undefined) return;
  const edits = [...wait.edits, replacement(source.path, loop, wait.text), ...unused];
  const title = `Wait by ${wait.text.replace(/^.*?(\w+\()/, '$1')}`;
  yield safeUnless(wait.caveat, title, edits);
}

interface Asked {
  readonly test: Expr;
  /** The answer as long as which the loop goes on. */
  readonly whether: boolean;
}

/** What a loop asks: `while test`, `while not test`, or `while True: if test: break`. */
function asked({ test, body }: WhileStmt): Asked | undefined {
  if (test.kind !== 'constant') return withoutNot(test, true);
  const asking = body.find((stmt) => stmt.kind === 'if');
  return asking?.kind === 'if' ? withoutNot(asking.test, false) : undefined;
}

const withoutNot = (test: Expr, whether: boolean): Asked =>
  test.kind === 'unary' && test.op === 'not' ? { test: test.operand, whether: !whether } : { test, whether };

interface Poll extends Asked {
  readonly source: Source;
  readonly run: Run;
  readonly call: CallExpr;
  /** What is asked: `threading.Thread`. */
  readonly type: string;
}

interface Wait {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly caveat?: string;
}

type WaitFor = (poll: Poll) => Wait | undefined;

const join: WaitFor = ({ source, run, call, whether }) => {
  if (!whether) return undefined;
  const thread = receiver(source, call);
  const isStarted = run.block
    .slice(0, run.first)
    .some((stmt) => stmt.kind === 'expr' && source.slice(stmt) === `${thread}.start()`);
  const caveat = isStarted ? {} : { caveat: 'join() raises RuntimeError where the thread was never started' };
  return { text: `${thread}.join()`, edits: [], ...caveat };
};

/** By the method with which it is asked. */
const WAITS: Readonly<Record<string, WaitFor>> = {
  is_alive: join,
  isAlive: join,
  is_set: ({ source, call, whether }) =>
    whether ? undefined : { text: `${receiver(source, call)}.wait()`, edits: [] },
  done: ({ source, call, type, whether }) => {
    if (whether || !type.startsWith('concurrent.')) return undefined;
    const { name, edits } = importMember(source, 'concurrent.futures', 'wait', Infinity, [
      functionAt(source.facts, call),
    ]);
    return { text: `${name}([${receiver(source, call)}])`, edits };
  },
};

const receiver = (source: Source, { callee }: CallExpr): string =>
  callee.kind === 'attribute' ? source.slice(callee.object) : '';

/** `import time`, where only the sleeps of the loop used it. */
function unusedTime(source: Source, { body }: WhileStmt): readonly TextEdit[] {
  const naps = body.flatMap((stmt) => napsOf(stmt));
  const [nap] = naps;
  if (nap === undefined) return [];
  const edit = unusedImport(source, nap.callee.kind === 'attribute' ? 'time' : 'sleep', naps.length);
  return edit === undefined ? [] : [edit];
}

function napsOf(stmt: Stmt): readonly CallExpr[] {
  const found: CallExpr[] = [];
  const body: Block = [stmt];
  someExprIn(body, (expr) => {
    if (expr.kind === 'call' && calleeName(expr) === 'sleep') found.push(expr);
    return false;
  });
  return found;
}

export const makers = [busyWait];
