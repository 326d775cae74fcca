/** Where variables are bound, and whether anything reads them. */

import { namesOf, targetsOf } from '../../facts/bound-names.js';
import type { Expr, FileFacts, FunctionFacts, NameExpr, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { memoized, push } from './maps.js';

/** The statements in a function's body that bind a variable of it. */
export const bindingsOf = (fn: FunctionFacts, slot: number): readonly Stmt[] => bindingsIn(fn).get(slot) ?? [];

/** The statements in the body of a module, or under `global` in a function's, that bind a name of the module. */
export const globalBindingsOf = (fn: FunctionFacts, name: string): readonly Stmt[] => bindingsIn(fn).get(name) ?? [];

/** What a local variable is bound to by that name, anywhere in the function. */
export function valuesBoundTo({ body }: FunctionFacts, name: string): readonly Expr[] {
  const values: Expr[] = [];
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'assign' && stmt.targets.some((target) => target.kind === 'name' && target.name === name))
      values.push(stmt.value);
  });
  return values;
}

/** The statements that bind what a name stands for, where that is a variable of the function, or of the module whose body it is. */
export function bindingsOfName(fn: FunctionFacts, { name, scope, slot }: NameExpr): readonly Stmt[] {
  if (scope === 'local') return bindingsOf(fn, slot);
  return scope === 'global' && fn.kind === 'module' ? globalBindingsOf(fn, name) : [];
}

/** The same of all that is bound there: variables of the function by slot, those of its module by name. */
const bindingsIn = memoized((fn: FunctionFacts): ReadonlyMap<number | string, readonly Stmt[]> => {
  const found = new Map<number | string, Stmt[]>();
  walkStmts(fn.body, (stmt) => {
    const bound = targetsOf(stmt).flatMap(namesOf);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'named') bound.push(...namesOf(inner.target));
      }),
    );
    const variables = bound.flatMap(({ scope, slot, name }): (number | string)[] =>
      scope === 'local' ? [slot] : scope === 'global' ? [name] : [],
    );
    for (const variable of new Set(variables)) push(found, variable, stmt);
  });
  return found;
});

/** Whether an expression is the object whose method the function is, as it is called there: `self`. */
export const isReceiver = ({ cls }: FunctionFacts, expr: Expr): boolean =>
  cls >= 0 && expr.kind === 'name' && expr.scope === 'local' && expr.slot === 0;

/** Whether a variable of the function is bound again in its body. */
export const isRebound = (fn: FunctionFacts, slot: number): boolean => bindingsOf(fn, slot).length > 0;

/** Whether it may be bound again by the time a place of the body is come to: above it, or in a round before. */
export function isReboundBefore(fn: FunctionFacts, slot: number, place: Span): boolean {
  const isAfter = (stmt: Stmt): boolean => stmt.start >= place.end || (stmt.kind === 'assign' && within(place, stmt));
  const bindings = bindingsOf(fn, slot);
  if (bindings.length === 0) return false;
  const outermost = wayTo(fn.body, place).find(({ inner: { kind } }) => kind === 'while' || kind === 'for');
  return bindings.some((stmt) => !isAfter(stmt) || (outermost !== undefined && within(stmt, outermost.inner)));
}

/** What a local variable is bound to, where it is bound once; for a parameter, where that is so in any case. */
export function boundOnce(fn: FunctionFacts, expr: Expr): Expr | undefined {
  if (expr.kind !== 'name' || expr.scope !== 'local') return undefined;
  const { slot } = expr;
  const [only, ...others] = bindingsOf(fn, slot);
  const isIt = (target: Expr): boolean => target.kind === 'name' && target.scope === 'local' && target.slot === slot;
  if (only?.kind !== 'assign' || others.length > 0 || !only.targets.some(isIt)) return undefined;
  return slot >= fn.params.length || fn.body.includes(only) ? only.value : undefined;
}

/** What a variable of a function stands for, where it stands for nothing else: `lock = self._lock`. */
export function aliasedIn(fn: FunctionFacts, expr: Expr): Expr {
  if (expr.kind !== 'name' || expr.scope !== 'local' || expr.slot < fn.params.length) return expr;
  const [only, ...others] = bindingsOf(fn, expr.slot);
  if (only?.kind !== 'assign' || only.targets.length > 1 || others.length > 0) return expr;
  return only.value.kind === 'attribute' || only.value.kind === 'name' ? only.value : expr;
}

/** Names of the module that a function of the file binds: `global cache`, and below it `cache = {}`. */
export const globalsBoundIn = memoized(({ functions }: FileFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { body, kind } of functions) {
    if (kind === 'module') continue;
    walkStmts(body, (stmt) => {
      for (const name of targetsOf(stmt).flatMap(namesOf)) if (name.scope === 'global') found.add(name.name);
    });
  }
  return found;
});

/** Which parameter a function gives back, whatever it does: `return func` in a decorator; -1 where there is none. */
export const givenBack = memoized((fn: FunctionFacts): number => {
  const last = fn.body.at(-1);
  let given = last?.kind === 'return' ? fn.params.findIndex(({ slot }) => isOfSlot(last, slot)) : -1;
  walkStmts(fn.body, (stmt) => {
    if (given >= 0 && stmt.kind === 'return' && !isOfSlot(stmt, fn.params[given]!.slot)) given = -1;
  });
  return given >= 0 && isRebound(fn, fn.params[given]!.slot) ? -1 : given;
});

const isOfSlot = (stmt: Stmt, slot: number): boolean =>
  stmt.kind === 'return' && stmt.value?.kind === 'name' && stmt.value.scope === 'local' && stmt.value.slot === slot;

/** What binds a variable of a function, or of its module, where nothing else can. */
export function ownBindingsOf(
  fn: FunctionFacts,
  file: FileFacts,
  { name, scope, slot }: NameExpr,
): readonly Stmt[] | undefined {
  if (scope === 'local')
    return slot < fn.params.length || fn.captured.includes(slot) ? undefined : bindingsOf(fn, slot);
  return scope !== 'global' || globalsBoundIn(file).has(name) ? undefined : globalBindingsOf(file.functions[0]!, name);
}
