/**
 * What fails in the ordinary course of things while a lock is held: a connection, another program, a file, or what the program
 * raises itself, in a function that is called; and what a decorator wraps or a helper was given, of which nobody knows what
 * it raises.
 */

import { comparedToNone } from '../../facts/asked-for-nothing.js';
import type { Block, CallExpr, Expr, FileFacts, FunctionFacts, RaiseStmt, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { blocksOf, someExpr, someExprOf } from '../../facts/walk.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { effectOfCall, effectOfMethod } from '../../knowledge/effects.js';
import { failsInUse, isMadeToBeCaught, isOfLog, isQuietCall } from '../../knowledge/telling.js';
import { LIKELY } from './failures.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { swallows } from '../model/suppressing.js';

/** Calls that are followed. */
const MAX_CALLS = 3;
/** What may raise in a function, and what it calls, from which on nobody can say that all of it never does. */
const MUCH = 6;

/** A function and the file that it is in. */
interface Place {
  readonly facts: FileFacts;
  readonly fn: FunctionFacts;
}

export class FailingCalls {
  constructor(private readonly analysis: AnalysisState) {}

  /** Whether evaluating an expression of a function may fail so. */
  mayFailIn(place: Place, expr: Expr): boolean {
    return someExpr(
      expr,
      (inner) => inner.kind === 'call' && (this.isUnseen(place, inner) || this.fails(place, inner)),
      isOnTheSpot,
    );
  }

  /** Whether evaluating an expression calls a method of an object that can't be seen: what that raises, nobody knows. */
  asksUnseen({ fn }: Place, expr: Expr): boolean {
    const acts = this.analysis.activationsOf(fn);
    const isUnknown = (call: CallExpr): boolean =>
      acts.some(({ unknownCalls }) => unknownCalls.some((one) => one.expr === call));
    return someExpr(expr, (inner) => inner.kind === 'call' && mayFailUnseen(inner) && isUnknown(inner), isOnTheSpot);
  }

  /** A call of what a decorator wraps, or of what the function was given and no caller in sight gives it. */
  private isUnseen(place: Place, call: CallExpr): boolean {
    const { fn, facts } = place;
    const { callee } = call;
    if (callee.kind !== 'name' || isQuietCall(callee.name)) return false;
    if (callee.scope === 'enclosing') return isGiven(facts.functions[callee.home]!, callee.name);
    return callee.scope === 'local' && isGiven(fn, callee.name) && this.calleesOf(place, call).length === 0;
  }

  /** A call that fails by its name, or whose function has one, or a `raise`, such that no `try` of it is around. */
  private fails(place: Place, call: CallExpr, calls = MAX_CALLS): boolean {
    return (
      failsInUse(exprPath(call.callee) ?? '') ||
      (calls === MAX_CALLS && !isToLog(call) && this.mayRaiseIn(place, call, 2) >= MUCH) ||
      (calls > 0 &&
        this.calleesOf(place, call).some((one) =>
          someUnmet(
            one.fn.body,
            (stmt) =>
              (stmt.kind === 'raise' && isToBeCaught(stmt)) ||
              someExprOf(stmt, (inner) => inner.kind === 'call' && this.fails(one, inner, calls - 1), isOnTheSpot),
          ),
        ))
    );
  }

  /** How much may raise in what a call runs, with no handler around it. */
  private mayRaiseIn(place: Place, call: CallExpr, calls: number): number {
    const counts = this.calleesOf(place, call).map((one) => {
      let count = 0;
      someUnmet(one.fn.body, (stmt) => {
        if (someExprOf(stmt, mayFindNothing, isOnTheSpot)) count++;
        const isMuch = (inner: Expr): boolean => {
          if (inner.kind === 'call' && calls > 0 && !isToLog(inner)) count += this.mayRaiseIn(one, inner, calls - 1);
          return count >= MUCH;
        };
        return someExprOf(stmt, isMuch, isOnTheSpot);
      });
      return count;
    });
    return Math.max(0, ...counts);
  }

  /** The functions that a call runs on the spot, as it is evaluated; and as it is written, where nothing evaluates it. */
  private calleesOf({ facts, fn }: Place, call: CallExpr): readonly Place[] {
    const acts = this.analysis.activationsOf(fn);
    const called = acts.flatMap((act) =>
      act.calls.flatMap(({ node, callee }) =>
        sameSpan(node, call) ? [{ facts: callee.file.facts, fn: callee.fn }] : [],
      ),
    );
    const named = acts.length === 0 ? namedBy(facts, fn, call.callee).map((one) => ({ facts, fn: one })) : [];
    return [...called, ...named].filter(({ fn: { isAsync, isGenerator } }) => !isAsync && !isGenerator);
  }
}

const isGiven = ({ cls, params }: FunctionFacts, name: string): boolean =>
  params.some((param, at) => param.name === name && param.default === undefined && (cls < 0 || at > 0));

/** `raise DeviceError(…)` */
function isToBeCaught({ value }: RaiseStmt): boolean {
  const raised = value?.kind === 'call' ? value.callee : value;
  return raised !== undefined && isMadeToBeCaught(exprPath(raised) ?? '');
}

const isOnTheSpot = ({ kind }: Expr): boolean => kind !== 'lambda';

/** `message["to"]`, or a call of what is neither built in nor a container's: what it may raise cannot be seen. */
function mayFindNothing(expr: Expr): boolean {
  if (expr.kind === 'subscript') return expr.index.kind === 'constant' && expr.index.type === 'str';
  if (expr.kind !== 'call' || !LIKELY.raises({ ...expr, args: [] }, false)) return false;
  const { callee, args } = expr;
  return callee.kind === 'name'
    ? !isBuiltin(callee.name)
    : callee.kind === 'attribute' &&
        effectOfMethod(callee.name, args.length) !== 'hold' &&
        effectOfCall(exprPath(callee) ?? '') !== 'hold';
}

/** `self.chip.sign(message)`, but not what a queue or a log is told, or what fails in the ordinary course of things. */
function mayFailUnseen(call: CallExpr): boolean {
  const path = exprPath(call.callee);
  const isMethod = call.callee.kind === 'attribute' && call.callee.name !== 'put' && path !== undefined;
  return isMethod && mayFindNothing(call) && !failsInUse(path) && !isToLog(call);
}

/** `self.logger.write_line(…)`, of a class of the program's own: nobody takes that for what fails. */
const isToLog = ({ callee }: CallExpr): boolean => isOfLog(exprPath(callee) ?? '');

/** Whether a statement is such that no handler is there for what it raises, or only one that raises it again. */
const someUnmet = (block: Block, test: (stmt: Stmt) => boolean): boolean =>
  block.some((stmt) => {
    if (stmt.kind === 'with' && stmt.items.some(({ context }) => swallows(context))) return false;
    // What is asked to be given at all is given by whoever knows what is asked for.
    if (stmt.kind === 'if' && comparedToNone(stmt.test, 'is') !== undefined) return someUnmet(stmt.orelse, test);
    const isMet = stmt.kind === 'try' && stmt.handlers.some(({ body }) => body.at(-1)?.kind !== 'raise');
    const left = isMet ? [...stmt.handlers.map(({ body }) => body), stmt.orelse, stmt.finalbody] : blocksOf(stmt);
    return (!isMet && test(stmt)) || left.some((one) => someUnmet(one, test));
  });

/** The function at the top of the file, or the method of the same class, that a call runs on the spot. */
const namedBy = ({ functions }: FileFacts, fn: FunctionFacts, callee: Expr): readonly FunctionFacts[] =>
  functions.filter(
    (one) =>
      one.kind === 'function' &&
      one.decorators.length === 0 &&
      (callee.kind === 'name'
        ? callee.scope === 'global' && one.parent === 0 && one.name === callee.name
        : callee.kind === 'attribute' &&
          callee.object.kind === 'name' &&
          callee.object.name === fn.params[0]?.name &&
          fn.cls >= 0 &&
          one.cls === fn.cls &&
          one.name === callee.name),
  );
