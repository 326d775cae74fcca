/** What functions of a class or module put into its attributes of what their callers hand them: listeners, records of them, hooks. */

import type { CallExpr, Expr, FileFacts, FunctionFacts, Parameter, Stmt } from '../../facts/ir.js';
import { lineInFile } from '../../facts/own-bases.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { effectOfCall } from '../../knowledge/effects.js';
import { boundOnce } from '../model/bindings.js';
import { memoized, push, remembered } from '../model/maps.js';

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

type Draft = { readonly [Part in keyof Given]: Set<string> };

const draft = (): Draft => ({
  single: new Set(),
  many: new Set(),
  parts: new Set(),
  observers: new Set(),
  weak: new Set(),
});

/** What a class is given, or one of the file that it is built on. */
export function givenTo(facts: FileFacts, cls: number): Given {
  return remembered(inherited(facts), cls, () => {
    const own = facts.classes[cls];
    const line = own === undefined ? [cls] : lineInFile(facts, own).map(({ id }) => id);
    const given = line.flatMap((id) => givenIn(facts).get(id) ?? []);
    const all = (part: (one: Given) => ReadonlySet<string>): ReadonlySet<string> =>
      new Set(given.flatMap((one) => [...part(one)]));
    return {
      single: all(({ single }) => single),
      many: all(({ many }) => many),
      parts: all(({ parts }) => parts),
      observers: all(({ observers }) => observers),
      weak: all(({ weak }) => weak),
    };
  });
}

const inherited = memoized<FileFacts, Map<number, Given>>(() => new Map());

const givenIn = memoized((facts: FileFacts): ReadonlyMap<number, Given> => {
  const drafts = new Map([-1, ...facts.classes.map(({ id }) => id)].map((cls) => [cls, draft()]));
  const own = new Map<number, string[]>();
  for (const fn of facts.functions) walkStmts(fn.body, (stmt) => void noteOwn(fn, stmt, own));
  for (const fn of facts.functions) {
    const home = homeOf(facts, fn);
    if (fn.kind !== 'function' || !isForOthers(home)) continue;
    const ofHome = drafts.get(home.cls)!;
    const note = (into: Expr, part: (one: Draft) => Set<string>): void => {
      const kept = collectionIn(home, into);
      if (kept !== undefined) part(drafts.get(kept.cls)!).add(kept.name);
    };
    walkStmts(fn.body, (stmt) => {
      const puts = putsIn(stmt);
      for (const into of filledBy(fn, stmt, puts)) {
        note(into, ({ many }) => many);
        if (REGISTERS.test(home.name)) note(into, ({ observers }) => observers);
      }
      if (stmt.kind === 'assign' && isHandedIn(fn, stmt.value))
        for (const target of stmt.targets)
          if (target.kind === 'attribute' && isSelf(home, target.object)) ofHome.single.add(target.name);
      for (const { into, values, key } of puts) {
        const handed = values.flatMap((value) => partsHandedIn(facts, fn, value));
        for (const name of handed) ofHome.parts.add(name);
        if (handed.length > 0) note(into, ({ many }) => many);
        if ([...values, key].some((one) => one !== undefined && isWeak(boundOnce(fn, one) ?? one)))
          note(into, ({ weak }) => weak);
      }
      if (fn.name === '__init__') noteEmpty(fn, stmt, ofHome.single, own.get(fn.cls) ?? []);
    });
  }
  return drafts;
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

/** What the class itself puts into its attributes. */
function noteOwn(fn: FunctionFacts, stmt: Stmt, own: Map<number, string[]>): void {
  if (stmt.kind !== 'assign' || isHandedIn(fn, stmt.value) || isNone(stmt.value)) return;
  for (const target of stmt.targets)
    if (target.kind === 'attribute' && isSelf(fn, target.object)) push(own, fn.cls, target.name);
}

/** `self.on_done = None`, for others to set: the class puts nothing else there. */
function noteEmpty(fn: FunctionFacts, stmt: Stmt, single: Set<string>, own: readonly string[]): void {
  if (stmt.kind !== 'assign' || !isNone(stmt.value)) return;
  for (const target of stmt.targets)
    if (
      target.kind === 'attribute' &&
      isSelf(fn, target.object) &&
      !/^_/.test(target.name) &&
      !own.includes(target.name)
    )
      single.add(target.name);
}

export const isNone = (value: Expr): boolean => value.kind === 'constant' && value.type === 'none';

/** What a statement puts into a collection: `self._handlers[name] = handler`, `self._listeners.append(listener)`. */
interface Put {
  readonly into: Expr;
  readonly values: readonly Expr[];
  readonly key?: Expr;
}

function putsIn(stmt: Stmt): readonly Put[] {
  const puts: Put[] = [];
  if (stmt.kind === 'assign')
    for (const target of stmt.targets)
      if (target.kind === 'subscript') puts.push({ into: target.object, values: [stmt.value], key: target.index });
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (one) => {
      const into = one.kind === 'call' ? intoOf(one) : undefined;
      if (one.kind === 'call' && into !== undefined) puts.push({ into, values: one.args.map(({ value }) => value) });
    }),
  );
  return puts;
}

/** What something is put into: `heap` of `heappush(heap, item)`, or what a method that adds is called on. */
function intoOf({ callee, args }: CallExpr): Expr | undefined {
  if (/(^|\.)heappush$/.test(exprPath(callee) ?? '')) return args[0]?.value;
  const adds = callee.kind === 'attribute' && /^(append|add|insert|appendleft|setdefault)$/.test(callee.name);
  return adds ? callee.object : undefined;
}

/** The collections that have more in them behind a statement by what is handed in, or are another one with that. */
function filledBy(fn: FunctionFacts, stmt: Stmt, puts: readonly Put[]): readonly Expr[] {
  const filled = puts.flatMap(({ into, values }) => (values.some((value) => isHandedIn(fn, value)) ? [into] : []));
  if (stmt.kind === 'augassign' && addsHandedIn(fn, stmt.value)) return [...filled, stmt.target];
  return stmt.kind === 'assign' && addsHandedIn(fn, stmt.value) ? [...filled, ...stmt.targets] : filled;
}

/** The parts of a record that are handed in: `action` of `Task(name, action)`, also of one in a tuple with others. */
function partsHandedIn(facts: FileFacts, fn: FunctionFacts, put: Expr): readonly string[] {
  if (put.kind === 'sequence') return put.items.flatMap((item) => partsHandedIn(facts, fn, item));
  const value = boundOnce(fn, put) ?? put;
  const cls = value.kind === 'call' ? (calleeName(value) ?? '') : '';
  if (value.kind !== 'call' || !/^_*[A-Z]/.test(cls)) return [];
  const positional = value.args.filter(({ name }) => name === undefined);
  return value.args.flatMap((arg) =>
    arg.value.kind === 'name' && isHandedIn(fn, arg.value)
      ? keptAs(facts, cls, arg.name ?? positional.indexOf(arg), arg.name ?? arg.value.name)
      : [],
  );
}

/** The attributes in which a class of the file keeps an argument of its `__init__`; the name of the argument for other classes. */
function keptAs(facts: FileFacts, cls: string, argument: string | number, name: string): readonly string[] {
  const record = facts.classes.find((one) => one.name === cls);
  const init = facts.functions.find((one) => one.name === '__init__' && one.cls === record?.id);
  if (record === undefined || init === undefined) return [name];
  const [, ...params] = init.params;
  const param = typeof argument === 'number' ? params[argument] : params.find((one) => one.name === argument);
  const kept: string[] = [];
  walkStmts(init.body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.value.kind !== 'name' || stmt.value.name !== param?.name) return;
    for (const target of stmt.targets)
      if (target.kind === 'attribute' && isSelf(init, target.object)) kept.push(target.name);
  });
  return kept;
}

const isWeak = (expr: Expr): boolean =>
  expr.kind === 'call' && /(^|\.)(ref|WeakMethod)$/.test(exprPath(expr.callee) ?? '');

/** The attribute of the object at hand, or the variable of the module, that has a collection. */
function collectionIn(fn: FunctionFacts, expr: Expr): { readonly cls: number; readonly name: string } | undefined {
  let one: Expr = expr;
  for (;;) {
    if (one.kind === 'subscript') one = one.object;
    else if (one.kind === 'call' && one.callee.kind === 'attribute') one = one.callee.object;
    else break;
  }
  if (one.kind === 'attribute' && isSelf(fn, one.object)) return { cls: fn.cls, name: one.name };
  return one.kind === 'name' && one.scope === 'global' ? { cls: -1, name: one.name } : undefined;
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
