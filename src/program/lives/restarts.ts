/** Starts of thread objects that may have been started before: along the flow of one function and through calls. */

import { startsByThread } from '../model/starts.js';
import { isPythonThread } from '../../knowledge/types.js';
import type { Block, CallExpr, Expr, ForStmt, FunctionFacts, Span, Stmt, WhileStmt } from '../../facts/ir.js';
import { targetsOf } from '../../facts/bound-names.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someStmt } from '../../facts/walk.js';
import { loopAround } from '../../facts/way-to.js';
import type { Activation, CallEvent, StartEvent } from '../model/activation.js';
import { exprPath } from '../../facts/paths.js';
import { isContainer } from '../evaluation/elements.js';
import { isCaughtByName } from '../evaluation/handlers.js';
import { libraryTypes } from '../model/lineage.js';
import { ownBindingsOf } from '../model/bindings.js';
import { around, isUnderItsTests } from '../model/reaching.js';
import { callersInto } from '../model/callers.js';
import type { At } from './lifecycle.js';
import { startedByEarlierCall } from './called-again.js';
import { isOtherLink } from './links.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized, push } from '../model/maps.js';
import { Slot } from '../model/field.js';
import { isMadeInRounds, makersOf, standsForMany, type Obj } from '../model/objects.js';
import { startsOtherElement } from './other-elements.js';
import { mayRemember } from './remembering.js';
import { reachable } from '../model/reachable.js';
import { isTakenBack } from './taken-back.js';
import { threadsOf } from '../library/thread-table.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';

/** Starts, in code that is reached, at which the thread object may already have been started; two rules ask for them. */
export const findRestarts = memoized((program: Program): readonly At<StartEvent>[] => {
  const { analysis, contexts } = program;
  const begun = begunAtEntry(analysis, isGuarded);
  let begunAnyhow: Begun | undefined;
  const starts = startsByThread(analysis);
  const found: At<StartEvent>[] = [];
  for (const act of analysis.activations) {
    if (contexts.of(act).length === 0) continue;
    for (const event of act.starts) {
      if (!libraryTypes(event.thread).some(isPythonThread) || isOtherLink(analysis, act, event.node)) continue;
      if (isRepeated(act, event)) {
        found.push({ act, event });
        continue;
      }
      const before = starts.get(event.thread)!.filter((other) => mayComeBefore(other, event));
      if (startsOtherPart(analysis, event, before)) continue;
      if (isOfRound(act, event, before)) continue;
      // Which of the threads that one object stands for was started is not known.
      if (threadsOf(analysis).models.get(event.thread)?.kind === 'raw' || makersOf(event.thread).some(standsForMany))
        continue;
      if (wasEndedAbove(analysis, act, event)) {
        begunAnyhow ??= begunAtEntry(analysis, () => false);
        if (othersToo(analysis, begunAnyhow, act, event)) found.push({ act, event });
      } else if (isGuarded(act, event.node)) {
        if (isTakenBack(program, { act, event })) found.push({ act, event });
      } else if (othersToo(analysis, begun, act, event)) found.push({ act, event });
    }
  }
  return found.filter(
    ({ event }) => starts.get(event.thread)!.length > 1 || !found.some((one) => raisesBefore(one.event, event)),
  );
});

/** `for worker in [Thread(target=work)] * 3: worker.start()`: the loop comes to the one thread again. */
function isRepeated({ iterated }: Activation, { loops, node, thread }: StartEvent): boolean {
  const loop = loops.at(-1);
  if (loop?.kind !== 'for' || loop.target.kind !== 'name') return false;
  const receiver = node.callee.kind === 'attribute' ? node.callee.object : undefined;
  const from = iterated.get(loop.iter.start)?.objs ?? [];
  return (
    receiver?.kind === 'name' &&
    receiver.name === loop.target.name &&
    !isMadeInRounds(thread) &&
    // Of an iterator it is only known that it may come to one again.
    from.some((obj) => isContainer(obj) && obj.fields?.get(Slot.repeats)?.value.objs.includes(thread) === true)
  );
}

/** Whether a round of a loop that comes to both raises at the first: the second is not come to again. */
function raisesBefore(one: StartEvent, other: StartEvent): boolean {
  if (one.act !== other.act || one.node.start >= other.node.start) return false;
  if (one.loops.length === 0 || one.loops.at(-1) !== other.loops.at(-1)) return false;
  const { fn } = one.act;
  return around(fn, one.node).catches.length === 0 && isUnderItsTests(fn, other.node, one.node);
}

/** Whether all that the function itself may have started, in place of those it started before, are other parts of the crew. */
function startsOtherPart({ sets }: AnalysisState, event: StartEvent, before: readonly StartEvent[]): boolean {
  const own = before.filter(({ act }) => act === event.act);
  return own.some(({ flow }) => sets.has(flow.renewed, event.thread)) && startsOtherElement(event, own);
}

/** Whether another start may have run by the time of this one, as far as their places say. */
const mayComeBefore = ({ act, node }: StartEvent, event: StartEvent): boolean =>
  node !== event.node && (act.fn !== event.act.fn || event.inLoop || node.start < event.node.start);

function mayHaveBegun(analysis: AnalysisState, begun: Begun, act: Activation, event: StartEvent): boolean {
  const { sets } = analysis;
  if (sets.has(event.flow.mayHaveStarted, event.thread)) return true;
  return begun.get(act)?.has(event.thread) === true && !sets.has(event.flow.renewed, event.thread);
}

/** Where the receiver may be several objects, each of them must be one that was started: else the new one is meant. */
function othersToo(analysis: AnalysisState, begun: Begun, act: Activation, event: StartEvent): boolean {
  return act.starts
    .filter((other) => other.node.start === event.node.start)
    .every((other) => mayHaveBegun(analysis, begun, act, other));
}

/** For each activation, the threads that its callers may have started before they call it. */
type Begun = ReadonlyMap<Activation, ReadonlySet<Obj>>;

function begunAtEntry(analysis: AnalysisState, isHeldBack: (act: Activation, call: Span) => boolean): Begun {
  const begun = new Map<Activation, Set<Obj>>();
  const inside = reachableByValue();
  const work = new Set<Activation>();
  const add = (act: Activation, objs: Iterable<Obj>): void => {
    let known = begun.get(act);
    if (known === undefined) begun.set(act, (known = new Set()));
    const before = known.size;
    for (const obj of objs) known.add(obj);
    if (known.size > before) work.add(act);
  };
  for (const act of analysis.activations) {
    for (const call of act.calls) {
      if (call.flow.mayHaveStarted.items.length === 0 || isHeldBack(act, call.node) || isForAnother(act, call))
        continue;
      const fresh = isMadeInRound(act, call);
      add(
        call.callee,
        startedBefore(analysis, act, call).filter(
          (obj) =>
            concerns(inside, call, obj) &&
            !(fresh && makersOf(obj).includes(call.callee.self!) && !isStartedInRound(analysis, act, call, obj)) &&
            !isHandedAnother(act, call, obj),
        ),
      );
    }
    for (const start of act.starts) {
      for (const entry of threadsOf(analysis).models.get(start.thread)?.entries ?? []) {
        add(entry, [start.thread, ...start.flow.mayHaveStarted.items]);
      }
    }
  }
  for (const [act, threads] of [...begunByMaking(analysis), ...startedByEarlierCall(analysis)]) add(act, threads);
  for (const act of work) {
    work.delete(act);
    const own = begun.get(act)!;
    for (const call of act.calls) {
      const passed = [...own].filter(
        (obj) =>
          !analysis.sets.has(call.flow.renewed, obj) && concerns(inside, call, obj) && !isHandedAnother(act, call, obj),
      );
      if (passed.length > 0 && !isHeldBack(act, call.node) && !isForAnother(act, call)) add(call.callee, passed);
    }
  }
  return begun;
}

/** The threads that may run by the time of a call. Which of several it comes to is not known, but it comes to one of them alone. */
const startedBefore = ({ sets }: AnalysisState, { calls }: Activation, { node, flow }: CallEvent): readonly Obj[] =>
  flow.mayHaveStarted.items.filter((obj) =>
    calls.every((other) => !sameSpan(other.node, node) || sets.has(other.flow.mayHaveStarted, obj)),
  );

/**
 * Whether each call of a helper is handed another thread: one made for it, the next of those that a loop has made or `map()`
 * goes through; or makes its own, as it sets up a new object.
 */
function isHandedAnother(
  { creates, fn: caller }: Activation,
  { node, params, callee: { fn, self, params: handed } }: CallEvent,
  thread: Obj,
): boolean {
  if (fn.name === '__init__' && self !== undefined && self !== thread && makersOf(thread).includes(self)) return true;
  const { callee } = node as Partial<CallExpr>;
  if (callee?.kind === 'name' && isNextOfLoop(caller, node, callee.name)) return true;
  const isNext = isMadeInRounds(thread) || (callee?.kind === 'name' && callee.name === 'map');
  const isMadeForIt = creates.some((create) => create.obj === thread && within(create.node, node));
  if (params.some(({ objs }) => objs.includes(thread))) return isNext || isMadeForIt;
  // What other calls hand over as it is, this one has in a list at most.
  return handed.some(({ objs }) => objs.includes(thread));
}

/** `for hook in hooks: hook()`: each round calls another one. */
function isNextOfLoop({ body }: FunctionFacts, node: Span, name: string): boolean {
  const loop = loopAround(body, node);
  return loop?.kind === 'for' && loop.target.kind === 'name' && loop.target.name === name;
}

/** Whether the receiver is one that only an annotation speaks of, beside one that the program makes: `reader: Optional[Reader] = None`. */
const isForAnother = ({ calls }: Activation, { node, callee: { self } }: CallEvent): boolean =>
  isExternal(self) &&
  calls.some(
    (other) => other.node.start === node.start && other.callee.self !== undefined && !isExternal(other.callee.self),
  );

const isExternal = (obj: Obj | undefined): boolean => obj?.kind === 'instance' && obj.external;

/**
 * Whether the receiver is made on all ways of the loop's round that come to the call: `job = Big() if far else Small()`, then
 * `job.start()`. What an earlier round started belonged to another object.
 */
function isMadeInRound(act: Activation, { node, callee: { self } }: CallEvent): boolean {
  const made = self?.kind === 'instance' ? madeInRound(act, node) : undefined;
  return made !== undefined && made.values.every((value) => value.kind === 'call');
}

/** Whether an earlier call on the same object in the round may have started its thread: `player.begin()`, and then `player.restart()`. */
function isStartedInRound(
  { sets }: AnalysisState,
  act: Activation,
  { node, callee: { self } }: CallEvent,
  thread: Obj,
): boolean {
  const loop = loopAround(act.fn.body, node);
  return (
    loop !== undefined &&
    act.calls.some(
      ({ node: other, callee }) =>
        callee.self === self &&
        within(other, loop) &&
        other.end <= node.start &&
        sets.has(callee.exit?.mayHaveStarted ?? sets.empty, thread),
    )
  );
}

/** The same of a thread that is started: it, or none, is made on all ways of the round, and was not started in that yet. */
function isOfRound(act: Activation, { node, thread }: StartEvent, before: readonly StartEvent[]): boolean {
  const made = madeInRound(act, node);
  const makes = (value: Expr): boolean =>
    value.kind === 'constant' || act.creates.some((create) => create.node.start === value.start);
  return (
    made !== undefined &&
    made.values.every(makes) &&
    act.creates.some((create) => create.obj === thread && within(create.node, made.loop)) &&
    !before.some((other) => other.act === act && other.node.start < node.start && within(other.node, made.loop))
  );
}

interface MadeInRound {
  readonly loop: ForStmt | WhileStmt;
  /** What the variable may be given in a round, before the call. */
  readonly values: readonly Expr[];
}

/** What the receiver of a call, a variable of nobody else's, is given on all ways of the loop's round that come to the call. */
function madeInRound({ fn, file }: Activation, node: Span): MadeInRound | undefined {
  const callee = (node as Partial<CallExpr>).callee;
  if (callee?.kind !== 'attribute' || callee.object.kind !== 'name') return undefined;
  const bound = ownBindingsOf(fn, file.facts, callee.object);
  const loop = loopAround(fn.body, node);
  if (bound === undefined || loop === undefined) return undefined;
  const bindings = bound.filter((one) => within(one, loop) && one.end <= node.start);
  const values = bindings.flatMap((one) => (one.kind === 'assign' ? alternativesOf(one.value) : []));
  const before = loop.body.filter(({ end }) => end <= node.start);
  const isBound = bindings.every(({ kind }) => kind === 'assign') && bindsAlways(before, bindings);
  return isBound ? { loop, values } : undefined;
}

/** Whether a block binds what `makes` bind, whichever branches it takes. */
const bindsAlways = (block: Block, makes: readonly Stmt[]): boolean =>
  block.some(
    (stmt) =>
      makes.includes(stmt) || (stmt.kind === 'if' && bindsAlways(stmt.body, makes) && bindsAlways(stmt.orelse, makes)),
  );

/** What an expression may give. */
const alternativesOf = (expr: Expr): readonly Expr[] =>
  expr.kind === 'conditional' ? [...alternativesOf(expr.body), ...alternativesOf(expr.orelse)] : [expr];

/** What a client calls on an object comes after its `__init__`, which may have started its threads already. */
function begunByMaking(analysis: AnalysisState): Map<Activation, readonly Obj[]> {
  const begun = new Map<Obj, Obj[]>();
  for (const { fn, self, starts } of analysis.activations) {
    if (fn.name !== '__init__' || self === undefined) continue;
    for (const { node, thread } of starts) if (around(fn, node).tests.length === 0) push(begun, self, thread);
  }
  const found = new Map<Activation, readonly Obj[]>();
  if (begun.size === 0) return found;
  for (const act of analysis.activations) {
    const threads = act.self === undefined || act.fn.name === '__init__' ? undefined : begun.get(act.self);
    if (threads !== undefined && callersInto(analysis, act).length === 0) found.set(act, threads);
  }
  return found;
}

type Inside = (value: Value) => ReadonlySet<Obj>;

/** The same few values are passed by thousands of calls; looking into each once halves the time of the rule. */
function reachableByValue(): Inside {
  const known = new Map<Value, ReadonlySet<Obj>>();
  return (value) => {
    let found = known.get(value);
    if (found === undefined) known.set(value, (found = new Set(reachable(value, 3))));
    return found;
  };
}

/** Calls share an activation whatever lists they pass: one that passes others has nothing to do with this thread. */
function concerns(inside: Inside, call: CallEvent, thread: Obj): boolean {
  const given = (values: readonly Value[]): boolean => values.some((value) => inside(value).has(thread));
  return given(call.params) || !given(call.callee.params);
}

/** Whether a test may keep the place from running a second time: a flag, `ident is None`, an `except RuntimeError`. */
function isGuarded(act: Activation, node: Span): boolean {
  if (isCaughtByName(act.fn, node, 'RuntimeError')) return true;
  const callee = (node as Partial<CallExpr>).callee;
  const receiver = callee?.kind === 'attribute' ? exprPath(callee.object) : undefined;
  return around(act.fn, node).asked.some(({ test }) => mayRemember(act.fn, test, receiver));
}

/**
 * `t.cancel()` or `t.join()` a few lines above, whatever is asked in between: it was started before, or never will do anything.
 * One that gives up after a time raises as well where it was not.
 */
function wasEndedAbove(analysis: AnalysisState, act: Activation, { node, thread, flow }: StartEvent): boolean {
  const isJoined = analysis.sets.has(flow.joined, thread);
  const isSame = !analysis.sets.has(flow.renewed, thread);
  return act.joins.some(
    (join) =>
      join.thread === thread &&
      ((join.kind === 'join' && (isJoined || areOfOneVariable(act.fn, join.node, node))) ||
        (join.kind === 'cancel' && isSame)) &&
      join.node.end <= node.start &&
      isUnderItsTests(act.fn, node, join.node),
  );
}

/** `t.join(1)` and `t.start()`, where `t` is not bound again in between. */
function areOfOneVariable(
  { body }: FunctionFacts,
  { start, callee }: Span & Partial<CallExpr>,
  again: CallExpr,
): boolean {
  const [path, other] = [callee, again.callee].map((one) =>
    one?.kind === 'attribute' ? exprPath(one.object) : undefined,
  );
  const binds = (stmt: Stmt): boolean =>
    stmt.end > start && stmt.start < again.start && targetsOf(stmt).some((target) => exprPath(target) === path);
  return path !== undefined && path === other && !someStmt(body, binds);
}
