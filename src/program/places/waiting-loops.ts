/** Loops, or rounds of loops, that do nothing but ask until another thread has changed something. */

import type { CallExpr, CompareExpr, Expr, Span, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExprIn } from '../../facts/walk.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { effectOfCall } from '../../knowledge/effects.js';
import { lastPart } from '../../knowledge/dotted.js';
import { plainResult } from '../../knowledge/plain-results.js';
import { isPoll } from '../../knowledge/polling.js';
import { operationOf } from '../../knowledge/types.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { takesOut, type Access, type Activation, type UnknownCall } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { callsAt } from '../model/calls-at.js';
import type { Flow } from '../model/flow.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { mayStoreNothing, storesNothing } from '../races/outcomes.js';
import type { Variable } from '../concurrency/variables.js';
import { answerOf, countedIn, emptyLoops, idlingLoops, MAX_CALLS, spinningLoops } from './idle-rounds.js';

export interface WaitingLoop {
  readonly act: Activation;
  readonly loop: WhileStmt;
  /** It sleeps between its looks. */
  readonly naps: boolean;
  /** The variable that is asked, with the write that it waits for; or the call that is; or nothing at all. */
  readonly asks:
    | {
        readonly variable: Variable;
        readonly read: Access;
        readonly write: Access;
        readonly at: readonly [AccessInContext, AccessInContext];
      }
    | { readonly call: CallExpr; readonly name: string }
    | undefined;
}

export function* waitingLoops(program: Program): Generator<WaitingLoop> {
  const seen = new Set<WhileStmt>();
  let byRead: ByRead | undefined;
  for (const act of program.reached) {
    const isOut = (loop: WhileStmt): boolean => seen.has(loop) || isPartlyRead(act, loop);
    for (const { loop, tests, naps, talks } of emptyLoops(act)) {
      if (isOut(loop) || (naps && isWholeLife(program, act, loop))) continue;
      if (talks && !isBeforeMore(program, act, loop)) continue;
      // What is asked besides can't be seen: it may wait itself, and whoever changes the answer need not know when that changes.
      const acts = tests.flatMap((test) => askedBy(act, test));
      const asked = new Set(acts.map(({ fn }) => fn));
      const isOpen =
        tests.some(
          (test) =>
            act.unknownCalls.some((call) => within(call, test) && (naps || !onlyAsks(call))) ||
            act.libraryCalls.some(({ name, node, self }) => self === undefined && within(node, test) && !isKnown(name)),
        ) ||
        asksTheUnseen(act, loop.test) ||
        acts.some((one) => mayWait(one, naps)) ||
        // `while self.next_answer(kind): continue`: each question takes an answer out, and so the rounds come to an end.
        acts.some(({ accesses }) => accesses.some(({ effect }) => takesOut(effect)));
      const asks = firstOf(
        tests.flatMap((test) => questionsIn(act, test)),
        (one) =>
          isOpen
            ? undefined
            : (pollIn(program, one) ??
              variableIn(program, one, (byRead ??= variablesByRead(program)), ({ act: { fn } }) => !asked.has(fn))),
      );
      if (asks === undefined) continue;
      seen.add(loop);
      yield { act, loop, naps, asks };
    }
    for (const { loop, test, isMet, take } of idlingLoops(act)) {
      if (isOut(loop)) continue;
      const asks =
        take === undefined
          ? (pollIn(program, { act, test }) ?? flagIn(program, act, test, isMet, (byRead ??= variablesByRead(program))))
          : { call: take.node, name: take.name };
      if (asks === undefined) continue;
      seen.add(loop);
      yield { act, loop, naps: false, asks };
    }
    for (const loop of spinningLoops(act)) {
      if (isOut(loop) || !keepsMainFrom(program, act, loop)) continue;
      seen.add(loop);
      yield { act, loop, naps: false, asks: undefined };
    }
  }
}

/** Whether the parser found an error in a loop, or where its body should be. */
const isPartlyRead = ({ file }: Activation, { start, end }: Span): boolean =>
  file.facts.syntaxErrors.some((error) => error.end >= start && error.start <= end);

/** Whether what a test calls may wait itself, for what comes in, say: there is no telling, or it is known to. */
const mayWait = ({ unknownCalls, libraryCalls }: Activation, naps: boolean): boolean =>
  unknownCalls.some((call) => naps || !onlyAsks(call)) ||
  libraryCalls.some(({ name }) => {
    const operation = operationOf(name);
    if (operation !== undefined) return operation === 'queue get';
    return effectOfCall(name) === 'wait' && lastPart(name) !== 'sleep';
  });

/** `worker.is_alive() and not server.started`, of an object that can't be seen: what it waits for may come before the end of the thread. */
const asksTheUnseen = ({ accesses, calls }: Activation, test: Expr): boolean =>
  test.kind === 'boolean' &&
  test.values.some((part) => {
    const asked = part.kind === 'unary' ? part.operand : part;
    const seen = [...accesses.map(({ at }) => at), ...calls.map(({ node }) => node)];
    return asked.kind === 'attribute' && !seen.some((at) => sameSpan(at, asked));
  });

const ASKS = /^(is|has)_/;

/** Whether the name of a method that can't be seen says that it comes back at once: asked without a pause, that burns a core. */
const onlyAsks = ({ expr }: UnknownCall): boolean =>
  expr?.callee.kind === 'attribute' && ASKS.test(expr.callee.name) && expr.args.length === 0;

/** Whether it is known what a function of a library does, or its name says that it only asks. */
const isKnown = (name: string): boolean =>
  ASKS.test(lastPart(name)) ||
  isPoll(name) ||
  effectOfCall(name) !== undefined ||
  plainResult(name) !== undefined ||
  isBuiltin(name);

/** Whether the main thread is in a loop for good, with others beside it; what a thread is made to burn a core for is its own affair. */
function keepsMainFrom({ contexts }: Program, act: Activation, loop: WhileStmt): boolean {
  const started = act.endless.find((one) => sameSpan(one, loop))?.mayRun.items ?? [];
  return contexts
    .of(act)
    .every(({ ctx, mayRun }) => ctx.thread === undefined && started.length + mayRun.items.length > 0);
}

/** A thread that sleeps until it is told to end, and then does: the sleep stands for work, and the flag is TW108's. */
function isWholeLife(program: Program, act: Activation, loop: WhileStmt): boolean {
  const last = act.fn.body[act.fn.body.length - 1];
  if (last !== loop || loop.orelse.length > 0) return false;
  return program.contexts.of(act).every(({ ctx }) => ctx.model?.entries.has(act) === true);
}

/** Whether the main thread goes on to something else after it; a thread that prints until it is told to end is there for that. */
const isBeforeMore = ({ contexts }: Program, act: Activation, loop: WhileStmt): boolean =>
  act.fn.body.at(-1) !== loop && contexts.of(act).every(({ ctx }) => ctx.thread === undefined);

/** What is looked at to answer, and by which function. */
interface Question {
  readonly act: Activation;
  readonly test: Span;
}

/** A test, and what the helpers and properties answer with that it asks: `return done`. */
function questionsIn(act: Activation, test: Span, depth = 0): readonly Question[] {
  const asked = depth < MAX_CALLS ? act.calls.filter(({ node }) => within(node, test)) : [];
  const answers = asked.flatMap(({ callee }) => {
    const value = answerOf(callee);
    return value === undefined ? [] : questionsIn(callee, value, depth + 1);
  });
  return [{ act, test }, ...answers];
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A call that asks another thread, or what comes from it, how far it is; a thread that asks for itself is at work, and what it
 * asks of an event that nobody else has it knows already.
 */
function pollIn({ analysis, contexts }: Program, { act, test }: Question): WaitingLoop['asks'] {
  const isOwnEvent = (obj: Obj, { owned }: Flow): boolean =>
    roleOfObject(obj) === 'event' && analysis.sets.has(owned, obj) && !act.escapes.some((one) => one.obj === obj);
  const poll = act.libraryCalls.find(
    ({ name, node, self, flow }) =>
      within(node, test) &&
      isPoll(name) &&
      (self === undefined || (contexts.of(act).some(({ ctx }) => ctx.thread !== self) && !isOwnEvent(self, flow))),
  );
  return poll && { call: poll.node, name: poll.name };
}

type ByRead = ReadonlyMap<Access, Variable>;

function variablesByRead(program: Program): ByRead {
  const found = new Map<Access, Variable>();
  for (const variable of program.variables)
    for (const access of variable.accesses) if (access.kind === 'read') found.set(access, variable);
  return found;
}

/** What a test calls, and what that calls: what it changes, no other thread has to. */
function askedBy({ calls }: Activation, test: Span): readonly Activation[] {
  const asked = calls.filter(({ node }) => within(node, test)).map(({ callee }) => callee);
  return [...calleesWithin(asked, MAX_CALLS).keys()];
}

/** `if self.turning and turns: turn()`, where another thread stores what lets the loop work. */
function flagIn(program: Program, act: Activation, test: Expr, isMet: boolean, variables: ByRead): WaitingLoop['asks'] {
  if (test.kind === 'unary' && test.op === 'not') return flagIn(program, act, test.operand, !isMet, variables);
  if (test.kind === 'boolean') return firstOf(test.values, (one) => flagIn(program, act, one, isMet, variables));
  if (test.kind === 'compare') {
    const isSome = asksForSome(test);
    return isSome === undefined ? undefined : flagIn(program, act, test.left, isSome === isMet, variables);
  }
  if (test.kind === 'call' && countedIn(test) === undefined)
    return firstOf(callsAt(act.calls, test), ({ callee }) => {
      const answer = answerOf(callee);
      return answer && flagIn(program, callee, answer, isMet, variables);
    });
  if (exprPath(countedIn(test) ?? test) === undefined) return undefined;
  const letsWork = isMet ? (write: Access): boolean => !storesNothing(write) : mayStoreNothing;
  return variableIn(program, { act, test }, variables, letsWork);
}

/**
 * Whether a number is looked at for being more than zero, or for being zero: `len(jobs) > 0`; a flag for being set: `turns == True`;
 * or a variable for holding something: `job is not None`.
 */
function asksForSome({ left, rest: [only, ...more] }: CompareExpr): boolean | undefined {
  if (more.length > 0 || only === undefined) return undefined;
  // `len(lines) > self.done`: for one more than there were.
  if (only.right.kind !== 'constant')
    return countedIn(left) !== undefined && /^[<>]=?$/.test(only.op) ? only.op.startsWith('>') : undefined;
  if (/^(bool|none)$/.test(only.right.type) && /^(==|is|!=|is not)$/.test(only.op))
    return /^(==|is)$/.test(only.op) === (only.right.value === true);
  if (countedIn(left) === undefined) return undefined;
  const asked = `${only.op} ${String(only.right.value)}`;
  if (/^(> 0|!= 0|>= 1)$/.test(asked)) return true;
  return /^(== 0|< 1|<= 0)$/.test(asked) ? false : undefined;
}

/** A variable that another thread may change meanwhile, while nothing in the loop does. */
function variableIn(
  program: Program,
  { act, test }: Question,
  variables: ByRead,
  isMeant: (write: Access) => boolean = () => true,
): WaitingLoop['asks'] {
  for (const read of act.accesses) {
    const variable = within(read.at, test) ? variables.get(read) : undefined;
    if (variable === undefined || isByTheWay(act, read)) continue;
    for (const write of variable.accesses) {
      if (write.kind !== 'write' && write.effect === 'none') continue;
      if (write.act.fn.name === '__init__' || write === read || !isMeant(write)) continue;
      for (const at of program.overlaps(read, write)) {
        if (at[0].entryState.ctx !== at[1].entryState.ctx) return { variable, read, write, at };
      }
    }
  }
  return undefined;
}

/** `port.in_waiting == 0`, `keyboard.is_pressed(self.key)`: what is asked is a part of what was read, or what a library says of it. */
function isByTheWay({ fn, libraryCalls }: Activation, { at }: Access): boolean {
  const isToldByLibrary = libraryCalls.some(
    ({ name, node, self }) =>
      self === undefined && name.includes('.') && operationOf(name) === undefined && within(at, node),
  );
  if (isToldByLibrary) return true;
  return someExprIn(fn.body, (expr) => expr.kind === 'attribute' && sameSpan(expr.object, at));
}
