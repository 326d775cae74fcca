/** Callables that come from outside: parameters, listeners that were registered, hooks that others may fill in. */

import type { AttributeExpr, CallExpr, Expr, FileFacts, FunctionFacts, NameExpr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { forEachExpr, someExpr, someExprOf, someStmt, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { functionMentions } from '../model/mentions.js';
import { givenTo, isForOthers, isNone, isSelf, isStandIn } from './handed-in.js';

/** `step`: an empty method that only who extends the class can fill in. */
export type Outside = 'parameter' | 'listener' | 'hook' | 'step';

/** Whether it is found on the object at hand. */
export const isOfObject = (from: Outside): boolean => from === 'hook' || from === 'step';

/** `self._owner_ref()`: a weak reference gives the object that it is to, and calls nobody; `cls()` makes an object of a class. */
const NAMES_NO_CALLBACK = /(^|_)((weak_?)?ref|cls|klass|class)$/i;

/** Where the callee of a call comes from, if that is outside the function and its class. */
export function outsideOf(facts: FileFacts, fn: FunctionFacts, call: CallExpr): Outside | undefined {
  const { callee } = call;
  if ((callee.kind === 'name' || callee.kind === 'attribute') && NAMES_NO_CALLBACK.test(callee.name)) return undefined;
  if (callee.kind === 'name' || callee.kind === 'subscript')
    return givesObject(facts, fn, call) ? undefined : sourceOf(facts, fn, callee, HELPERS);
  if (callee.kind !== 'attribute') return undefined;
  if (!isSelf(fn, callee.object)) return isPartOfListener(facts, fn, callee) ? 'listener' : undefined;
  const methods = facts.functions.filter(({ cls, kind }) => cls === fn.cls && kind === 'function');
  const method = methods.find(({ name }) => name === callee.name);
  const isGiven = givenTo(facts, fn.cls).single.has(callee.name);
  if (method !== undefined && !isHook(method)) return undefined;
  return isGiven ? 'hook' : method && 'step';
}

/** `obj = ref()`, `if obj is not None`, of a collection of weak references. */
function givesObject(facts: FileFacts, fn: FunctionFacts, call: CallExpr): boolean {
  const { callee } = call;
  if (call.args.length > 0 || !isOwnName(fn, callee)) return false;
  const { weak } = givenTo(facts, fn.cls);
  if (weak.size === 0 || !sourcesOf(fn, callee).some((one) => isListener(facts, fn, one, MAX_COPIES, weak)))
    return false;
  return someStmt(
    fn.body,
    (stmt) =>
      (stmt.kind === 'assign' && sameSpan(stmt.value, call) && isAskedForNone(fn, stmt.targets[0]!)) ||
      someExprOf(stmt, (one) => one.kind === 'comprehension' && sameSpan(one.element, call)),
  );
}

function isAskedForNone({ body }: FunctionFacts, given: Expr): boolean {
  const path = exprPath(given);
  return path !== undefined && someStmt(body, (stmt) => someExprOf(stmt, (one) => asksForNone(one, path)));
}

const asksForNone = (one: Expr, path: string): boolean =>
  one.kind === 'compare' && exprPath(one.left) === path && one.rest.some(({ right }) => isNone(right));

/** What the methods are called by which observers are told. */
const TELLS =
  /^(on_?[A-Z]\w*|on_\w+|(handle|notify|update|report|receive|dispatch|process|inform)(_\w+)?|\w*_?(changed|received|updated|arrived|finished|happened))$/;

/**
 * `task.action()`, of a record in a collection that others fill, made with what they handed in for that part; or a method of what
 * was handed in to be told: `observer.update()`.
 */
function isPartOfListener(facts: FileFacts, fn: FunctionFacts, { object, name }: AttributeExpr): boolean {
  const { parts, observers } = givenTo(facts, fn.cls);
  if (parts.has(name) && isListener(facts, fn, object)) return true;
  if (observers.size === 0 || !TELLS.test(name) || !isOwnName(fn, object)) return false;
  return sourcesOf(fn, object).some((source) => isListener(facts, fn, source, MAX_COPIES, observers));
}

/** A variable of the function itself. */
const isOwnName = (fn: FunctionFacts, expr: Expr): expr is NameExpr =>
  expr.kind === 'name' && expr.scope === 'local' && expr.home === fn.id;

/** Private functions through which what is called may be handed. */
const HELPERS = 2;

function sourceOf(facts: FileFacts, fn: FunctionFacts, value: Expr, helpers: number): Outside | undefined {
  if (value.kind === 'subscript') return isListener(facts, fn, value.object) ? 'listener' : undefined;
  if (!isOwnName(fn, value)) return undefined;
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
    if (stmt.kind === 'assign')
      for (const target of stmt.targets) if (binds(target)) found.push(givenBy(target, stmt.value));
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

  /** Its own part of `callbacks, self._callbacks = self._callbacks, []`. */
  function givenBy(target: Expr, value: Expr): Expr {
    if (target.kind !== 'sequence' || value.kind !== 'sequence' || target.items.length !== value.items.length)
      return value;
    const at = target.items.findIndex(binds);
    return givenBy(target.items[at]!, value.items[at]!);
  }
}

/** From an element of a collection to what it was copied from, over variables of the function. */
const MAX_COPIES = 3;

/** Whether an expression gives an element of a collection that others fill: `self._listeners`, `list(…)`, `….get(name)`. */
function isListener(
  facts: FileFacts,
  fn: FunctionFacts,
  expr: Expr,
  copies = MAX_COPIES,
  filled = givenTo(facts, fn.cls).many,
): boolean {
  let one: Expr = expr;
  for (;;) {
    if (one.kind === 'call' && (one.callee.kind === 'name' || isOfHeap(one)) && one.args.length > 0)
      one = one.args[0]!.value;
    else if (one.kind === 'call' && one.callee.kind === 'attribute') one = one.callee.object;
    // `ref()`
    else if (one.kind === 'call' && one.callee.kind === 'name' && givesObject(facts, fn, one)) one = one.callee;
    else if (one.kind === 'subscript') one = one.object;
    else break;
  }
  if (one.kind === 'attribute') return isSelf(fn, one.object) && filled.has(one.name);
  if (one.kind !== 'name') return false;
  if (one.scope === 'global') return givenTo(facts, -1).many.has(one.name);
  if (!isOwnName(fn, one) || copies === 0) return false;
  return sourcesOf(fn, one).some((source) => isListener(facts, fn, source, copies - 1, filled));
}

const isOfHeap = ({ callee }: CallExpr): boolean => /(^|\.)heap(pop|pushpop|replace)$/.test(exprPath(callee) ?? '');
