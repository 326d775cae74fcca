/** Functions that do one half only: that take a lock for who calls them, or give it back. */

import type { AttributeExpr, CallExpr, Expr, FunctionFacts, NameExpr } from '../../facts/ir.js';
import { lastName, methodCalledAlone } from '../../facts/paths.js';
import { someExprIn, walkExprs } from '../../facts/walk.js';
import type { FileSet, FileUnit } from '../model/files.js';
import { remembered } from '../model/maps.js';
import { functionMentions, mentionsOf } from '../model/mentions.js';

/** The name under which somebody keeps a lock: `userdata["lock"]` is kept as `lock`. */
const keptName = (expr: Expr): string =>
  expr.kind === 'subscript' && expr.index.kind === 'constant' && typeof expr.index.value === 'string'
    ? expr.index.value
    : lastName(expr);

/** Names of functions, by that of the lock. */
export type Givers = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Names of locks that some function gives back which it did not take itself, its callers' where it is handed them, or hands on to
 * be given back, with the names of those functions; of a lock that is handed on nobody knows who that is.
 */
export function releasedByOthers(files: FileSet): Givers {
  const names = new Map<string, Set<string>>();
  const handedOn = new Set<string>();
  const throughParameter = new Map<string, { readonly fn: FunctionFacts; readonly at: number }>();
  const note = (name: string, { name: by }: FunctionFacts): void =>
    void remembered(names, name, () => new Set<string>()).add(by);
  for (const { facts } of files.units) {
    if (!mentionsOf(facts).names.has('release')) continue;
    for (const fn of facts.functions) {
      if (fn.kind === 'class' || !functionMentions(facts, fn).has('release')) continue;
      const taken = new Set<string>();
      const given = new Set<string>();
      const called = new Set<Expr>();
      walkExprs(fn.body, (expr) => {
        if (expr.kind === 'call' && expr.callee.kind === 'attribute') called.add(expr.callee);
        if (expr.kind !== 'attribute') return;
        if (expr.name === 'acquire') taken.add(keptName(expr.object));
        else if (expr.name === 'release') (called.has(expr) ? given : handedOn).add(keptName(expr.object));
      });
      for (const name of given) if (!taken.has(name)) note(name, fn);
      const at = fn.params.findIndex(({ name }) => given.has(name) && !taken.has(name));
      if (at >= 0) throughParameter.set(fn.name, { fn, at });
    }
  }
  const helpers = [...throughParameter.keys()];
  for (const { facts } of files.units) {
    if (!helpers.some((name) => mentionsOf(facts).names.has(name))) continue;
    for (const caller of facts.functions)
      walkExprs(caller.body, (expr) => {
        const giver = expr.kind === 'call' ? throughParameter.get(lastName(expr.callee)) : undefined;
        if (expr.kind !== 'call' || giver === undefined) return;
        const { fn, at } = giver;
        const param = fn.params[at]!.name;
        const place = at - Number(fn.cls >= 0 && expr.callee.kind === 'attribute');
        const given = expr.args.find(({ name }) => name === param) ?? expr.args[place];
        if (given !== undefined) note(keptName(given.value), fn);
      });
  }
  for (const name of handedOn) names.set(name, new Set());
  return names;
}

/** Names of functions, with that of the lock. */
export type Takers = ReadonlyMap<string, string>;

/** Functions that take a lock of their object or module and leave it to others to give back: whatever is called so does that. */
export function takenForOthers(files: FileSet, givers: Givers): Takers {
  const takers = new Map<string, string>();
  const takes = ({ facts }: FileUnit, fn: FunctionFacts): string | undefined => {
    const lock = functionMentions(facts, fn).has('acquire') ? lockTaken(fn) : undefined;
    return lock !== undefined && (givers.get(lock.name)?.size ?? 0) > 0 ? lock.name : undefined;
  };
  for (const file of files.units) {
    if (!mentionsOf(file.facts).names.has('acquire')) continue;
    for (const fn of file.facts.functions) {
      const lock = takes(file, fn);
      if (lock !== undefined) takers.set(fn.name, lock);
    }
  }
  if (takers.size === 0) return takers;
  for (const file of files.units)
    for (const fn of file.facts.functions)
      if (takers.has(fn.name) && takes(file, fn) !== takers.get(fn.name)) takers.delete(fn.name);
  return takers;
}

/**
 * `self._lock.acquire()` as a statement of its own, in a method that does nothing else by hand with locks, or `lock.acquire()`
 * of a lock of the module in a function of it.
 */
function lockTaken({ body, cls, params }: FunctionFacts): AttributeExpr | NameExpr | undefined {
  const [lock] = body.flatMap((stmt) => {
    const called = methodCalledAlone(stmt);
    return called?.name === 'acquire' ? called.object : [];
  });
  if (lock?.kind === 'attribute') {
    if (cls < 0 || lock.object.kind !== 'name' || lock.object.name !== params[0]?.name) return undefined;
  } else if (lock?.kind !== 'name' || cls >= 0 || lock.scope !== 'global') return undefined;
  let byHand = 0;
  walkExprs(body, (expr) => {
    if (expr.kind === 'attribute' && /^(acquire|release)$/.test(expr.name)) byHand++;
  });
  return byHand === 1 ? lock : undefined;
}

/** Whether each function that calls what gives a lock back calls what takes it as well: nobody gives it back for another. */
export function areCalledTogether(files: FileSet, lock: string, takers: Takers, givers: Givers): boolean {
  const gives = givers.get(lock) ?? new Set<string>();
  const isTaking = (expr: Expr): boolean =>
    expr.kind === 'call' && takers.get(lastName(expr.callee)) === lock && lockOf(takers, expr) !== undefined;
  // A `def` names what it defines.
  const isGiving = ({ kind }: FunctionFacts, expr: Expr): boolean =>
    kind === 'function'
      ? (expr.kind === 'name' || expr.kind === 'attribute') && gives.has(lastName(expr))
      : expr.kind === 'call' && gives.has(lastName(expr.callee));
  return files.units.every(
    ({ facts }) =>
      ![...gives].some((name) => mentionsOf(facts).names.has(name)) ||
      facts.functions.every(
        (fn) => !someExprIn(fn.body, (expr) => isGiving(fn, expr)) || someExprIn(fn.body, isTaking),
      ),
  );
}

/** The lock that `self._lock.acquire()` takes, or that `self.begin()` or `begin()` does, as its caller would write it. */
export function lockOf(takers: Takers, { callee, args }: CallExpr): Expr | undefined {
  if (callee.kind !== 'attribute' && callee.kind !== 'name') return undefined;
  if (callee.kind === 'attribute' && callee.name === 'acquire') return callee.object;
  const name = args.length === 0 ? takers.get(callee.name) : undefined;
  return name === undefined ? undefined : { ...callee, name };
}
