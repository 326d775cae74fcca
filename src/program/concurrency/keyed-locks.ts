/** Tables that hold one lock for each key: what a key chooses is guarded by the lock that the same key chooses. */

import { firstPart } from '../../knowledge/dotted.js';
import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import type { Access, Activation } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import { valuesBoundTo } from '../model/bindings.js';
import { memoized } from '../model/maps.js';
import { isElementField } from '../model/field.js';

/** Whether what is accessed is chosen by a name that chose the lock, as far as the text tells. */
export function isChosenAlike(hold: LockAcquisition, access: Access): boolean {
  // Under another name in a function further in, the key is most likely still the same.
  if (hold.act !== access.act) return isElementField(access.cell.field);
  const names = namesThatChoose(hold);
  // A constant chooses, or nothing at all: the same for whoever comes.
  if (names.size === 0) return true;
  // Nothing chooses a variable that all have, whatever is put into it.
  if (access.cell.owner.kind === 'module' && !isElementField(access.cell.field)) return false;
  const { act, keyText, stmt } = access;
  const isMeant = (name: string): boolean =>
    names.has(name) || [...namesBehind(act, name)].some((one) => names.has(one)) || isOneOfHeld(access, name);
  if (keyText !== undefined) return isMeant(firstPart(keyText));
  return stmt !== undefined && [...namesIn((visit) => forEachUsed(stmt, visit))].some(isMeant);
}

/** `first, second = sorted((a, b))`, with the locks of both held: that of `a` is one of them, whichever it is. */
function isOneOfHeld({ act, flow }: Access, name: string): boolean {
  const chosen = new Set(flow.locks.items.flatMap((hold) => [...namesThatChoose(hold)]));
  return isDealtTo(act, name, (dealt) => chosen.has(dealt));
}

/** Whether a name is one of those that a function deals out, in whatever order, to as many that all are such ones. */
export function isDealtTo({ fn }: Activation, name: string, isSuch: (dealt: string) => boolean): boolean {
  return someStmt(fn.body, (stmt) => {
    const [target] = stmt.kind === 'assign' ? stmt.targets : [];
    if (stmt.kind !== 'assign' || target?.kind !== 'sequence') return false;
    const [dealt, from] = [stmt.targets, [stmt.value]].map((exprs) => namesIn((visit) => exprs.forEach(visit)));
    return from!.has(name) && from!.size === dealt!.size && [...dealt!].every(isSuch);
  });
}

/**
 * `for lock in locks: lock.acquire()`: the loop has taken all that there are by the time it is left, and so has everybody
 * else who comes by it.
 */
export function isTakenWithAll({ act, at }: LockAcquisition, access: Access): boolean {
  const way = wayTo(act.fn.body, at);
  const loop = way.findIndex(({ inner }) => inner.kind === 'for');
  const { inner } = way[loop] ?? {};
  if (access.act !== act || inner?.kind !== 'for' || within(access.at, inner) || way.length > loop + 2) return false;
  return exprPath(inner.iter) !== undefined && (inner.iter.kind !== 'name' || inner.iter.scope !== 'local');
}

/** The names in `locks[name]`, `lock_for(name)`, or in what a variable was bound to before it was taken. */
const namesThatChoose = memoized((hold: LockAcquisition): ReadonlySet<string> => {
  const taken = expressionsAt(hold.act, hold.at);
  const direct = new Set(taken.flatMap((expr) => [...choosersIn(hold.act, expr)]));
  const names = new Set(direct);
  for (const name of direct)
    for (const value of valuesBoundTo(hold.act.fn, name))
      for (const behind of choosersIn(hold.act, value)) names.add(behind);
  return names;
});

/** The names in what a variable of the function is bound to. */
const namesBehind = (act: Activation, name: string): ReadonlySet<string> =>
  namesIn((visit) => valuesBoundTo(act.fn, name).forEach(visit));

/** The names by which an expression chooses: not the object at hand, where that only has the table, `self.locks[name]`. */
function choosersIn(act: Activation, expr: Expr): ReadonlySet<string> {
  const { fn, self } = act;
  if (expr.kind === 'name' && self !== undefined && fn.cls >= 0 && expr.slot === 0) return new Set();
  if (expr.kind === 'attribute') return choosersIn(act, expr.object);
  const [table, keys] =
    expr.kind === 'subscript'
      ? [expr.object, [expr.index]]
      : expr.kind === 'call'
        ? [expr.callee, expr.args.map(({ value }) => value)]
        : [undefined, [expr]];
  const chosen = namesIn((visit) => keys.forEach(visit));
  return table === undefined ? chosen : new Set([...chosen, ...choosersIn(act, table)]);
}

/** Visits what a statement uses: not the variables that it binds. */
const forEachUsed = (stmt: Stmt, visit: (expr: Expr) => void): void =>
  forEachExpr(stmt, (expr) => {
    if (!(expr.kind === 'name' && stmt.kind === 'assign' && stmt.targets.includes(expr))) visit(expr);
  });

/** The variables of a function in some expressions. */
function namesIn(each: (visit: (expr: Expr) => void) => void): Set<string> {
  const names = new Set<string>();
  each((expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind === 'name' && inner.scope === 'local') names.add(inner.name);
      // How many there are chooses none of them.
      return !(inner.kind === 'call' && inner.callee.kind === 'name' && inner.callee.name === 'len');
    }),
  );
  return names;
}

/** The expressions that span exactly a place of a function. */
export function expressionsAt({ fn }: Activation, { start, end }: Span): readonly Expr[] {
  const found: Expr[] = [];
  walkStmts(fn.body, (stmt) =>
    forEachExpr(stmt, (expr) => {
      if (expr.start <= end && start <= expr.end)
        walkExpr(expr, (inner) => {
          if (inner.start === start && inner.end === end) found.push(inner);
        });
    }),
  );
  return found;
}
