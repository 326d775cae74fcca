/** `Condition.wait()` after which nobody looks again whether what was waited for is true. */

import type { Block, CallExpr, Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { calledAlone, exprPath, isMethodOf, soleArgument, lastName } from '../../facts/paths.js';
import { someExpr, someExprOf, walkExprs } from '../../facts/walk.js';
import { isMainGuard } from '../../facts/main-guard.js';
import { leaves, wayTo, type Step } from '../../facts/way-to.js';
import { roleOf } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersOf } from '../model/callers.js';
import { liveFunctions } from '../model/live-functions.js';
import { functionMentions, mentionsOf } from '../model/mentions.js';
import type { FileUnit } from '../model/files.js';
import { lockKindsOf, type LockKinds } from '../model/lock-kinds.js';

export interface LooseWait {
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  readonly call: CallExpr;
  readonly condition: Expr;
  /** The `if` that asked before, where there is one. */
  readonly asked: Stmt | undefined;
  /** What stands below takes for granted what was asked: it fails where that is not so. */
  readonly isReliedOn: boolean;
}

export function* findLooseWaits(analysis: AnalysisState): Generator<LooseWait> {
  const { files } = analysis;
  const kinds = lockKindsOf(files);
  for (const file of files.units) {
    if (!mentionsOf(file.facts).names.has('wait')) continue;
    for (const fn of liveFunctions(file.facts)) {
      if (fn.kind === 'class' || !functionMentions(file.facts, fn).has('wait')) continue;
      for (const { call, condition } of waitsIn(kinds, file, fn)) {
        const way = wayTo(fn.body, call);
        const asked = askedBefore(way);
        const isRelied = asked !== undefined && isReliedOn(way, asked);
        if ((looksAgain(way) && !isRelied) || isForCallers(analysis, fn, way)) continue;
        yield { file, fn, call, condition, asked, isReliedOn: isRelied };
      }
    }
  }
}

function waitsIn(kinds: LockKinds, file: FileUnit, fn: FunctionFacts): readonly { call: CallExpr; condition: Expr }[] {
  const found: { call: CallExpr; condition: Expr }[] = [];
  walkExprs(fn.body, (inner) => {
    if (inner.kind === 'await') return false;
    if (inner.kind !== 'call' || inner.callee.kind !== 'attribute' || inner.callee.name !== 'wait') return true;
    if (isCondition(kinds, file, fn, inner.callee.object)) found.push({ call: inner, condition: inner.callee.object });
    return true;
  });
  return found;
}

/** By what it is bound to; where that can't be seen, by its name. */
function isCondition(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  const known = [...kinds.anywhere(file, fn, expr)].filter((kind) => kind !== 'none');
  if (known.length > 0) return known.every((kind) => kind === 'condition');
  // `class Gate(Condition): … self.wait()`
  if (expr.kind === 'name' && expr.scope === 'local' && expr.name === fn.params[0]?.name && fn.cls >= 0)
    return file.facts.classes[fn.cls]!.bases.some(
      ({ value }) => roleOf(kinds.dotted(file, value) ?? '') === 'condition',
    );
  return /(^|_)(cond|condition|cv)\d*$/i.test(lastName(expr));
}

/**
 * Whether the code comes back to a test after the wait and before it acts: a loop around it, unless an `if` alone asks and
 * the round goes on below, as it does in a worker's endless loop.
 */
function looksAgain(way: readonly Step[]): boolean {
  const at = way.findLastIndex(({ inner }) => inner.kind === 'while');
  const inside = way.slice(at + 1);
  const next = followingOf(inside);
  // `condition.wait(timeout)`, and then a test whether it came: once, but before anything is done.
  if (next !== undefined && /^(if|while|for|try|continue|match|assert)$/.test(next.kind) && !onlyJoins(next))
    return true;
  return at >= 0 && (next === undefined || !inside.some(({ inner }) => inner.kind === 'if' && !takesIt(inner.test)));
}

/** `for worker in workers: worker.join()`: that is no look at what was waited for. */
const onlyJoins = (stmt: Stmt): boolean => stmt.kind === 'for' && stmt.body.every((one) => calledAlone(one) === 'join');

/** `if condition.acquire():` asks for nothing but the lock. */
const takesIt = (test: Expr): boolean =>
  test.kind === 'call' && test.callee.kind === 'attribute' && test.callee.name === 'acquire';

/** The statement that comes after the wait in its round, where it is not the last. */
function followingOf(way: readonly Step[]): Stmt | undefined {
  for (const { block, inner } of [...way].reverse()) {
    const next = block[block.indexOf(inner) + 1];
    if (next !== undefined) return next;
  }
  return undefined;
}

/** Whether a function ends with the wait, and each of those that call it looks again after the call. */
export function isAskedByCallers(analysis: AnalysisState, { fn, call }: LooseWait): boolean {
  if (followingOf(wayTo(fn.body, call)) !== undefined) return false;
  const callers = callersOf(analysis, fn);
  return callers.length > 0 && callers.every((one) => looksAgain(wayTo(one.act.fn.body, one.call.node)));
}

/**
 * `if not jobs: cv.wait(5)`, and right below `jobs.pop(0)`, or `if page is None: cv.wait(5)` and `page.title`: what the wait
 * answers is thrown away, and without what was asked for that raises. A way out in between that asks for something else
 * (`if closed: break`) is no second look.
 */
function isReliedOn(way: readonly Step[], asked: Stmt): boolean {
  const at = way.findIndex(({ inner }) => inner === asked);
  const { block } = way[at]!;
  if (asked.kind !== 'if' || asked.orelse.length > 0 || leaves(asked.body) || way.length !== at + 2) return false;
  if (!isAllOfIt(way[at + 1]!) || way.some(({ inner }) => inner.kind === 'try')) return false;
  const after = block.slice(block.indexOf(asked) + 1);
  return partsOf(asked.test).some((test) => {
    const { path, isNone } = missingWhere(test);
    const next = after.find((stmt) => !asksForOther(stmt, path));
    return (
      next !== undefined &&
      path !== undefined &&
      someExprOf(
        next,
        (expr) => isTaken(expr, path, isNone),
        (expr) => !asksWithin(expr, path),
      )
    );
  });
}

/** A wait whose answer, if anybody asks for it, only says that the time is up: `if not cv.wait(5): raise Timeout`. */
function isAllOfIt({ block, inner }: Step): boolean {
  const isLeft = (stmt: Stmt | undefined): boolean =>
    stmt?.kind === 'if' && stmt.orelse.length === 0 && leaves(stmt.body) && stmt === block.at(-1);
  const next = block[block.indexOf(inner) + 1];
  if (inner.kind !== 'assign') return inner.kind === 'expr' || isLeft(inner);
  const [target] = inner.targets;
  return (
    target?.kind === 'name' &&
    next?.kind === 'if' &&
    isLeft(next) &&
    someExpr(next.test, (expr) => exprPath(expr) === target.name)
  );
}

const partsOf = (test: Expr): readonly Expr[] => (test.kind === 'boolean' ? test.values.flatMap(partsOf) : [test]);

/** `if closed: break` */
const asksForOther = (stmt: Stmt, path: string | undefined): boolean =>
  stmt.kind === 'if' &&
  stmt.orelse.length === 0 &&
  /^(name|attribute)$/.test(stmt.test.kind) &&
  exprPath(stmt.test) !== path &&
  leaves(stmt.body);

/** `jobs.pop() if jobs else None`, `jobs and jobs.pop()` */
const asksWithin = (expr: Expr, path: string): boolean => {
  const test = expr.kind === 'conditional' ? expr.test : expr.kind === 'boolean' ? expr.values[0]! : undefined;
  return test !== undefined && someExpr(test, (part) => exprPath(part) === path);
};

/** Whether an expression raises where there is nothing. */
function isTaken(expr: Expr, path: string, isNone: boolean): boolean {
  if (isNone) return (expr.kind === 'attribute' || expr.kind === 'subscript') && exprPath(expr.object) === path;
  if (expr.kind === 'subscript') return exprPath(expr.object) === path && expr.index.kind === 'constant';
  return expr.kind === 'call' && expr.args.length < 2 && isMethodOf(expr.callee, path, /^pop(left|item)?$/);
}

/** What there is nothing of where a test holds: `jobs` of `not jobs` and `len(jobs) == 0`, `page` of `page is None`. */
function missingWhere(test: Expr): { readonly path?: string | undefined; readonly isNone: boolean } {
  if (test.kind === 'unary' && test.op === 'not') return { path: measuredPath(test.operand), isNone: false };
  const [asked] = test.kind === 'compare' ? test.rest : [];
  const { right } = asked ?? {};
  if (test.kind !== 'compare' || !/^(is|==)$/.test(asked!.op) || right?.kind !== 'constant') return { isNone: false };
  const isNone = right.type === 'none';
  return isNone || right.value === 0 ? { path: measuredPath(test.left), isNone } : { isNone: false };
}

/** `jobs`, and `jobs` of `len(jobs)`. */
const measuredPath = (expr: Expr): string | undefined => exprPath(soleArgument('len', expr) ?? expr);

/** A function that does nothing but wait, and leaves looking to its callers, unless there are some and none of them does. */
function isForCallers(analysis: AnalysisState, fn: FunctionFacts, way: readonly Step[]): boolean {
  if (!isToWait(fn) || askedBefore(way) !== undefined || way.some(({ block }) => meat(block).length > 1)) return false;
  const callers = callersOf(analysis, fn);
  return callers.length === 0 || callers.some(({ act, call }) => isToWait(act.fn) || mayLookAgain(act.fn, call.node));
}

const isToWait = ({ name }: FunctionFacts): boolean => /wait/i.test(name);

/** Whether a call is in a loop, or followed by a test. */
function mayLookAgain({ body }: FunctionFacts, call: Span): boolean {
  const way = wayTo(body, call);
  return looksAgain(way) || way.some(({ inner: { kind } }) => kind === 'while' || kind === 'if');
}

const meat = (block: Block): Block =>
  block.filter((stmt) => stmt.kind !== 'pass' && !(stmt.kind === 'expr' && stmt.value.kind === 'constant'));

/** The `if` that asks with the condition in hand; one outside, around what takes it, or for the answer of the wait asks for something else. */
function askedBefore(way: readonly Step[]): Stmt | undefined {
  const held = way.findLastIndex(({ inner }) => inner.kind === 'with');
  const asks = ({ inner }: Step): boolean => inner.kind === 'if' && !isMainGuard(inner) && !takesIt(inner.test);
  return way.slice(held + 1, -1).findLast(asks)?.inner;
}
