/** Per-iteration allocation: what each round of a loop makes anew. */

import type { CallExpr, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { forEachExpr, someExprIn, walkExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOfName, isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { isMadeInRounds, type Obj } from '../model/objects.js';

/** Whether several of the threads have in common what each round of a loop makes anew. */
export function isOneForSeveral(analysis: AnalysisState, obj: Obj, thread: Obj | undefined): boolean {
  const maker = analysis.makers.get(obj);
  if (maker === undefined || thread === undefined || !('site' in thread)) return false;
  const act = analysis.makers.get(thread);
  if (act === maker) return isMadeBeforeEach(maker, obj, thread);
  if (act === undefined) return false;
  // Whoever is told twice to start its part has two threads at it.
  const isStartedAgain = !isMadeInRounds(obj) && callersInto(analysis, act).length > 1;
  return isStartedAgain || isAskedInLoop(analysis, act, obj) || isHandedOutByLoop(analysis, act, thread.site, obj);
}

/** Whether each round of a loop makes one such object, and then several of the others in a loop further in. */
function isMadeBeforeEach(act: Activation, obj: Obj, others: Obj): boolean {
  if (!('site' in obj) || !('site' in others)) return false;
  const outer = loopAround(act.fn, obj.site.start);
  const inner = loopAround(act.fn, others.site.start);
  if (outer === undefined || inner === undefined || outer === inner) return false;
  return within(inner, outer);
}

/** `for job in jobs: worker.take(job)`, where each call starts a thread on the one worker at hand. */
function isAskedInLoop(analysis: AnalysisState, method: Activation, obj: Obj): boolean {
  if (method.self !== obj) return false;
  return callersInto(analysis, method).some(({ act: { fn, libraryCalls }, call }) => {
    // What a library calls back, it calls for each message, click or line.
    if (libraryCalls.some(({ node }) => node === call.node)) return true;
    const { callee } = call.node as Partial<CallExpr>;
    const loop = loopAround(fn, call.node.start);
    if (loop === undefined || callee?.kind !== 'attribute' || callee.object.kind !== 'name') return false;
    const bindings = bindingsOfName(fn, callee.object);
    return bindings.length > 0 && !bindings.some((stmt) => within(stmt, loop)) && !isComprehension(loop);
  });
}

/**
 * Whether one call of a function that has the object at hand makes several of the threads, in a loop of its own or of a
 * caller that hands it on: `for url in urls: Scanner(url).run()`, where `run` starts four threads on `self`.
 */
function isHandedOutByLoop(analysis: AnalysisState, act: Activation, place: Span, obj: Obj, calls = 0): boolean {
  if (!isNamedIn(act, place, obj)) return false;
  if (loopAround(act.fn, place.start) !== undefined) return true;
  return (
    calls < MAX_CALLS &&
    callersInto(analysis, act).some((caller) =>
      isHandedOutByLoop(analysis, caller.act, caller.call.node, obj, calls + 1),
    )
  );
}

/**
 * Whether a call names a parameter that is the object, or by one what that keeps it as: a method of it, or as what it hands
 * over. The object's own parts are others.
 */
function isNamedIn({ fn, params }: Activation, place: Span, obj: Obj): boolean {
  const namedBy = (expr: Expr): readonly Obj[] => {
    if (expr.kind === 'attribute')
      return namedBy(expr.object).flatMap((one) => one.fields?.get(expr.name)?.value.objs ?? []);
    const isGiven = expr.kind === 'name' && expr.scope === 'local' && !isRebound(fn, expr.slot);
    return isGiven ? (params[expr.slot]?.objs ?? []) : [];
  };
  const isObject = (expr: Expr): boolean => namedBy(expr).includes(obj);
  const isHanded = (expr: Expr): boolean =>
    isObject(expr) ||
    (expr.kind === 'attribute' && isObject(expr.object)) ||
    (expr.kind === 'sequence' && expr.items.some(isHanded)) ||
    (expr.kind === 'call' && expr.args.some(({ value }) => isHanded(value)));
  return someExprIn(
    fn.body,
    (expr) => expr.kind === 'call' && sameSpan(expr, place) && (isHanded(expr.callee) || isHanded(expr)),
  );
}

/** Helpers between the loop and what makes a thread. */
const MAX_CALLS = 2;

const isComprehension = (loop: Span & { readonly kind?: string }): boolean => loop.kind === 'comprehension';

/** The innermost loop or comprehension around a place of a function. */
function loopAround(fn: FunctionFacts, at: number): Span | undefined {
  let found: Span | undefined;
  const holds = ({ start, end }: Span): boolean => start <= at && at < end;
  walkStmts(fn.body, (stmt) => {
    if ((stmt.kind === 'for' || stmt.kind === 'while') && stmt.body.some(holds)) found = stmt;
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'comprehension' && holds(inner)) found = inner;
      }),
    );
  });
  return found;
}
