/** How often loops go round, as far as constants tell. */

import { targetsOf } from '../../facts/bound-names.js';
import type { Expr, ForStmt, NameExpr, Stmt, WhileStmt } from '../../facts/ir.js';
import { moveOf } from '../../facts/moves.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, someExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { sitesOf } from '../contexts/entry-sites.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto, callersOf } from '../model/callers.js';
import { numberIn, onlyNumber, sizeOfFixed, sizeOfValue } from '../model/sizes.js';
import { isRange } from './work-shapes.js';

/** Rounds of a loop that halves (or the like) what it tests, each time. */
const SHRINKING_ROUNDS = 40;

/** Amortised: what is taken out of a container was put there once, by work that is counted where it is done. */
const EVICTED_ROUNDS = 1;

/** Names that are tried until one is free. */
const TAKEN_ROUNDS = 40;

/** More than a call is seldom given. */
const MANY_ARGUMENTS = 8;

/** How many arguments a `*args` has of which, of many calls, no longer each is known; it may be copied: `parts = list(words)`. */
export function argumentsIn(analysis: AnalysisState, act: Activation, expr: Expr): number | undefined {
  const source = copied(expr);
  if (source?.kind !== 'name' || source.scope !== 'local') return undefined;
  const { slot } = source;
  const param = act.fn.params[slot];
  const values = bindingsOf(act.fn, slot).map((stmt) => (stmt.kind === 'assign' ? copied(stmt.value) : undefined));
  if (param === undefined) {
    const [only, ...others] = values;
    const isCopy = only?.kind === 'name' && act.fn.params[only.slot] !== undefined && others.length === 0;
    return isCopy ? argumentsIn(analysis, act, only) : undefined;
  }
  const given = act.params[slot];
  if (param.kind !== 'varargs' || given === undefined) return undefined;
  // `words = list(words)`
  if (values.some((value) => value?.kind !== 'name' || value.slot !== slot)) return undefined;
  return given.unknown && callersOf(analysis, act.fn).length > 1 ? MANY_ARGUMENTS : undefined;
}

/** How many elements a parameter has that clients may hand in as well: as many as the program's own calls give it. */
export function sizePassed(analysis: AnalysisState, act: Activation, expr: Expr): number | undefined {
  const source = copied(expr);
  if (source?.kind !== 'name' || source.scope !== 'local' || isRebound(act.fn, source.slot)) return undefined;
  if (act.fn.params[source.slot] === undefined || sitesOf(analysis, act).some(({ thread }) => thread !== undefined))
    return undefined;
  const passed = callersInto(analysis, act).map(({ call: { params } }) => params[source.slot]);
  const sizes = passed.map((value) => (value?.unknown === false ? sizeOfValue(analysis, value) : undefined));
  return sizes.length > 0 ? sizes.reduce((a, b) => a && b && Math.max(a, b)) : undefined;
}

/** What an expression has the elements of: `list(words)`, `enumerate(words)`, `words.items()`. */
export function copied(expr: Expr): Expr | undefined {
  if (expr.kind !== 'call') return expr;
  const { callee, args } = expr;
  if (callee.kind === 'attribute')
    return /^(copy|items|keys|values)$/.test(callee.name) ? copied(callee.object) : undefined;
  const copies = callee.kind === 'name' && /^(enumerate|list|reversed|sorted|tuple)$/.test(callee.name);
  return copies && args[0] !== undefined ? copied(args[0].value) : undefined;
}

/** `for k in range(first, last): sums[k] += 1`: no more rounds than it has elements, as one more would raise. */
export function roundsByIndex(analysis: AnalysisState, act: Activation, stmt: ForStmt): number | undefined {
  const { target, iter, body } = stmt;
  if (target.kind !== 'name' || !isRange(iter)) return undefined;
  let least: number | undefined;
  const note = (one: Expr): boolean => {
    if (one.kind === 'subscript' && one.index.kind === 'name' && one.index.name === target.name) {
      const size = sizeOfFixed(analysis, act, one.object);
      if (size !== undefined) least = Math.min(least ?? size, size);
    }
    return true;
  };
  // What a test leaves out in some rounds says nothing of them.
  for (const inner of body)
    if (inner.kind === 'assign' || inner.kind === 'augassign' || inner.kind === 'expr')
      forEachExpr(inner, (expr) => walkExpr(expr, note));
  return least;
}

/** Rounds of a `while`; undefined where they can't be told. */
export function roundsOfWhile(analysis: AnalysisState, act: Activation, stmt: WhileStmt): number | undefined {
  if (onlyEvicts(stmt)) return EVICTED_ROUNDS;
  if (looksForFree(stmt)) return TAKEN_ROUNDS;
  const drained = drainedBy(stmt);
  const filled = drained && sizeOfFixed(analysis, act, drained);
  if (filled !== undefined) return filled;
  let rounds: number | undefined;
  const changes: Stmt[] = [];
  walkStmts(stmt.body, (inner) => {
    if (inner.kind === 'augassign' || inner.kind === 'assign') changes.push(inner);
  });
  walkExpr(stmt.test, (inner) => {
    if (inner.kind !== 'name' || rounds !== undefined) return;
    const own = changes.filter((change) =>
      targetsOf(change).some((target) => target.kind === 'name' && target.name === inner.name),
    );
    const [change] = own;
    // `while n: n //= 10` ends soon, whatever n is.
    if (own.length === 1 && /^(\/\/|\/|>>)$/.test(moveOf(change)?.op ?? '')) rounds = SHRINKING_ROUNDS;
  });
  return rounds ?? countedRounds(analysis, act, stmt, changes);
}

/** `while len(seen) > 100: seen.popleft()`: all it does is to take out of what it tests, and to count that. */
function onlyEvicts({ test, body }: WhileStmt): boolean {
  const evicts = (stmt: Stmt): boolean => {
    const from = evictedFrom(stmt);
    const path = from && exprPath(from);
    return path !== undefined && someExpr(test, (inner) => exprPath(inner) === path);
  };
  return body.some(evicts) && body.every((stmt) => evicts(stmt) || isCount(stmt));
}

/** `while name in taken: n += 1; name = f"{base}-{n}"`: it looks for what nobody has yet. */
const looksForFree = ({ test, body }: WhileStmt): boolean =>
  test.kind === 'compare' &&
  test.rest.length === 1 &&
  test.rest[0]!.op === 'in' &&
  body.every(({ kind }) => kind === 'assign' || kind === 'augassign');

/** `evicted += 1` */
const isCount = (stmt: Stmt): boolean => moveOf(stmt)?.value.kind === 'constant';

/** `try: name, job = pending.popitem()`, or that without a handler: each round begins by taking out of a container. */
function drainedBy({ body: [first] }: WhileStmt): Expr | undefined {
  const step = first?.kind === 'try' ? first.body[0] : first;
  return step && evictedFrom(step);
}

const TAKES_OUT = /^(pop|popleft|popitem)$/;

/** The container out of which a statement takes something, and does nothing else. */
function evictedFrom(stmt: Stmt): Expr | undefined {
  if (stmt.kind === 'delete') return stmt.targets[0]?.kind === 'subscript' ? stmt.targets[0].object : undefined;
  const value = stmt.kind === 'expr' || stmt.kind === 'assign' ? stmt.value : undefined;
  if (value?.kind !== 'call' || value.callee.kind !== 'attribute') return undefined;
  return TAKES_OUT.test(value.callee.name) ? value.callee.object : undefined;
}

/** `while i < 100: … i += 1` and `while n > 0: … n -= 1` */
function countedRounds(
  analysis: AnalysisState,
  act: Activation,
  stmt: WhileStmt,
  changes: readonly Stmt[],
): number | undefined {
  const { test } = stmt;
  if (test.kind !== 'compare' || test.rest.length !== 1 || test.left.kind !== 'name') return undefined;
  const { name } = test.left;
  const own = changes.filter((change) => targetsOf(change).some((target) => 'name' in target && target.name === name));
  const change = moveOf(own[0]);
  if (own.length !== 1 || change === undefined) return undefined;
  const step = numberIn(analysis, act, change.value);
  const { op, right } = test.rest[0]!;
  const up = /^(<|<=|!=)$/.test(op) && change.op === '+';
  const down = /^(>|>=|!=)$/.test(op) && change.op === '-';
  const limit = up ? numberIn(analysis, act, right) : down ? onlyNumber(act.params[test.left.slot]) : undefined;
  if (limit === undefined || step === undefined || step <= 0) return undefined;
  const begin = up ? beginOf(act, test.left, stmt) : undefined;
  const steps = (limit - (begin ?? 0)) / step;
  return Math.max(0, begin !== undefined && op === '<=' ? Math.floor(steps) + 1 : Math.ceil(steps));
}

/** The number that `i = 0` gives a counter before its loop, where that alone says it. */
function beginOf({ fn }: Activation, { scope, slot }: NameExpr, loop: WhileStmt): number | undefined {
  const given = scope === 'local' ? bindingsOf(fn, slot).filter((stmt) => !within(stmt, loop)) : [];
  const [only] = given;
  if (given.length !== 1 || only?.kind !== 'assign' || only.value.kind !== 'constant') return undefined;
  return typeof only.value.value === 'number' ? only.value.value : undefined;
}
