/** Locks that the very call makes which then takes them: no other thread can ask for them. */

import type { AttributeExpr, CallExpr, Expr, FileFacts, FunctionFacts, NameExpr, Stmt } from '../../facts/ir.js';
import { isReadIn } from '../../facts/bound-names.js';
import { basesInFile } from '../../facts/own-bases.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { forEachExpr, someExpr, someExprIn, walkExpr, walkStmts } from '../../facts/walk.js';
import { isLockRole, roleOf } from '../../knowledge/types.js';
import { takenBy } from '../contexts/lock-taking.js';
import { givesFirstValues } from '../model/classes.js';
import { mentionsOf } from '../model/mentions.js';
import type { FileSet, FileUnit } from '../model/files.js';
import { lockKindsOf, type LockKinds } from '../model/lock-kinds.js';

export interface LocalLock {
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  /** Where it is taken first: the expression in the `with`, or the `acquire` call. */
  readonly taken: Expr;
  readonly stmt: Stmt;
  /** Where it is made. */
  readonly made: Expr;
  /** What it is called; undefined where it has no name. */
  readonly name: string | undefined;
}

export function* findLocalLocks(files: FileSet): Generator<LocalLock> {
  const kinds = lockKindsOf(files);
  const makes = (file: FileUnit): boolean => [...mentionsOf(file.facts).names].some((name) => MAKERS.test(name));
  const givers = namesOfGivers(kinds, files.units.filter(makes));
  for (const file of files.units) {
    if (!makes(file) && ![...mentionsOf(file.facts).names].some((name) => givers.has(name))) continue;
    for (const fn of file.facts.functions) {
      yield* madeInWith(kinds, file, fn);
      if (fn.kind === 'function') yield* madeForItself(files, kinds, file, fn);
    }
  }
}

/** Functions that make a lock and give it. */
const namesOfGivers = (kinds: LockKinds, files: readonly FileUnit[]): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      file.facts.functions
        .filter((fn) => fn.kind === 'function' && onlyMade(kinds, file, [fn]) !== undefined)
        .map(({ name }) => name),
    ),
  );

const MAKERS = /^(Lock|RLock|Condition|Semaphore|BoundedSemaphore|allocate_lock|allocate)$/;

/** `with threading.Lock():`, `stack.enter_context(Lock())`, or with `make_lock()` of a function that makes one each time. */
function* madeInWith(kinds: LockKinds, file: FileUnit, fn: FunctionFacts): Generator<LocalLock> {
  const found: LocalLock[] = [];
  walkStmts(fn.body, (stmt) => {
    const note = (maker: Expr): void => {
      const made = madeAnew(kinds, file, fn, maker);
      if (made !== undefined) found.push({ file, fn, taken: maker, stmt, made, name: undefined });
    };
    if (stmt.kind === 'expr' && stmt.value.kind === 'call' && calleeName(stmt.value) === 'enter_context')
      takenBy(stmt.value).forEach(note);
    // `Lock().acquire()`, whatever becomes of the answer
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (one) => {
        const callee = one.kind === 'call' ? one.callee : undefined;
        if (callee?.kind === 'attribute' && callee.name === 'acquire' && callee.object.kind === 'call')
          note(callee.object);
      }),
    );
    if (stmt.kind !== 'with' || stmt.isAsync) return;
    for (const { context, target } of stmt.items) {
      const [name, maker] = context.kind === 'named' ? [context.target, context.value] : [target, context];
      if (name !== undefined && !isNeverUsed(fn, name)) continue;
      // `self.lock if self.shared else Lock()`; who asks for the lock itself wants none where there is none.
      if (maker.kind === 'conditional') {
        const { test, body, orelse } = maker;
        // `locks[key] if key in locks`, `lock if lock is not None`
        const isAsked = (one: Expr): boolean =>
          exprPath(one) !== undefined && someExpr(test, (part) => exprPath(part) === exprPath(one));
        const isLookup = someExpr(
          test,
          (part) => part.kind === 'call' || (part.kind === 'compare' && part.rest.some(({ op }) => /in$/.test(op))),
        );
        if (!isLookup && ![body, orelse].some(isAsked)) [body, orelse].forEach(note);
      } else note(maker);
    }
  });
  yield* found;
}

/** `with Lock() as _:`, `with (lock := Lock()):` and never a word of it again. */
function isNeverUsed(fn: FunctionFacts, name: Expr): boolean {
  return (
    name.kind === 'name' && isLocal(fn, name) && !someExprIn(fn.body, (expr) => expr !== name && isSame(expr, name))
  );
}

const isSame = (expr: Expr, name: NameExpr): boolean => expr.kind === 'name' && expr.name === name.name;

/** A local lock, or one that each call puts into an attribute or a global that no other function reads. */
function* madeForItself(files: FileSet, kinds: LockKinds, file: FileUnit, fn: FunctionFacts): Generator<LocalLock> {
  const makings = new Map<string, { readonly target: Expr; readonly made: Expr }>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    const [target, ...others] = stmt.targets;
    // A helper may make it, for a variable of the call.
    const isMade = target?.kind === 'name' ? madeAnew(kinds, file, fn, stmt.value) : makesLock(kinds, file, stmt.value);
    if (isMade === undefined || isMade === false) return;
    const name = target && exprPath(target);
    if (name !== undefined && others.length === 0) makings.set(name, { target: target!, made: stmt.value });
  });
  for (const [name, { target, made }] of makings) {
    const taken = onlyTaken(fn, name, made);
    if (taken === undefined) continue;
    if (isLocal(fn, target) || isOwnAttribute(files, fn, target) || isOwnGlobal(files, file, fn, target))
      yield { file, fn, made, name, ...taken };
  }
}

const isLocal = ({ captured }: FunctionFacts, name: Expr): boolean =>
  name.kind === 'name' && name.scope === 'local' && !captured.includes(name.slot);

/** Whether a method makes `self.name` each time anew, and is the only one that asks for it. */
const isOwnAttribute = ({ units }: FileSet, fn: FunctionFacts, target: Expr): boolean =>
  target.kind === 'attribute' &&
  target.object.kind === 'name' &&
  target.object.name === fn.params[0]?.name &&
  fn.cls >= 0 &&
  !givesFirstValues(fn.name) &&
  !units.some(({ facts }) =>
    isReadIn(beside(fn, facts), (expr) => expr.kind === 'attribute' && expr.name === target.name),
  );

const beside = (own: FunctionFacts, { functions }: FileFacts): readonly FunctionFacts[] =>
  functions.filter((fn) => fn !== own);

/** The same of a global. */
const isOwnGlobal = ({ units }: FileSet, file: FileUnit, fn: FunctionFacts, target: Expr): boolean =>
  target.kind === 'name' &&
  target.scope === 'global' &&
  fn.kind === 'function' &&
  !isReadIn(beside(fn, file.facts), (expr) => expr.kind === 'name' && expr.name === target.name) &&
  !units.some((other) => other !== file && mentionsOf(other.facts).names.has(target.name));

/** The first place that takes such a lock, where nothing else is done with it but taking it and giving it back. */
function onlyTaken(fn: FunctionFacts, name: string, made: Expr): { taken: Expr; stmt: Stmt } | undefined {
  const isLock = (expr: Expr): boolean => exprPath(expr) === name;
  let first: { taken: Expr; stmt: Stmt } | undefined;
  const escaping: Expr[] = [];
  walkStmts(fn.body, (stmt) => {
    const fine = new Set<Expr>();
    if (stmt.kind === 'assign' && stmt.value === made) stmt.targets.forEach((target) => fine.add(target));
    if (stmt.kind === 'with') {
      for (const { context } of stmt.items) {
        if (!isLock(context)) continue;
        fine.add(context);
        first ??= { taken: context, stmt };
      }
    }
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'call') {
          const taken = takenBy(inner).find(isLock);
          if (taken !== undefined) first ??= { taken: inner, stmt };
          const used = inner.callee.kind === 'attribute' && USES.test(inner.callee.name) ? inner.callee.object : taken;
          if (used !== undefined) fine.add(used);
        }
        if (isLock(inner) && !fine.has(inner)) escaping.push(inner);
        return true;
      }),
    );
  });
  return escaping.length > 0 ? undefined : first;
}

const USES = /^(release|locked|notify|notify_all|notifyAll)$/;

const makesLock = (kinds: LockKinds, file: FileUnit, expr: Expr): expr is CallExpr =>
  expr.kind === 'call' &&
  isLockRole(roleOf(kinds.dotted(file, expr.callee) ?? '')) &&
  // A condition around a lock of others is theirs.
  (expr.args.length === 0 || roleOf(kinds.dotted(file, expr.callee) ?? '') === 'semaphore');

/** The lock that an expression makes each time it is evaluated. */
function madeAnew(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): Expr | undefined {
  if (expr.kind === 'attribute') return madeByProperty(kinds, file, fn, expr);
  if (expr.kind !== 'call') return undefined;
  return makesLock(kinds, file, expr) ? expr : madeBy(kinds, file, fn, expr);
}

/** The lock that a function of the file makes each time it is called. */
function madeBy(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, { callee }: CallExpr): Expr | undefined {
  const { functions } = file.facts;
  const called =
    callee.kind === 'name' && callee.scope === 'global'
      ? functions.filter((one) => one.kind === 'function' && one.parent === 0 && one.name === callee.name)
      : methodsNamed(file, fn, callee);
  const away = called.length === 0 ? kinds.functionsOf(file, callee) : undefined;
  return onlyMade(kinds, away?.file ?? file, away?.functions ?? called);
}

/** The methods of its own class that `self.name` is, in a method. */
function methodsNamed({ facts }: FileUnit, fn: FunctionFacts, expr: Expr): readonly FunctionFacts[] {
  if (fn.cls < 0 || expr.kind !== 'attribute') return [];
  if (expr.object.kind !== 'name' || expr.object.name !== fn.params[0]?.name) return [];
  return inClass(facts, fn.cls, expr.name);
}

/** The methods of a name that a class has, else those of a class in its file that it is built on. */
function inClass(
  facts: FileFacts,
  cls: number,
  method: string,
  below: readonly number[] = [],
): readonly FunctionFacts[] {
  const own = facts.functions.filter(({ kind, cls: of, name }) => kind === 'function' && of === cls && name === method);
  if (own.length > 0) return own;
  return basesInFile(facts, facts.classes[cls]!).flatMap((base) =>
    below.includes(base.id) ? [] : inClass(facts, base.id, method, [...below, cls]),
  );
}

/** The lock that a property of the object makes each time it is asked for: `with self.lock:`. */
function madeByProperty(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, asked: AttributeExpr): Expr | undefined {
  const getters = methodsNamed(file, fn, asked);
  return getters[0]?.decorators.some((one) => one.kind === 'name' && one.name === 'property') === true
    ? onlyMade(kinds, file, getters, 1)
    : undefined;
}

/** The lock that a function gives which does nothing else. */
function onlyMade(
  kinds: LockKinds,
  file: FileUnit,
  called: readonly FunctionFacts[],
  decorators = 0,
): Expr | undefined {
  const [only, ...others] = called;
  if (only === undefined || others.length > 0 || only.isGenerator) return undefined;
  if (only.decorators.filter((one) => !isStatic(one)).length !== decorators) return undefined;
  const returns: (Expr | undefined)[] = [];
  walkStmts(only.body, (stmt) => {
    if (stmt.kind === 'return') returns.push(stmt.value);
  });
  const [value] = returns;
  return returns.length === 1 && value !== undefined && makesEither(kinds, file, value) ? value : undefined;
}

/** `RLock() if reentrant else Lock()` */
const makesEither = (kinds: LockKinds, file: FileUnit, expr: Expr): boolean =>
  expr.kind === 'conditional'
    ? makesEither(kinds, file, expr.body) && makesEither(kinds, file, expr.orelse)
    : makesLock(kinds, file, expr);

const isStatic = (decorator: Expr): boolean => decorator.kind === 'name' && decorator.name === 'staticmethod';
