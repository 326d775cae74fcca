/** TW504 asyncio-off-loop: the call is left to the loop, which does it on its own thread and is woken for it. */

import type { CallExpr, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { someStmt } from '../facts/walk.js';
import { givesItsLoop, isLoopBound } from '../knowledge/loop-bound.js';
import { LOOP } from '../knowledge/types.js';
import { offLoopCalls, type OffLoop } from '../program/places/loops.js';
import type { TextEdit } from '../rules/finding.js';
import { functionAt, holds, statementAt } from './blocks.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { callOf, joined, lambda } from './deferred.js';
import { replacement } from './edits.js';
import { importMember } from './imports.js';
import { boundLoop, loopAtHand, type LoopAtHand, type Touched } from './loop-at-hand.js';
import { isPath } from './naming.js';
import { passedLoop } from './passed-loop.js';
import type { Source } from './source.js';

function* asyncioOffLoop(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const run = source && statementAt(source.facts, finding);
  const stmt = run?.block[run.first];
  // What the call gives, or raises, is wanted where it stands.
  if (source === undefined || stmt?.kind !== 'expr' || stmt.value.kind !== 'call' || run?.first !== run?.last) return;
  const call = stmt.value;
  const { callee } = call;
  const touch = [...offLoopCalls(program)].find(({ act, at }) => act.file.facts === source.facts && holds(stmt, at));
  if (touch === undefined || !isLoopBound(touch.type, touch.method)) return;
  if (callee.kind !== 'attribute' || callee.name !== touch.method || !isPath(callee)) return;
  const fn = functionAt(source.facts, finding);
  if (isCaught(source, fn, stmt)) return;
  const at = { program, source, act: touch.act, fn, receiver: callee.object };
  const left =
    touch.type === LOOP ? leftToItself(source, fn, call) : leftToLoop(source, fn, call, loopFor(cx, at, touch));
  if (left === undefined) return;
  const edits = [...left.edits, replacement(source.path, stmt, left.text)];
  yield unsafe(`Leave it to the loop by ${left.by}`, edits, 'it is no longer done when the next line runs');
}

/** A name of the loop that is there; what the object itself knows; a name that is made where a coroutine can give it. */
const loopFor = (cx: FixContext, at: Touched, touch: OffLoop): LoopAtHand | undefined =>
  loopAtHand(at) ?? ownLoop(at.source, touch, at.receiver) ?? boundLoop(at) ?? passedLoop(cx, at.source, at.fn);

/** A future and a task know their loop. */
function ownLoop(source: Source, { type }: OffLoop, receiver: Expr): LoopAtHand | undefined {
  const known = givesItsLoop(type);
  return known === undefined ? undefined : { text: `${source.slice(receiver)}.${known}`, edits: [] };
}

interface Left {
  readonly text: string;
  readonly by: string;
  readonly edits: readonly TextEdit[];
}

function leftToLoop(source: Source, fn: FunctionFacts, call: CallExpr, loop: LoopAtHand | undefined): Left | undefined {
  const work = callOf(source, fn, call);
  if (work === undefined || loop === undefined) return undefined;
  const what = work.callee === undefined ? [lambda(work)] : [work.callee, ...work.args];
  const by = `${loop.text}.call_soon_threadsafe`;
  return { text: `${by}(${joined(what)})`, by, edits: loop.edits };
}

/** A method of the loop: the one that is made for threads where there is one, else the loop is asked to call it. */
function leftToItself(source: Source, fn: FunctionFacts, call: CallExpr): Left | undefined {
  const { callee, args } = call;
  if (callee.kind !== 'attribute') return undefined;
  const text = source.slice(callee.object);
  if (callee.name === 'call_soon') {
    const by = `${text}.call_soon_threadsafe`;
    return { text: by + source.text.slice(callee.end, call.end), by, edits: [] };
  }
  if (callee.name === 'create_task') {
    const [coroutine] = args;
    if (args.length !== 1 || coroutine?.name !== undefined || coroutine?.star !== undefined) return undefined;
    const { name, edits } = importMember(source, 'asyncio', 'run_coroutine_threadsafe', Infinity, [fn]);
    return { text: `${name}(${joined(source.slice(coroutine!.value), text)})`, by: name, edits };
  }
  return leftToLoop(source, fn, call, { text, edits: [] });
}

/** Whether a handler around the statement waits for what the call may raise: by then it would be raised elsewhere. */
const isCaught = (source: Source, { body }: FunctionFacts, at: Span): boolean =>
  someStmt(body, (stmt) => {
    if (stmt.kind !== 'try' || !stmt.body.some((inner) => holds(inner, at))) return false;
    const isAlone = stmt.body.length === 1 && stmt.body[0]!.kind === 'expr';
    return stmt.handlers.some(({ type }) => isAlone || (type && RAISED.test(source.slice(type))));
  });

/** What the methods raise. */
const RAISED = /Queue(Full|Empty|ShutDown)|InvalidState|RuntimeError|asyncio\./;

export const makers = [asyncioOffLoop];
