/** Entries that are taken by chance, or as the least, the first or some of them all: two threads may take one. */

import type { AssignStmt, CallExpr, Expr, Stmt } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { calleeName } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExpr, someExprIn, someExprOf } from '../../facts/walk.js';
import { isFunction } from '../../knowledge/functions.js';
import { passedBy } from '../contexts/entry-sites.js';
import { takesOut, type Access, type Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto, type Caller } from '../model/callers.js';
import { mapOf, memoized, remembered } from '../model/maps.js';

/** Variables and calls from where a number is drawn to where it is an index. */
const MAX_STEPS = 4;

/** Whether which entry a read takes hangs on chance, or on what all of them are. */
export const isChoice = (analysis: AnalysisState, read: Access): boolean =>
  remembered(mapOf(choices(analysis), read.act), read, () => {
    const { op, stmt } = read;
    const isOne = (part: Expr): boolean =>
      op === 'iterate' || op === 'snapshot' ? choosesAmong(part, read) : isByChance(analysis, part, read);
    const isChosen = /^(pick|extreme)$/.test(op) || (stmt !== undefined && someExprOf(stmt, isOne));
    return isChosen && !isTakenOut(read);
  });
const choices = memoized<AnalysisState, Map<Activation, Map<Access, boolean>>>(() => new Map());

/**
 * `random.choice(list(seats))`, `sorted(seats, key=price)[0]`: of a copy of those that are read; `next(filter(is_free, seats))`,
 * which asks the same of all.
 */
function choosesAmong(part: Expr, { at, act }: Access): boolean {
  const isHere = (expr: Expr | undefined): boolean => expr !== undefined && within(at, expr);
  if (part.kind === 'subscript')
    return part.index.kind === 'constant' && isCallOf(part.object, 'sorted') && isHere(part.object);
  if (part.kind !== 'call') return false;
  const among = part.args[0]?.value;
  if (isOfChance(act, part)) return isHere(among) && /^(comprehension|call)$/.test(among!.kind);
  if (!isCallOf(part, 'next') || among === undefined || !isCallOf(among, 'filter') || !isHere(among.args[1]?.value))
    return false;
  const asked = among.args[0]!.value;
  const isOfOthers = (expr: Expr): boolean => expr.kind === 'name' && expr.scope === 'enclosing';
  return asked.kind !== 'lambda' || !someExprIn(act.file.facts.functions[asked.fn]!.body, isOfOthers);
}

/** `lane = min(free)`, and `free.remove(lane)` below it: who has taken it out has it alone. */
const isTakenOut = ({ act, at, cell }: Access): boolean =>
  act.accesses.some((one) => takesOut(one.effect) && one.cell.owner === cell.owner && one.at.start > at.start);

const isCallOf = (expr: Expr, name: string): expr is CallExpr => expr.kind === 'call' && calleeName(expr) === name;

/** `seats[random.randrange(9)]`, `seats.get(number)` where a line above has drawn the number, `seats[turn % 9]` of each turn. */
function isByChance(analysis: AnalysisState, part: Expr, { at, act }: Access): boolean {
  const key =
    part.kind === 'subscript' && sameSpan(part, at)
      ? part.index
      : isCallOf(part, 'get') && within(at, part)
        ? part.args[0]?.value
        : undefined;
  return key !== undefined && (asksChance(analysis, act, key, MAX_STEPS) || goesRound(act, key));
}

const asksChance = (analysis: AnalysisState, act: Activation, key: Expr, steps: number): boolean =>
  someExpr(key, (expr) => isDrawn(analysis, act, expr, steps));

/** Whether an expression asks chance, or names what was given nothing else, by the function itself or by who calls it. */
function isDrawn(analysis: AnalysisState, act: Activation, expr: Expr, steps: number): boolean {
  if (expr.kind === 'call') return isOfChance(act, expr);
  if (expr.kind !== 'name' || expr.scope !== 'local') return false;
  if (expr.slot < act.fn.params.length) {
    if (steps === 0 || isRebound(act.fn, expr.slot)) return false;
    const isPassed = (caller: Caller): boolean => {
      const passed = passedBy(caller, expr.slot);
      return passed !== undefined && asksChance(analysis, caller.act, passed, steps - 1);
    };
    const callers = callersInto(analysis, act);
    return callers.length > 0 && callers.every(isPassed);
  }
  return steps > 0 && isDrawnInto(analysis, act, bindingsOf(act.fn, expr.slot), steps - 1);
}

/** `x = 0`, and `x = x + rng.choice(STEPS)` in a loop: a variable that gets what is drawn, and apart from that what is the same for all. */
function isDrawnInto(analysis: AnalysisState, act: Activation, bindings: readonly Stmt[], steps: number): boolean {
  const isOfLocal = (expr: Expr): boolean => expr.kind === 'name' && expr.scope === 'local';
  const asks = ({ value }: AssignStmt): boolean => asksChance(analysis, act, value, steps);
  const values = bindings.filter((stmt) => stmt.kind === 'assign');
  return (
    values.length === bindings.length &&
    values.some(asks) &&
    values.every((stmt) => asks(stmt) || !someExpr(stmt.value, isOfLocal))
  );
}

/** Whether a key is the number of a round, counted from the same on in each thread, over and over: `for turn in range(100): seats[turn % 9]`. */
function goesRound({ fn }: Activation, key: Expr): boolean {
  if (key.kind !== 'binary' || key.op !== '%' || numberWritten(key.right) === undefined) return false;
  const { left } = key;
  if (left.kind !== 'name' || left.scope !== 'local') return false;
  const [loop, ...others] = bindingsOf(fn, left.slot);
  return (
    others.length === 0 &&
    loop?.kind === 'for' &&
    loop.target.kind === 'name' &&
    isCallOf(loop.iter, 'range') &&
    loop.iter.args.every(({ value }) => numberWritten(value) !== undefined)
  );
}

const isOfChance = ({ libraryCalls }: Activation, call: CallExpr): boolean =>
  libraryCalls.some(({ name, node }) => sameSpan(node, call) && isFunction(name, 'chance'));
