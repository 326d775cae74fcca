/** The thread at hand, as code asks for it, and tests which one it is. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { exprPath } from '../../facts/paths.js';
import { walkStmts } from '../../facts/walk.js';
import { lastPart } from '../../knowledge/dotted.js';
import { Slot } from '../model/field.js';
import type { Answer } from '../model/flow.js';
import { memoized, push } from '../model/maps.js';
import { isOnWindows } from './system-tests.js';

/** Whether a function of the library has the name that gives the thread at hand, or its number. */
export const namesThisThread = (name: string): boolean =>
  /^(current_thread|currentThread|get_ident|get_native_id)$/.test(name);

/** `threading.current_thread()` or its number. */
const isOfThread = (expr: Expr): boolean =>
  expr.kind === 'call' && namesThisThread(exprPath(expr.callee)?.replace(/^_?thread(ing)?\./, '') ?? '');

/** The same, or a local name for it: `me = current_thread()`. */
export const isThisThread = (fn: FunctionFacts, expr: Expr): boolean =>
  expr.kind === 'name' && expr.scope === 'local' ? namesOfThread(fn).has(expr.slot) : isOfThread(expr);

/** The slots of local names that are given nothing but the thread at hand. */
const namesOfThread = memoized((fn: FunctionFacts): ReadonlySet<number> => slotsGiven(fn, isOfThread));

/** The slots of local variables, parameters aside, that are given nothing but what `isIt`. */
function slotsGiven(fn: FunctionFacts, isIt: (value: Expr) => boolean): ReadonlySet<number> {
  const given = new Map<number, Expr[]>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    for (const target of stmt.targets)
      if (target.kind === 'name' && target.scope === 'local') push(given, target.slot, stmt.value);
  });
  for (const { slot } of fn.params) given.delete(slot);
  return new Set([...given].filter(([, values]) => values.every(isIt)).map(([slot]) => slot));
}

/**
 * Whether a test holds in the child of a fork, `os.fork() == 0`, or in the parent, `if pid:`; undefined where it asks something
 * else.
 */
function childTested(fn: FunctionFacts, test: Expr): boolean | undefined {
  const isPid = (expr: Expr): boolean =>
    expr.kind === 'name' && expr.scope === 'local' ? pidsIn(fn).has(expr.slot) : isFork(expr);
  if (isPid(test)) return false;
  if (test.kind !== 'compare' || test.rest.length !== 1 || !isPid(test.left)) return undefined;
  const { op, right } = test.rest[0]!;
  return numberWritten(right) === 0 && /^(==|!=|>)$/.test(op) ? op === '==' : undefined;
}

const isFork = (expr: Expr): boolean => expr.kind === 'call' && /^(os\.)?fork$/.test(exprPath(expr.callee) ?? '');

const pidsIn = memoized((fn: FunctionFacts): ReadonlySet<number> => slotsGiven(fn, isFork));

/**
 * What a test asks, and has found, of what is the same wherever it is asked: which thread is the main one, the process, and the
 * system.
 */
export function askedOfAll(
  fn: FunctionFacts,
  test: Expr,
  holds: boolean,
  textOf: (operand: Expr) => unknown,
): readonly [Slot, Answer] | undefined {
  const isMain = mainTested(fn, test, textOf);
  if (isMain !== undefined) return [Slot.mainThread, isMain === holds ? 'this thread' : 'another thread'];
  if (childTested(fn, test) === holds) return [Slot.mainThread, 'forked child'];
  const windows = isOnWindows(test, holds);
  return windows === undefined ? undefined : [Slot.windows, windows ? 'some' : 'false'];
}

/** The name that Python gives to the main thread. */
const MAIN_THREAD = 'MainThread';

/**
 * Whether a test holds where the thread at hand is the main thread, or where it is not; undefined where it asks something else.
 *
 * @param textOf the text that an operand of a comparison always is; undefined where it may be others
 */
function mainTested(fn: FunctionFacts, test: Expr, textOf: (operand: Expr) => unknown): boolean | undefined {
  if (test.kind === 'call' && exprPath(test.callee) === 'isinstance') {
    const [thread, type] = test.args.map(({ value }) => value);
    const isOfIts = type !== undefined && lastPart(exprPath(type) ?? '') === '_MainThread';
    return isOfIts && thread !== undefined && isThisThread(fn, thread) ? true : undefined;
  }
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  if (!/^(==|!=|is|is not)$/.test(op)) return undefined;
  const other = isThisName(fn, test.left) ? right : isThisName(fn, right) ? test.left : undefined;
  return other !== undefined && textOf(other) === MAIN_THREAD ? op === '==' || op === 'is' : undefined;
}

/** The name of the thread at hand, or a local name for it: `name = current_thread().name`. */
const isThisName = (fn: FunctionFacts, expr: Expr): boolean =>
  isNameOfThis(fn, expr) || (expr.kind === 'name' && expr.scope === 'local' && slotsOfName(fn).has(expr.slot));

const slotsOfName = memoized((fn: FunctionFacts): ReadonlySet<number> =>
  slotsGiven(fn, (value) => isNameOfThis(fn, value)),
);

/** `current_thread().name`, `current_thread().getName()` */
function isNameOfThis(fn: FunctionFacts, expr: Expr): boolean {
  if (expr.kind === 'call')
    return expr.callee.kind === 'attribute' && expr.callee.name === 'getName' && isThisThread(fn, expr.callee.object);
  return expr.kind === 'attribute' && expr.name === 'name' && isThisThread(fn, expr.object);
}
