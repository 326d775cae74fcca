/** Callables that come from outside: parameters, listeners that were registered, hooks that others may fill in. */

import type {
  Argument,
  AttributeExpr,
  CallExpr,
  Expr,
  FileFacts,
  FunctionFacts,
  NameExpr,
  Parameter,
  Stmt,
} from '../../facts/ir.js';
import { lineInFile } from '../../facts/own-bases.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { forEachExpr, someExpr, someExprOf, someStmt, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { effectOfCall } from '../../knowledge/effects.js';
import { memoized, push } from '../model/maps.js';
import { functionMentions } from '../model/mentions.js';

/** `step`: an empty method that only who extends the class can fill in. */
export type Outside = 'parameter' | 'listener' | 'hook' | 'step';

/** Whether it is found on the object at hand. */
export const isOfObject = (from: Outside): boolean => from === 'hook' || from === 'step';

/** Attributes of a class, or variables of the module, into which functions put what callers hand them. */
interface Given {
  /** Those that hold one such thing: `self._callback = callback`. */
  readonly single: ReadonlySet<string>;
  /** Those that hold many: `self._listeners.append(listener)`, `self._handlers[name] = handler`. */
  readonly many: ReadonlySet<string>;
  /** Parts of records in these that callers hand in: `action` of `self._tasks.append(Task(name, action))`. */
  readonly parts: ReadonlySet<string>;
}

/** `self._owner_ref()`: a weak reference gives the object that it is to, and calls nobody; `cls()` makes an object of a class. */
const NAMES_NO_CALLBACK = /(^|_)((weak_?)?ref|cls|klass|class)$/i;

/** Where the callee of a call comes from, if that is outside the function and its class. */
export function outsideOf(facts: FileFacts, fn: FunctionFacts, call: CallExpr): Outside | undefined {
  const { callee } = call;
  if ((callee.kind === 'name' || callee.kind === 'attribute') && NAMES_NO_CALLBACK.test(callee.name)) return undefined;
  if (callee.kind === 'name' || callee.kind === 'subscript')
    return givesObject(fn, call) ? undefined : sourceOf(facts, fn, callee, HELPERS);
  if (callee.kind !== 'attribute') return undefined;
  if (!isSelf(fn, callee.object)) return isPartOfListener(facts, fn, callee) ? 'listener' : undefined;
  const methods = facts.functions.filter(({ cls, kind }) => cls === fn.cls && kind === 'function');
  const method = methods.find(({ name }) => name === callee.name);
  const isGiven = givenTo(facts, fn.cls).single.has(callee.name);
  if (method !== undefined && !isHook(method)) return undefined;
  return isGiven ? 'hook' : method && 'step';
}

/** `obj = ref()`, `if obj is not None`: a weak reference by another name. */
function givesObject({ body }: FunctionFacts, call: CallExpr): boolean {
  if (call.args.length > 0) return false;
  let given: Expr | undefined;
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'assign' && sameSpan(stmt.value, call)) given = stmt.targets[0];
  });
  const path = given && exprPath(given);
  return path !== undefined && someStmt(body, (stmt) => someExprOf(stmt, (one) => asksForNone(one, path)));
}

const asksForNone = (one: Expr, path: string): boolean =>
  one.kind === 'compare' && exprPath(one.left) === path && one.rest.some(({ right }) => isNone(right));

/** `task.action()`, of a record in a collection that others fill: it was made with what they handed in for that part. */
const isPartOfListener = (facts: FileFacts, fn: FunctionFacts, { object, name }: AttributeExpr): boolean =>
  givenTo(facts, fn.cls).parts.has(name) && isListener(facts, fn, object);

/** Private functions through which what is called may be handed. */
const HELPERS = 2;

function sourceOf(facts: FileFacts, fn: FunctionFacts, value: Expr, helpers: number): Outside | undefined {
  if (value.kind === 'subscript') return isListener(facts, fn, value.object) ? 'listener' : undefined;
  if (value.kind !== 'name' || value.scope !== 'local' || value.home !== fn.id) return undefined;
  const sources = sourcesOf(fn, value);
  if (sources.length > 0) return sources.some((one) => isListener(facts, fn, one)) ? 'listener' : undefined;
  if (isCallbackParameter(fn, value)) return 'parameter';
  return helpers > 0 && !isForOthers(fn) ? handedBy(facts, fn, value, helpers - 1) : undefined;
}

/** Where what callers of a private function of the file hand it comes from: `self._finish(callback)`. */
function handedBy(facts: FileFacts, fn: FunctionFacts, { slot, name }: NameExpr, helpers: number): Outside | undefined {
  const place = fn.cls < 0 ? slot : slot - 1;
  if (fn.params[slot]?.kind !== 'positional' || place < 0) return undefined;
  for (const caller of facts.functions) {
    if (caller === fn || (fn.cls >= 0 && caller.cls !== fn.cls)) continue;
    if (!functionMentions(facts, caller).has(fn.name)) continue;
    for (const { args } of callsTo(caller, fn)) {
      const given = args.find((one) => one.name === name) ?? args.filter((one) => one.name === undefined)[place];
      const from = given && sourceOf(facts, caller, given.value, helpers);
      if (from !== undefined) return from;
    }
  }
  return undefined;
}

function callsTo(caller: FunctionFacts, { name, cls }: FunctionFacts): readonly CallExpr[] {
  const found: CallExpr[] = [];
  walkExprs(caller.body, (one) => {
    if (one.kind !== 'call') return;
    const { callee } = one;
    const isIt =
      cls < 0
        ? callee.kind === 'name' && callee.scope === 'global' && callee.name === name
        : callee.kind === 'attribute' && callee.name === name && isSelf(caller, callee.object);
    if (isIt) found.push(one);
  });
  return found;
}

const isSelf = (fn: FunctionFacts, expr: Expr): boolean =>
  fn.cls >= 0 && expr.kind === 'name' && expr.scope !== 'global' && expr.home === fn.id && expr.slot === 0;

/** A method for others that does nothing: whoever extends the class puts something there. What must be put there is a part of the work. */
const isHook = (method: FunctionFacts): boolean =>
  method.isStub &&
  isForOthers(method) &&
  !method.isAsync &&
  method.decorators.length === 0 &&
  method.body.every((stmt) => stmt.kind === 'pass' || stmt.kind === 'expr');

/** A parameter of a function for others; the class that a class method is given is none of theirs. */
function isCallbackParameter(fn: FunctionFacts, { slot }: NameExpr): boolean {
  const param = fn.params[slot];
  if (param === undefined || fn.kind !== 'function' || (fn.cls >= 0 && slot === 0) || isStandIn(param)) return false;
  return (param.kind === 'positional' || param.kind === 'keyword-only') && isForOthers(fn);
}

/** `clock=time.monotonic`: who hands in something else puts it in the place of what asks nobody and takes no time. */
const isStandIn = ({ default: given }: Parameter): boolean =>
  given !== undefined && effectOfCall(exprPath(given) ?? '') === 'hold';

const isForOthers = ({ name }: FunctionFacts): boolean => !name.startsWith('_') || name.startsWith('__');

/** What a variable of the function is given by assignments, loops and comprehensions. */
function sourcesOf(fn: FunctionFacts, { slot }: NameExpr): readonly Expr[] {
  const found: Expr[] = [];
  const binds = (target: Expr): boolean =>
    someExpr(
      target,
      (one) => one.kind === 'name' && one.scope === 'local' && one.slot === slot,
      (one) => one.kind !== 'attribute' && one.kind !== 'subscript',
    );
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'def' || stmt.kind === 'class') return false;
    if (stmt.kind === 'assign' && stmt.targets.some(binds)) found.push(stmt.value);
    if (stmt.kind === 'for' && binds(stmt.target)) found.push(stmt.iter);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'named' && binds(inner.target)) found.push(inner.value);
        if (inner.kind === 'comprehension')
          for (const { target, iter } of inner.clauses) if (binds(target)) found.push(iter);
      }),
    );
    return true;
  });
  return found;
}

/** From an element of a collection to what it was copied from, over variables of the function. */
const MAX_COPIES = 3;

/** Whether an expression gives an element of a collection that others fill: `self._listeners`, `list(…)`, `….get(name)`. */
function isListener(facts: FileFacts, fn: FunctionFacts, expr: Expr, copies = MAX_COPIES): boolean {
  let one: Expr = expr;
  for (;;) {
    if (one.kind === 'call' && (one.callee.kind === 'name' || isOfHeap(one)) && one.args.length > 0)
      one = one.args[0]!.value;
    else if (one.kind === 'call' && one.callee.kind === 'attribute') one = one.callee.object;
    // `ref()`
    else if (one.kind === 'call' && one.callee.kind === 'name' && givesObject(fn, one)) one = one.callee;
    else if (one.kind === 'subscript') one = one.object;
    else break;
  }
  if (one.kind === 'attribute') return isSelf(fn, one.object) && givenTo(facts, fn.cls).many.has(one.name);
  if (one.kind !== 'name') return false;
  if (one.scope === 'global') return givenTo(facts, -1).many.has(one.name);
  const { scope, home } = one;
  if (scope !== 'local' || home !== fn.id || copies === 0) return false;
  return sourcesOf(fn, one).some((source) => isListener(facts, fn, source, copies - 1));
}

/** What a class is given, or one of the file that it is built on. */
function givenTo(facts: FileFacts, cls: number): Given {
  const own = facts.classes[cls];
  const line = own === undefined ? [cls] : lineInFile(facts, own).map(({ id }) => id);
  const given = line.flatMap((id) => givenIn(facts).get(id) ?? []);
  return {
    single: new Set(given.flatMap(({ single }) => [...single])),
    many: new Set(given.flatMap(({ many }) => [...many])),
    parts: new Set(given.flatMap(({ parts }) => [...parts])),
  };
}

const givenIn = memoized((facts: FileFacts): ReadonlyMap<number, Given> => {
  const single = new Map<number, string[]>();
  const many = new Map<number, string[]>();
  const parts = new Map<number, string[]>();
  const own = new Map<number, string[]>();
  for (const fn of facts.functions) walkStmts(fn.body, (stmt) => void noteOwn(fn, stmt, own));
  for (const fn of facts.functions) {
    const home = homeOf(facts, fn);
    if (fn.kind !== 'function' || !isForOthers(home)) continue;
    walkStmts(fn.body, (stmt) => {
      noteStore(fn, home, stmt, single, many);
      noteRecord(fn, home, stmt, many, parts);
      if (fn.name === '__init__') noteEmpty(fn, stmt, single, own.get(fn.cls) ?? []);
      forEachExpr(stmt, (expr) => {
        walkExpr(expr, (one) => {
          if (one.kind === 'call') notePut(fn, home, one, many);
        });
      });
    });
  }
  return new Map(
    [-1, ...facts.classes.map(({ id }) => id)].map((cls) => [
      cls,
      { single: new Set(single.get(cls)), many: new Set(many.get(cls)), parts: new Set(parts.get(cls)) },
    ]),
  );
});

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

const isNone = (value: Expr): boolean => value.kind === 'constant' && value.type === 'none';

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

const isOfHeap = ({ callee }: CallExpr): boolean => /(^|\.)heap(pop|pushpop|replace)$/.test(exprPath(callee) ?? '');

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
  if (value.kind !== 'name' || value.scope !== 'local' || isSelf(fn, value)) return false;
  const param = fn.params[value.slot];
  return param !== undefined && !isStandIn(param);
}
