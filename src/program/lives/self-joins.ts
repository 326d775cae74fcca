/** Joins that a thread may make on itself. */

import { isFunction } from '../../knowledge/functions.js';
import { isPythonThread } from '../../knowledge/types.js';
import type { CallExpr, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { isInterruptOnly } from '../contexts/interrupts.js';
import type { Activation, JoinEvent } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import { isRebound } from '../model/bindings.js';
import { calleesWithin } from '../model/callees.js';
import { exprPath, isMethodOf } from '../../facts/paths.js';
import { namesException } from '../evaluation/handlers.js';
import { libraryTypes } from '../model/lineage.js';
import { isThisThread } from '../evaluation/this-thread.js';
import { memoized } from '../model/maps.js';
import { modesOf, type Modes } from '../contexts/modes.js';
import { elementsHeld } from '../model/collections.js';
import type { At } from './lifecycle.js';
import { isOtherLink } from './links.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isCallable, mayBeSeveral, standsForMany, type Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import { threadsOf } from '../library/thread-table.js';
import type { Value } from '../model/values.js';

export interface SelfJoin extends At<Pick<JoinEvent, 'node' | 'thread'>> {
  /** The calls that lead from what the thread runs to the join, outermost first. */
  readonly path: readonly { readonly act: Activation; readonly node: Span }[];
  /** Whether the one that is joined was picked from among several, by a key or a name that the model doesn't follow. */
  readonly picked: boolean;
}

/** Joins of a thread in code that this very thread may run. */
export function findSelfJoins(analysis: AnalysisState): SelfJoin[] {
  const found: SelfJoin[] = [];
  const modes = modesOf(analysis);
  for (const model of threadsOf(analysis).models.values()) {
    if (model.kind !== 'thread' && model.kind !== 'timer') continue;
    if (!libraryTypes(model.obj).some(isPythonThread) || isOfManyCallers(analysis, model.obj)) continue;
    const paths = reachedBy(analysis, model.obj, model.entries, modes);
    for (const [act, path] of paths) {
      for (const event of act.joins) {
        if (event.thread !== model.obj || event.kind !== 'join') continue;
        if (modes.isShut(model.obj, event.flow.check)) continue;
        if (isMadeAnew(analysis, act, event.flow, model.obj)) continue;
        if (isOtherLink(analysis, act, event.node)) continue;
        if (asksWhoRuns(act, event.node) || isInterruptOnly(act.fn, event.node) || catchesIt(act, event.node)) continue;
        if (path.length === 0 && isGiven(act, event.node)) continue;
        const picked = isPicked(act, event) || [event, ...path].some(({ node }) => isByKey(node));
        found.push({ act, event, path, picked });
      }
      for (const node of joinsOnThis(act.fn))
        if (!catchesIt(act, node)) found.push({ act, event: { node, thread: model.obj }, path, picked: false });
      for (const node of joinsOnAll(act.fn)) {
        if (asksWhoRuns(act, node) || catchesIt(act, node)) continue;
        // Whatever is asked of each may leave this one out.
        const picked = around(act.fn, node).tests.length > 0;
        found.push({ act, event: { node, thread: model.obj }, path, picked });
      }
    }
  }
  return found;
}

/**
 * Whether one function makes it for whoever hands it something to run, and this one object stands for all that it makes:
 * `spawn(serve)`, `spawn(listen)`. None of these is surely the one at hand.
 */
const isOfManyCallers = ({ makers }: AnalysisState, thread: Obj): boolean =>
  makers.get(thread)?.params.some(({ objs }) => objs.filter(isCallable).length > 1) === true;

/** `threading.current_thread().join()` */
const joinsOnThis = memoized((fn: FunctionFacts): readonly Span[] => {
  const found: Span[] = [];
  walkExprs(fn.body, (expr) => {
    if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || expr.callee.name !== 'join') return;
    if (isThisThread(fn, expr.callee.object)) found.push(expr);
  });
  return found;
});

/** `for t in threading.enumerate(): t.join()`: this thread is one of them. */
const joinsOnAll = memoized((fn: FunctionFacts): readonly Span[] => {
  const found: Span[] = [];
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'for' || stmt.iter.kind !== 'call' || stmt.iter.args.length > 0) return;
    const { target } = stmt;
    // The one that is built in needs something to count.
    if (target.kind !== 'name' || !/^(threading\.)?enumerate$/.test(exprPath(stmt.iter.callee) ?? '')) return;
    walkExprs(stmt.body, (expr) => {
      if (expr.kind === 'call' && isMethodOf(expr.callee, target.name, 'join')) found.push(expr);
    });
  });
  return found;
});

/**
 * Whether what is joined was handed to the thread as an argument: arguments are there before the thread is, so it is
 * another one, such as the one before it.
 */
function isGiven({ fn }: Activation, node: Span): boolean {
  const { callee } = node as Partial<CallExpr>;
  const receiver = callee?.kind === 'attribute' ? callee.object : undefined;
  if (receiver?.kind !== 'name' || receiver.scope !== 'local' || isRebound(fn, receiver.slot)) return false;
  const param = fn.params.findIndex(({ slot }) => slot === receiver.slot);
  return param >= (fn.cls >= 0 ? 1 : 0);
}

/**
 * `by_name[name].join()`: one of several threads, and not each of them in turn. Which of those it is that one object of the model
 * stands for is only known of what an object keeps for itself.
 */
const isPicked = (act: Activation, { node, thread, loops }: JoinEvent): boolean =>
  (act.joins.some((other) => other.thread !== thread && other.kind === 'join' && sameSpan(other.node, node)) ||
    (mayBeSeveral(thread) && !isOnOwn(act, node))) &&
  !loops.some((loop) => loop.kind === 'for' && elementsOf(act.iterated.get(loop.iter.start)).includes(thread));

/** `by_name[name].join()`, for a join of the program's own: it joins which one it is called on. */
const isByKey = (node: Span): boolean => {
  const { callee } = node as Partial<CallExpr>;
  const receiver = callee?.kind === 'attribute' ? callee.object : undefined;
  return receiver?.kind === 'subscript' && receiver.index.kind !== 'constant';
};

/** `self.join()`, `self.thread.join()`, `super().join()` */
function isOnOwn(act: Activation, node: Span): boolean {
  const { callee } = node as Partial<CallExpr>;
  if (callee?.kind !== 'attribute') return true;
  const { object } = callee;
  return object.kind === 'call'
    ? exprPath(object.callee) === 'super'
    : exprPath(callee)?.startsWith(`${ownName(act)}.`) === true;
}

/** What the object at hand is called. */
const ownName = ({ fn, env }: Activation): string | undefined => fn.params[0]?.name ?? env?.fn.params[0]?.name;

const elementsOf = (container: Value | undefined): readonly Obj[] =>
  container?.objs.flatMap((obj) => elementsHeld(obj)) ?? [];

/** Made at one place of the text. */
const isSameKind = (a: Obj, b: Obj): boolean =>
  a === b ||
  ((a.kind === 'library' || a.kind === 'instance') &&
    (b.kind === 'library' || b.kind === 'instance') &&
    a.site.file === b.site.file &&
    a.site.start === b.site.start);

/**
 * What was made a moment ago is another thread of the same kind: by the function itself, or by one that it calls for
 * that. What goes through many hands may make one now and then, and mostly doesn't.
 */
function isMadeAnew(analysis: AnalysisState, act: Activation, { renewed }: Flow, thread: Obj): boolean {
  const near = new Set([...calleesWithin([act], 1).keys()].map(({ fn }) => fn));
  return renewed.items.some((made) => {
    const maker = analysis.makers.get(made);
    return isSameKind(made, thread) && (maker === undefined || near.has(maker.fn));
  });
}

/** What the thread runs, with the way that leads there; calls that first ask which thread they are on are left out. */
function reachedBy(
  analysis: AnalysisState,
  thread: Obj,
  entries: Iterable<Activation>,
  modes: Modes,
): Map<Activation, SelfJoin['path']> {
  const paths = new Map<Activation, SelfJoin['path']>();
  for (const entry of entries) paths.set(entry, []);
  const several = isOneOfMany(thread);
  for (const [act, path] of paths) {
    for (const call of act.calls) {
      if (paths.has(call.callee) || path.length > 20) continue;
      if (modes.isShut(thread, call.flow.check)) continue;
      if (isMadeAnew(analysis, act, call.flow, thread)) continue;
      // One of many alike: only what it calls on itself surely concerns itself.
      if (several && call.callee.self !== undefined && !isOnSelf(act, call.node)) continue;
      // What catches all errors around a thread's whole work was not written with the join in mind.
      const isCaught = path.length > 0 && catchesIt(act, call.node);
      if (asksWhoRuns(act, call.node) || isInterruptOnly(act.fn, call.node) || isCaught) continue;
      paths.set(call.callee, [...path, { act, node: call.node }]);
    }
  }
  return paths;
}

/** Whether one abstract thread stands for several that know each other, such as those made by one of many owners. */
function isOneOfMany(thread: Obj): boolean {
  if (standsForMany(thread)) return true;
  const maker = thread.kind === 'library' || thread.kind === 'instance' ? thread.maker : undefined;
  return (
    (maker?.kind === 'instance' && (maker.inLoop || maker.external)) || (thread.kind === 'instance' && thread.inLoop)
  );
}

function isOnSelf(act: Activation, node: Span): boolean {
  const callee = (node as Partial<CallExpr>).callee;
  if (callee === undefined || callee.kind === 'name') return true;
  const path = exprPath(callee);
  const own = ownName(act);
  if (path === undefined || own === undefined) return callee.kind === 'attribute' && callee.object.kind === 'call';
  return path.startsWith(`${own}.`) && path.indexOf('.') === path.lastIndexOf('.');
}

const asksForThread = (name: string): boolean =>
  isFunction(name, 'current thread') ||
  isFunction(name, 'number of the current thread') ||
  isFunction(name, 'main thread');

/** Whether the place is reached only after a test about the current thread. */
function asksWhoRuns(act: Activation, node: Span): boolean {
  const { asked } = around(act.fn, node);
  return asked.some(({ test }) => someExpr(test, (expr) => namesCurrentThread(act, expr)));
}

function namesCurrentThread(act: Activation, expr: Expr): boolean {
  if (expr.kind === 'call') {
    if (act.libraryCalls.some((call) => call.node.start === expr.start && asksForThread(call.name))) return true;
    return act.calls.some((call) => call.node.start === expr.start && knowsCurrentThread(call.callee, 0));
  }
  // `me = threading.current_thread()` above.
  if (expr.kind !== 'name' && expr.kind !== 'attribute') return false;
  const path = exprPath(expr);
  return act.libraryCalls.some(
    ({ name, stmt }) =>
      asksForThread(name) && stmt?.kind === 'assign' && stmt.targets.some((target) => exprPath(target) === path),
  );
}

const knowsCurrentThread = (act: Activation, depth: number): boolean =>
  act.libraryCalls.some((call) => asksForThread(call.name)) ||
  (depth < 2 && act.calls.some((call) => knowsCurrentThread(call.callee, depth + 1)));

/** `except RuntimeError` around it, or a handler by a name for more, or by none: the program deals with what Python does about it. */
const catchesIt = (act: Activation, node: Span): boolean =>
  around(act.fn, node).catches.some((type) => type === undefined || isForIt(type));

/** A handler of one of these, or of what a local variable holds, which nobody puts there without a reason. */
const isForIt = (type: Expr): boolean =>
  namesException(type, 'RuntimeError', 'Exception', 'BaseException') ||
  (type.kind === 'name' && type.scope === 'local');
