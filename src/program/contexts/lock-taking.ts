/**
 * Which locks a function takes, as its text says: those of its own object or class, of its module, and of the functions around
 * it. A lock is known by its name, or by what is stored under it; it is taken by `with`, `acquire()` or `enter_context()`.
 */

import type { AttributeExpr, CallExpr, ClassId, Expr, FunctionFacts, IfStmt, Stmt } from '../../facts/ir.js';
import { someExprOf, someStmt, walkStmts } from '../../facts/walk.js';
import { exprPath, lastName } from '../../facts/paths.js';
import { LOCKERS } from '../../knowledge/qt-bindings.js';
import { looksLikeLock } from '../../knowledge/types.js';
import { aliasedIn } from '../model/bindings.js';
import type { FileSet, FileUnit } from '../model/files.js';
import { lockKindsOf, type LockKinds } from '../model/lock-kinds.js';
import { mentionsOf } from '../model/mentions.js';

export class LockTaking {
  private readonly kinds: LockKinds;
  /** Functions whose wrappers take a lock of the object that the wrapped method is called on. */
  private readonly decorators: ReadonlySet<string>;

  constructor(files: FileSet) {
    this.kinds = lockKindsOf(files);
    const locking = files.units.filter(({ facts }) => [...mentionsOf(facts).names].some(namesTaking));
    this.decorators = new Set(locking.flatMap((file) => decoratorsIn(file, (fn) => this.takesOfFirst(file, fn))));
  }

  /** `with self._lock:`, `with Registry._lock:`, `with self.state.lock:`, or a decorator that does it. */
  takesOwn(file: FileUnit, fn: FunctionFacts): boolean {
    return fn.decorators.some((expr) => this.isLockingDecorator(expr)) || this.takesOfFirst(file, fn);
  }

  /** `with _lock:` of a variable of the module. */
  takesGlobal(file: FileUnit, fn: FunctionFacts): boolean {
    return this.takes(file, fn, (lock) => lock.kind === 'name' && lock.scope === 'global');
  }

  /** `with lock:` of a variable of a function around it. */
  takesAround(file: FileUnit, fn: FunctionFacts): boolean {
    return this.takes(file, fn, (lock) => lock.kind === 'name' && lock.scope === 'enclosing');
  }

  /** `with self._lock:` of the object that a function, or a method around it, is called on. */
  takesOfFirst(file: FileUnit, fn: FunctionFacts, { params, cls }: FunctionFacts = fn): boolean {
    const self = params[0]?.name;
    return this.takes(file, fn, (lock) => {
      if (lock.kind !== 'attribute') return false;
      const root = rootOf(lock);
      if (isOfSelf(lock.object, self) && !isOwnPart(file, cls, lock.object.name)) return false;
      if (root.kind === 'name') return root.name === self || (root.scope === 'global' && lock.object === root);
      return isTypeOf(root, self);
    });
  }

  private takes(file: FileUnit, fn: FunctionFacts, isMeant: (lock: Expr) => boolean): boolean {
    const isLock = (expr: Expr): boolean => {
      const alias = aliasedIn(fn, expr);
      const lock = alias.kind === 'attribute' ? alias : expr;
      return isMeant(lock) && this.isLock(file, fn, lock);
    };
    const optional = new Set<Stmt>();
    walkStmts(fn.body, (stmt) => void (isForWhoAsks(stmt) && optional.add(stmt.body[0]!)));
    return someStmt(
      fn.body,
      (stmt) =>
        (stmt.kind === 'with' &&
          !stmt.isAsync &&
          !optional.has(stmt) &&
          stmt.items.some(({ context }) => isLock(context))) ||
        someExprOf(stmt, (inner) => inner.kind === 'call' && takenBy(inner).some(isLock)),
    );
  }

  private isLock(file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
    if (expr.kind !== 'name' && expr.kind !== 'attribute') return false;
    const kinds = this.kinds.of(file, fn, expr);
    // What tasks of one event loop take in turn says nothing of threads.
    if (kinds.has('async-primitive') && kinds.size === 1) return false;
    return looksLikeLock(expr.name) || kinds.has('lock') || kinds.has('rlock') || kinds.has('condition');
  }

  private isLockingDecorator(expr: Expr): boolean {
    const named = expr.kind === 'call' ? expr.callee : expr;
    if (named.kind !== 'name' && named.kind !== 'attribute') return false;
    return this.decorators.has(named.name);
  }
}

/**
 * `if self.concurrent: with self._lock: return func(self)`, and `else: return func(self)`: whoever has it for several threads says
 * so, and of all others nothing is promised.
 */
function isForWhoAsks(stmt: Stmt): stmt is IfStmt {
  if (stmt.kind !== 'if' || stmt.body.length !== 1 || stmt.orelse.length !== 1) return false;
  const [locked] = stmt.body;
  const [done] = locked!.kind === 'with' && locked.body.length === 1 ? locked.body : [];
  const [other] = stmt.orelse;
  const [called, calledToo] = [done, other].map(calledBy);
  return called !== undefined && called === calledToo;
}

/** What `return func(self)` calls. */
function calledBy(stmt: Stmt | undefined): string | undefined {
  const value = stmt?.kind === 'return' || stmt?.kind === 'expr' ? stmt.value : undefined;
  return value?.kind === 'call' ? exprPath(value.callee) : undefined;
}

/** The functions around those that take a lock of what they are called with first. */
function decoratorsIn({ facts: { functions } }: FileUnit, takes: (fn: FunctionFacts) => boolean): readonly string[] {
  const makersOf = (fn: FunctionFacts): readonly FunctionFacts[] => {
    const outer = functions[fn.parent];
    return outer === undefined || outer.kind !== 'function' ? [] : [outer, ...makersOf(outer)];
  };
  return functions
    .filter((fn) => fn.kind === 'function' && fn.cls < 0 && fn.params.length > 0 && takes(fn))
    .flatMap((fn) => makersOf(fn).map(({ name }) => name));
}

/** Whether a name is that of a lock, or of what takes one under whatever name it has. */
export const namesTaking = (name: string): boolean =>
  looksLikeLock(name) || name === 'acquire' || name === 'enter_context' || LOCKERS.includes(name);

/** What a call takes that is a lock: `lock.acquire()`, `stack.enter_context(lock)`, `QMutexLocker(lock)`. */
export function takenBy({ callee, args }: CallExpr): readonly Expr[] {
  if (LOCKERS.includes(lastName(callee))) return args.slice(0, 1).map(({ value }) => value);
  if (callee.kind !== 'attribute') return [];
  if (callee.name === 'acquire') return [callee.object];
  return callee.name === 'enter_context' ? args.slice(0, 1).map(({ value }) => value) : [];
}

const rootOf = (expr: Expr): Expr => (expr.kind === 'attribute' ? rootOf(expr.object) : expr);

/** `self.state` */
const isOfSelf = (expr: Expr, self: string | undefined): expr is AttributeExpr =>
  expr.kind === 'attribute' && expr.object.kind === 'name' && expr.object.name === self;

/**
 * Whether an attribute holds what the class makes or is given, and not what a module has for all. A class that stores nothing
 * there leaves it to those below what it is; one that is built on another may have it from there.
 */
function isOwnPart({ facts }: FileUnit, cls: ClassId, name: string): boolean {
  const stored: Expr[] = [];
  for (const { cls: owner, params, body } of facts.functions) {
    const self = owner === cls ? params[0]?.name : undefined;
    if (self === undefined) continue;
    walkStmts(body, (stmt) => {
      if (stmt.kind !== 'assign') return;
      if (stmt.targets.some((target) => isOfSelf(target, self) && target.name === name)) stored.push(stmt.value);
    });
  }
  if (stored.length === 0) return cls < 0 || facts.classes[cls]!.bases.some(({ value }) => !isObject(value));
  return stored.some((value) => value.kind !== 'name' || value.scope !== 'global');
}

const isObject = (base: Expr): boolean => base.kind === 'name' && base.name === 'object';

/** `type(self)` */
const isTypeOf = (expr: Expr, self: string | undefined): boolean =>
  expr.kind === 'call' &&
  expr.callee.kind === 'name' &&
  expr.callee.name === 'type' &&
  expr.args.length === 1 &&
  expr.args[0]!.value.kind === 'name' &&
  expr.args[0]!.value.name === self;
