/** Entries that are taken by chance, or as the least, the first or some of them all: two threads may take one. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { calleeName } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExpr, someExprIn, someExprOf } from '../../facts/walk.js';
import { isFunction } from '../../knowledge/functions.js';
import { takesOut, type Access, type Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import { memoized } from '../model/maps.js';

/** Whether which entry a read takes hangs on chance, or on what all of them are. */
export const isChoice = memoized((read: Access): boolean => {
  const { op, stmt } = read;
  const isOne = op === 'iterate' || op === 'snapshot' ? choosesAmong : isByChance;
  const isChosen = /^(pick|extreme)$/.test(op) || (stmt !== undefined && someExprOf(stmt, (part) => isOne(part, read)));
  return isChosen && !isTakenOut(read);
});

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
function isByChance(part: Expr, { at, act }: Access): boolean {
  const key =
    part.kind === 'subscript' && sameSpan(part, at)
      ? part.index
      : isCallOf(part, 'get') && within(at, part)
        ? part.args[0]?.value
        : undefined;
  return key !== undefined && (someExpr(key, (expr) => isDrawn(act, expr)) || goesRound(act, key));
}

/** Whether an expression asks chance, or names what was given nothing else. */
function isDrawn(act: Activation, expr: Expr): boolean {
  if (expr.kind === 'call') return isOfChance(act, expr);
  if (expr.kind !== 'name' || expr.scope !== 'local' || expr.slot < act.fn.params.length) return false;
  const bindings = bindingsOf(act.fn, expr.slot);
  return (
    bindings.length > 0 &&
    bindings.every(
      (stmt) =>
        stmt.kind === 'assign' && someExpr(stmt.value, (value) => value.kind === 'call' && isOfChance(act, value)),
    )
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
