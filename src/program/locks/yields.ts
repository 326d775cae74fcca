/** Generators and coroutines that stop in the middle, at a `yield` or an `await`, while they hold a threading lock. */

import type { Block, Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { forEachBlock, forEachExpr, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { looksLikeLock } from '../../knowledge/types.js';
import { exprPath, lastName } from '../../facts/paths.js';
import { liveFunctions } from '../model/live-functions.js';
import { mentionsOf } from '../model/mentions.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { LockAcquisition } from '../model/flow.js';
import type { FileUnit } from '../model/files.js';
import { lockKindsOf, type LockKinds } from '../model/lock-kinds.js';
import type { Program } from '../program.js';

export interface HeldPause {
  readonly file: FileUnit;
  readonly fn: FunctionFacts;
  readonly kind: 'yield' | 'await';
  readonly at: Span;
  /** The lock, where it is taken; or what takes it: a context manager of the program. */
  readonly lock: Expr;
  /** What that then holds. */
  readonly hold: LockAcquisition | undefined;
  /** Who has it may take it again: it does not keep out what runs on the same thread. */
  readonly isReentrant: boolean;
}

export function* findHeldPauses({ analysis }: Program): Generator<HeldPause> {
  const { files } = analysis;
  const kinds = lockKindsOf(files);
  for (const file of files.units) {
    const wrapped = wrappedNames(file);
    for (const fn of liveFunctions(file.facts)) {
      if ((!fn.isGenerator && !fn.isAsync) || holdsOnPurpose(fn) || wrapped.has(fn.name)) continue;
      yield* inFunction(analysis, kinds, file, fn);
    }
  }
}

/** The first pause under each lock. */
function* inFunction(
  analysis: AnalysisState,
  kinds: LockKinds,
  file: FileUnit,
  fn: FunctionFacts,
): Generator<HeldPause> {
  const found: HeldPause[] = [];
  const note = (lock: Expr, block: Block): void => {
    const isNamed = isThreadLock(kinds, file, fn, lock);
    const hold = isNamed ? undefined : heldBy(analysis, fn, lock);
    const pause = isNamed || hold !== undefined ? pauseIn(block, exprPath(lock)) : undefined;
    if (pause === undefined || found.some((one) => one.at === pause.at)) return;
    const mayComeAgain = hold === undefined ? isReentrant(kinds, file, fn, lock) : roleOfObject(hold.lock) !== 'lock';
    found.push({ file, fn, lock, hold, isReentrant: mayComeAgain, ...pause });
  };
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'with' && !stmt.isAsync) for (const { context } of stmt.items) note(context, stmt.body);
    forEachBlock(stmt, (block) => takenIn(block, note));
  });
  takenIn(fn.body, note);
  yield* found;
}

/** The lock of threads that a context manager of the program holds for the block that it is entered for, whoever calls. */
function heldBy(analysis: AnalysisState, fn: FunctionFacts, context: Expr): LockAcquisition | undefined {
  const holds = analysis
    .activationsOf(fn)
    .flatMap(({ calls }) =>
      calls
        .filter(({ node, callee }) => sameSpan(node, context) && callee.fn.isGenerator)
        .map(({ callee }) =>
          callee.atYield?.locks.items.find(({ lock }) => /^(r?lock|condition)$/.test(roleOfObject(lock) ?? '')),
        ),
    );
  return holds.includes(undefined) ? undefined : holds[0];
}

/** `lock.acquire()`, and what follows up to the `release()`; `stack.enter_context(lock)`, and what follows up to the `close()`. */
function takenIn(block: Block, note: (lock: Expr, block: Block) => void): void {
  block.forEach((stmt, at) => {
    if (stmt.kind !== 'expr') return;
    const rest = block.slice(at + 1);
    const stack = receiverOf(stmt.value, 'enter_context');
    const entered = stmt.value.kind === 'call' ? stmt.value.args[0]?.value : undefined;
    if (stack !== undefined && entered !== undefined) {
      const isEnd = (one: Stmt): boolean =>
        one.kind === 'expr' && exprPath(receiverOf(one.value, 'close') ?? one.value) === exprPath(stack);
      const end = rest.findIndex(isEnd);
      return note(entered, end < 0 ? rest : rest.slice(0, end));
    }
    const lock = receiverOf(stmt.value, 'acquire');
    if (lock === undefined) return;
    const path = exprPath(lock);
    const end = rest.findIndex(
      (one) => one.kind === 'expr' && exprPath(receiverOf(one.value, 'release') ?? one.value) === path,
    );
    note(lock, end < 0 ? rest.slice(0, rest.findIndex(({ kind }) => kind === 'try') + 1) : rest.slice(0, end));
  });
}

function receiverOf(expr: Expr, method: string): Expr | undefined {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || expr.callee.name !== method) return undefined;
  return expr.callee.object;
}

/** The first pause in a block but where the lock was given back in between: `lock.release(); try: await …; finally: lock.acquire()`. */
function pauseIn(
  block: Block,
  lock: string | undefined,
): { readonly kind: HeldPause['kind']; readonly at: Span } | undefined {
  let found: { readonly kind: HeldPause['kind']; readonly at: Span } | undefined;
  let isGivenBack = false;
  const isCallOf = (stmt: Stmt, method: string): boolean => {
    const receiver = stmt.kind === 'expr' ? receiverOf(stmt.value, method) : undefined;
    return receiver !== undefined && lock !== undefined && exprPath(receiver) === lock;
  };
  walkStmts(block, (stmt: Stmt) => {
    if (stmt.kind === 'def' || stmt.kind === 'class') return false;
    if (isCallOf(stmt, 'release')) isGivenBack = true;
    else if (isCallOf(stmt, 'acquire')) isGivenBack = false;
    if (isGivenBack) return true;
    if ((stmt.kind === 'for' || stmt.kind === 'with') && stmt.isAsync) found ??= { kind: 'await', at: headOf(stmt) };
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'yield' || (inner.kind === 'await' && !isOf(inner.value, lock)))
          found ??= { kind: inner.kind, at: inner };
        return inner.kind !== 'lambda';
      }),
    );
    return found === undefined;
  });
  return found;
}

/** `await condition`, `await condition.wait()`: what can be awaited itself gives itself back meanwhile. */
function isOf(awaited: Expr, lock: string | undefined): boolean {
  const callee = awaited.kind === 'call' ? awaited.callee : awaited;
  return (
    lock !== undefined &&
    [callee, callee.kind === 'attribute' ? callee.object : callee].some((one) => exprPath(one) === lock)
  );
}

/** The first line of a compound statement. */
const headOf = (stmt: Extract<Stmt, { kind: 'for' | 'with' }>): Span => ({
  start: stmt.start,
  end: stmt.kind === 'for' ? stmt.iter.end : stmt.items.at(-1)!.context.end,
});

/** A lock of threads: what asyncio makes can't be entered by a plain `with`. */
function isThreadLock(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, expr: Expr): boolean {
  const known = [...kinds.anywhere(file, fn, expr)].filter((kind) => kind !== 'none');
  if (known.length === 0)
    return (
      (expr.kind === 'name' || expr.kind === 'attribute') &&
      looksLikeLock(lastName(expr)) &&
      !/sem/i.test(lastName(expr))
    );
  return known.every((kind) => kind === 'lock' || kind === 'rlock' || kind === 'condition');
}

function isReentrant(kinds: LockKinds, file: FileUnit, fn: FunctionFacts, lock: Expr): boolean {
  const known = [...kinds.anywhere(file, fn, lock)].filter((kind) => kind !== 'none');
  return known.length > 0 && known.every((kind) => kind === 'rlock' || kind === 'condition');
}

/** `@contextmanager`, `@asynccontextmanager`, a fixture: to hold the lock is what they are for. */
export const holdsOnPurpose = (fn: FunctionFacts): boolean =>
  fn.decorators.some((decorator) => {
    const path = exprPath(decorator.kind === 'call' ? decorator.callee : decorator) ?? '';
    return /contextmanager|fixture/i.test(path);
  });

/** Functions that are made into context managers by a call. */
function wrappedNames(file: FileUnit): ReadonlySet<string> {
  const names = new Set<string>();
  if (![...mentionsOf(file.facts).names].some((name) => /contextmanager/i.test(name))) return names;
  for (const fn of file.facts.functions) {
    walkExprs(fn.body, (inner) => {
      if (inner.kind !== 'call' || !/contextmanager$/i.test(exprPath(inner.callee) ?? '')) return;
      for (const { value } of inner.args) names.add(lastName(value));
    });
  }
  return names;
}
