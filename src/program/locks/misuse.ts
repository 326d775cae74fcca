/** Locks used as if they locked by being named: tested for truth, methods without a call, what `acquire()` gives in a `with`. */

import { pathOf, lastName } from '../../facts/paths.js';
import type { CallExpr, Expr, FunctionFacts, IfStmt, Stmt, WithStmt } from '../../facts/ir.js';
import { leaves } from '../../facts/way-to.js';
import { forEachExpr, someExprIn, someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { isLockRole, looksLikeLock, roleOf } from '../../knowledge/types.js';
import { storersOf } from '../model/attribute-stores.js';
import { aliasedIn } from '../model/bindings.js';
import { liveFunctions } from '../model/live-functions.js';
import { mentionsOf } from '../model/mentions.js';
import type { FileSet, FileUnit } from '../model/files.js';
import { isKindOfLock, lockKindsOf, type LockKinds } from '../model/lock-kinds.js';

export type Misuse =
  /** `if lock:` */
  | 'truth'
  /** `lock.acquire` */
  | 'uncalled'
  /** `with lock.acquire():` */
  | 'acquire in with'
  /** `with lock():` */
  | 'called in with'
  /** `with threading.Lock:` */
  | 'class in with'
  /** `lock = threading.Lock`, and then `lock.acquire()` */
  | 'class taken';

export interface MisusedLock {
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  readonly kind: Misuse;
  /** The expression to report. */
  readonly expr: Expr;
  /** The lock as written. */
  readonly lock: Expr;
  readonly stmt: Stmt;
}

export function* findMisused(files: FileSet): Generator<MisusedLock> {
  const kinds = lockKindsOf(files);
  for (const file of files.units) {
    const { names } = mentionsOf(file.facts);
    if (![...names].some((name) => LOCKING.test(name) || looksLikeLock(name))) continue;
    for (const fn of liveFunctions(file.facts)) {
      const found: MisusedLock[] = [];
      const note = (kind: Misuse, expr: Expr, lock: Expr, stmt: Stmt): void =>
        void found.push({ file, fn, kind, expr, lock, stmt });
      walkStmts(fn.body, (stmt) => {
        inStatement(kinds, file, fn, stmt, note);
        forEachExpr(stmt, (expr) =>
          walkExpr(expr, (inner) => {
            if (isTaken(inner) && isClass(kinds, file, fn, inner.callee.object))
              note('class taken', inner, inner.callee.object, stmt);
            if (inner.kind === 'conditional') inTest(kinds, file, fn, inner.test, stmt, note);
            return inner.kind !== 'lambda';
          }),
        );
      });
      yield* found;
    }
  }
}

const LOCKING = /^(acquire|release|Lock|RLock|Condition|Semaphore|BoundedSemaphore|allocate_lock)$/;

type Note = (kind: Misuse, expr: Expr, lock: Expr, stmt: Stmt) => void;

function inStatement(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, stmt: Stmt, note: Note): void {
  switch (stmt.kind) {
    case 'if':
      if (usesWhatItTests(stmt) || isLeftWithout(fn, stmt)) return;
      inTest(kinds, file, fn, stmt.test, stmt, note);
      return;
    case 'while':
      inTest(kinds, file, fn, stmt.test, stmt, note);
      return;
    case 'expr':
      if (isUncalled(stmt.value) && mayBeLock(kinds, file, fn, stmt.value.object))
        note('uncalled', stmt.value, stmt.value.object, stmt);
      return;
    case 'with':
      inWith(kinds, file, fn, stmt, note);
      return;
    default:
      return;
  }
}

/** `if lock: lock.acquire()` asks whether there is a lock at all, and does nothing but take it or give it back. */
function usesWhatItTests({ test, body }: IfStmt): boolean {
  if (body.length !== 1 || (test.kind !== 'name' && test.kind !== 'attribute')) return false;
  return someExprIn(body, (inner) => {
    if (inner.kind !== 'call' || inner.callee.kind !== 'attribute') return false;
    const { name, object } = inner.callee;
    return /^(acquire|release)$/.test(name) && object.kind === test.kind && lastName(object) === lastName(test);
  });
}

/** `if not self.lock: return`, and then it is taken: it asks whether the object has one by now. A variable of a module has. */
function isLeftWithout({ body }: FunctionFacts, { test, body: guarded }: IfStmt): boolean {
  if (test.kind !== 'unary' || test.op !== 'not' || !leaves(guarded) || test.operand.kind !== 'attribute') return false;
  const lock = pathOf(test.operand);
  const isIt = (expr: Expr): boolean => lock !== undefined && expr.start > test.end && pathOf(expr) === lock;
  return (
    someStmt(body, (stmt) => stmt.kind === 'with' && stmt.items.some(({ context }) => isIt(context))) ||
    someExprIn(body, (inner) => inner.kind === 'attribute' && inner.name === 'acquire' && isIt(inner.object))
  );
}

function inWith(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, stmt: WithStmt, note: Note): void {
  for (const { context } of stmt.items) {
    if (context.kind === 'call') {
      const { callee } = context;
      if (
        callee.kind === 'attribute' &&
        callee.name === 'acquire' &&
        !stmt.isAsync &&
        mayBeLock(kinds, file, fn, callee.object) &&
        // What that of another package answers may well be there to be entered.
        !kinds.mayBeUnseen(file, fn, aliasedIn(fn, callee.object))
      )
        note('acquire in with', context, callee.object, stmt);
      else if (isCertainlyLock(kinds, file, fn, callee) || isSaidToBeLock(kinds, file, fn, callee))
        note('called in with', context, callee, stmt);
    } else if (isClass(kinds, file, fn, context)) note('class in with', context, context, stmt);
    else if (isUncalled(context) && mayBeLock(kinds, file, fn, context.object))
      note('acquire in with', context, context.object, stmt);
    // `with lock and open(path) as file:` enters the file alone.
    else if (context.kind === 'boolean' && context.op === 'and')
      for (const passed of context.values.slice(0, -1)) inTest(kinds, file, fn, passed, stmt, note);
  }
}

/** The parts of a test that stand for themselves. */
function inTest(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, test: Expr, stmt: Stmt, note: Note): void {
  switch (test.kind) {
    case 'unary':
      if (test.op === 'not') inTest(kinds, file, fn, test.operand, stmt, note);
      return;
    case 'boolean':
      for (const part of test.values) inTest(kinds, file, fn, part, stmt, note);
      return;
    case 'name':
    case 'attribute':
      if (
        test.kind === 'attribute' &&
        /^(acquire|locked)$/.test(test.name) &&
        isCertainlyLock(kinds, file, fn, test.object)
      )
        note('uncalled', test, test.object, stmt);
      else if (isCertainlyLock(kinds, file, fn, test)) note('truth', test, test, stmt);
      return;
    default:
      return;
  }
}

const isUncalled = (expr: Expr): expr is Extract<Expr, { kind: 'attribute' }> =>
  expr.kind === 'attribute' && /^(acquire|release)$/.test(expr.name);

/** `lock.acquire()` */
const isTaken = (expr: Expr): expr is CallExpr & { readonly callee: Extract<Expr, { kind: 'attribute' }> } =>
  expr.kind === 'call' && expr.args.length === 0 && expr.callee.kind === 'attribute' && expr.callee.name === 'acquire';

/** A class of locks by its own name, or what is bound to one and nothing else; an attribute others may give something else. */
function isClass(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  if (kinds.isLockClass(file, expr)) return true;
  const [only, ...others] = kinds.of(file, fn, expr);
  if (only !== 'class' || others.length > 0) return false;
  const storers = expr.kind === 'attribute' ? storersOf(kinds.files, expr.name) : [];
  return storers !== undefined && [...storers].every(({ cls }) => cls >= 0);
}

/** Known to hold a lock, and never anything else: no None that a test could ask for. */
function isCertainlyLock(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  const known = [...kinds.of(file, fn, expr)];
  return known.length > 0 && known.every(isKindOfLock) && isOwnName(fn, expr);
}

/** `def task(lock: threading.Lock)`: whoever wrote that did not mean something to be called. */
function isSaidToBeLock(kinds: LockKinds, file: FileUnit, { params }: FunctionFacts, expr: Expr): boolean {
  const param =
    expr.kind === 'name' && expr.scope === 'local' ? params.find(({ slot }) => slot === expr.slot) : undefined;
  return param?.annotation !== undefined && isLockRole(roleOf(kinds.dotted(file, param.annotation) ?? ''));
}

/** A parameter may be given anything, whatever a variable of that name holds elsewhere. */
const isOwnName = (fn: FunctionFacts, expr: Expr): boolean =>
  expr.kind !== 'name' || expr.scope !== 'local' || !fn.params.some(({ slot }) => slot === expr.slot);

function mayBeLock(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  const lock = aliasedIn(fn, expr);
  const known = [...kinds.of(file, fn, lock)].filter((kind) => kind !== 'none');
  if (known.length === 0) return looksLikeLock(lastName(lock));
  return known.every(isKindOfLock);
}
