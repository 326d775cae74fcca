/** What functions of a class or module put into its attributes of what their callers hand them: listeners, records of them, hooks. */

import type { Argument, CallExpr, Expr, FileFacts, FunctionFacts, Parameter, Stmt } from '../../facts/ir.js';
import { lineInFile } from '../../facts/own-bases.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { effectOfCall } from '../../knowledge/effects.js';
import { boundOnce } from '../model/bindings.js';
import { memoized, push } from '../model/maps.js';

/** Attributes of a class, or variables of the module, into which functions put what callers hand them. */
export interface Given {
  /** Those that hold one such thing: `self._callback = callback`. */
  readonly single: ReadonlySet<string>;
  /** Those that hold many: `self._listeners.append(listener)`, `self._handlers[name] = handler`. */
  readonly many: ReadonlySet<string>;
  /** Parts of records in these that callers hand in: `action` of `self._tasks.append(Task(name, action))`. */
  readonly parts: ReadonlySet<string>;
  /** Those of the many that hold what was handed in to be told of something: `subscribe(observer)`. */
  readonly observers: ReadonlySet<string>;
  /** Those that hold weak references, or have them for keys. */
  readonly weak: ReadonlySet<string>;
}

export const isSelf = (fn: FunctionFacts, expr: Expr): boolean =>
  fn.cls >= 0 && expr.kind === 'name' && expr.scope !== 'global' && expr.home === fn.id && expr.slot === 0;

/** `clock=time.monotonic`: who hands in something else puts it in the place of what asks nobody and takes no time. */
export const isStandIn = ({ default: given }: Parameter): boolean =>
  given !== undefined && effectOfCall(exprPath(given) ?? '') === 'hold';

export const isForOthers = ({ name }: FunctionFacts): boolean => !name.startsWith('_') || name.startsWith('__');

/** What a class is given, or one of the file that it is built on. */
export function givenTo(facts: FileFacts, cls: number): Given {
  const own = facts.classes[cls];
  const line = own === undefined ? [cls] : lineInFile(facts, own).map(({ id }) => id);
  const given = line.flatMap((id) => givenIn(facts).get(id) ?? []);
  return {
    single: new Set(given.flatMap(({ single }) => [...single])),
    many: new Set(given.flatMap(({ many }) => [...many])),
    parts: new Set(given.flatMap(({ parts }) => [...parts])),
    observers: new Set(given.flatMap(({ observers }) => [...observers])),
    weak: new Set(given.flatMap(({ weak }) => [...weak])),
  };
}

const givenIn = memoized((facts: FileFacts): ReadonlyMap<number, Given> => {
  const single = new Map<number, string[]>();
  const many = new Map<number, string[]>();
  const parts = new Map<number, string[]>();
  const observers = new Map<number, string[]>();
  const weak = new Map<number, string[]>();
  const own = new Map<number, string[]>();
  for (const fn of facts.functions) walkStmts(fn.body, (stmt) => void noteOwn(fn, stmt, own));
  for (const fn of facts.functions) {
    const home = homeOf(facts, fn);
    if (fn.kind !== 'function' || !isForOthers(home)) continue;
    walkStmts(fn.body, (stmt) => {
      noteStore(fn, home, stmt, single, many);
      if (REGISTERS.test(home.name)) noteStore(fn, home, stmt, new Map(), observers);
      noteRecord(fn, home, stmt, many, parts);
      noteWeak(fn, home, stmt, weak);
      if (fn.name === '__init__') noteEmpty(fn, stmt, single, own.get(fn.cls) ?? []);
      forEachExpr(stmt, (expr) => {
        walkExpr(expr, (one) => {
          if (one.kind !== 'call') return;
          notePut(fn, home, one, many);
          if (REGISTERS.test(home.name)) notePut(fn, home, one, observers);
        });
      });
    });
  }
  return new Map(
    [-1, ...facts.classes.map(({ id }) => id)].map((cls) => [
      cls,
      {
        single: new Set(single.get(cls)),
        many: new Set(many.get(cls)),
        parts: new Set(parts.get(cls)),
        observers: new Set(observers.get(cls)),
        weak: new Set(weak.get(cls)),
      },
    ]),
  );
});

/** What is handed in by these names is there to be told of something. */
const REGISTERS =
  /^(subscribe|register|observe|attach|(add|register|attach)_?(listener|observer|subscriber|handler|callback|sink)s?)$/i;

/** The method that gives back a function within it, as a decorator: what that stores is the object's, too. */
function homeOf(facts: FileFacts, fn: FunctionFacts): FunctionFacts {
  const around = facts.functions[fn.parent];
  const isGiven = (stmt: Stmt): boolean =>
    stmt.kind === 'return' && stmt.value?.kind === 'name' && stmt.value.name === fn.name;
  return fn.cls < 0 && around !== undefined && around.cls >= 0 && someStmt(around.body, isGiven) ? around : fn;
}

function noteStore(
  fn: FunctionFacts,
  home: FunctionFacts,
  stmt: Stmt,
  single: Map<number, string[]>,
  many: Map<number, string[]>,
): void {
  if (stmt.kind === 'augassign') {
    if (addsHandedIn(fn, stmt.value)) noteCollection(home, stmt.target, many);
    return;
  }
  if (stmt.kind === 'assign' && addsHandedIn(fn, stmt.value))
    for (const target of stmt.targets) noteCollection(home, target, many);
  if (stmt.kind !== 'assign' || !isHandedIn(fn, stmt.value)) return;
  for (const target of stmt.targets) {
    if (target.kind === 'attribute' && isSelf(home, target.object)) push(single, home.cls, target.name);
    if (target.kind === 'subscript') noteCollection(home, target.object, many);
  }
}

/** What the class itself puts into its attributes. */
function noteOwn(fn: FunctionFacts, stmt: Stmt, own: Map<number, string[]>): void {
  if (stmt.kind !== 'assign' || isHandedIn(fn, stmt.value) || isNone(stmt.value)) return;
  for (const target of stmt.targets)
    if (target.kind === 'attribute' && isSelf(fn, target.object)) push(own, fn.cls, target.name);
}

/** `self.on_done = None`, for others to set: the class puts nothing else there. */
function noteEmpty(fn: FunctionFacts, stmt: Stmt, single: Map<number, string[]>, own: readonly string[]): void {
  if (stmt.kind !== 'assign' || !isNone(stmt.value)) return;
  for (const target of stmt.targets)
    if (
      target.kind === 'attribute' &&
      isSelf(fn, target.object) &&
      !/^_/.test(target.name) &&
      !own.includes(target.name)
    )
      push(single, fn.cls, target.name);
}

export const isNone = (value: Expr): boolean => value.kind === 'constant' && value.type === 'none';

/** `self._listeners.append(listener)`, `_handlers.setdefault(name, []).append(handler)` */
function notePut(
  fn: FunctionFacts,
  home: FunctionFacts,
  { callee, args }: CallExpr,
  many: Map<number, string[]>,
): void {
  const into = intoOf(callee, args);
  if (into !== undefined && args.some(({ value }) => isHandedIn(fn, value))) noteCollection(home, into, many);
}

/** What something is put into: `heap` of `heappush(heap, item)`, or what a method that adds is called on. */
function intoOf(callee: Expr, args: readonly Argument[]): Expr | undefined {
  if (/(^|\.)heappush$/.test(exprPath(callee) ?? '')) return args[0]?.value;
  const adds = callee.kind === 'attribute' && /^(append|add|insert|appendleft|setdefault)$/.test(callee.name);
  return adds ? callee.object : undefined;
}

/** `self._tasks[name] = Task(name, action)`, `self._tasks.append(Task(name, action))` */
function noteRecord(
  fn: FunctionFacts,
  home: FunctionFacts,
  stmt: Stmt,
  many: Map<number, string[]>,
  parts: Map<number, string[]>,
): void {
  const note = (into: Expr, value: Expr): void => {
    if (value.kind !== 'call' || !/^[A-Z]/.test(calleeName(value) ?? '')) return;
    for (const { name, value: given } of value.args) {
      if (given.kind !== 'name' || !isHandedIn(fn, given)) continue;
      noteCollection(home, into, many);
      push(parts, home.cls, name ?? given.name);
    }
  };
  if (stmt.kind === 'assign')
    for (const target of stmt.targets) if (target.kind === 'subscript') note(target.object, stmt.value);
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (one) => {
      const into = one.kind === 'call' ? intoOf(one.callee, one.args) : undefined;
      if (one.kind === 'call' && into !== undefined) for (const { value } of one.args) note(into, value);
    }),
  );
}

/** `self._refs.append(weakref.ref(listener))`, `self._refs[weakref.ref(owner)] = callback` */
function noteWeak(fn: FunctionFacts, home: FunctionFacts, stmt: Stmt, weak: Map<number, string[]>): void {
  const isReference = (expr: Expr): boolean => isWeak(boundOnce(fn, expr) ?? expr);
  if (stmt.kind === 'assign')
    for (const target of stmt.targets)
      if (target.kind === 'subscript' && [stmt.value, target.index].some(isReference))
        noteCollection(home, target.object, weak);
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (one) => {
      const into = one.kind === 'call' ? intoOf(one.callee, one.args) : undefined;
      if (one.kind === 'call' && into !== undefined && one.args.some(({ value }) => isReference(value)))
        noteCollection(home, into, weak);
    }),
  );
}

const isWeak = (expr: Expr): boolean =>
  expr.kind === 'call' && /(^|\.)(ref|WeakMethod)$/.test(exprPath(expr.callee) ?? '');

function noteCollection(fn: FunctionFacts, expr: Expr, many: Map<number, string[]>): void {
  let one: Expr = expr;
  for (;;) {
    if (one.kind === 'subscript') one = one.object;
    else if (one.kind === 'call' && one.callee.kind === 'attribute') one = one.callee.object;
    else break;
  }
  if (one.kind === 'attribute' && isSelf(fn, one.object)) push(many, fn.cls, one.name);
  if (one.kind === 'name' && one.scope === 'global') push(many, -1, one.name);
}

/** `self._listeners + [listener]`, `[*self._listeners, listener]`, `{**self._handlers, name: handler}`: another collection with one more. */
function addsHandedIn(fn: FunctionFacts, value: Expr): boolean {
  if (value.kind === 'binary') return addsHandedIn(fn, value.left) || addsHandedIn(fn, value.right);
  if (value.kind === 'sequence') return value.type !== 'tuple' && isHandedIn(fn, value);
  return value.kind === 'dict' && value.entries.some((entry) => isHandedIn(fn, entry.value));
}

/** A parameter, alone or in a tuple with others. */
function isHandedIn(fn: FunctionFacts, value: Expr): boolean {
  if (value.kind === 'sequence') return value.items.some((one) => isHandedIn(fn, one));
  if (value.kind === 'call' && isWeak(value)) return value.args.some((one) => isHandedIn(fn, one.value));
  if (value.kind !== 'name' || value.scope !== 'local' || isSelf(fn, value)) return false;
  const param = fn.params[value.slot];
  return param !== undefined && !isStandIn(param);
}
