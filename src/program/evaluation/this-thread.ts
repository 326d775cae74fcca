/** The thread at hand, as code asks for it, and tests whether it is the main one. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { walkStmts } from '../../facts/walk.js';
import { lastPart } from '../../knowledge/dotted.js';
import { memoized, push } from '../model/maps.js';

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
const namesOfThread = memoized((fn: FunctionFacts): ReadonlySet<number> => {
  const given = new Map<number, Expr[]>();
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign') return;
    for (const target of stmt.targets)
      if (target.kind === 'name' && target.scope === 'local') push(given, target.slot, stmt.value);
  });
  for (const { slot } of fn.params) given.delete(slot);
  return new Set([...given].filter(([, values]) => values.every(isOfThread)).map(([slot]) => slot));
});

/** Whether a test that comes out as true says that this is the main thread; undefined where it asks something else. */
export function saysMainThread(fn: FunctionFacts, test: Expr): boolean | undefined {
  if (test.kind === 'call' && exprPath(test.callee) === 'isinstance') {
    const [thread, type] = test.args.map(({ value }) => value);
    const isOfIts = type !== undefined && lastPart(exprPath(type) ?? '') === '_MainThread';
    return isOfIts && thread !== undefined && isThisThread(fn, thread) ? true : undefined;
  }
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  const sides = [test.left, right];
  const isName = sides.some((side) => side.kind === 'constant' && side.value === 'MainThread');
  if (!isName || !sides.some((side) => isNameOf(side, (thread) => isThisThread(fn, thread)))) return undefined;
  return /^(==|is)$/.test(op) ? true : /^(!=|is not)$/.test(op) ? false : undefined;
}

/** `thread.name`, `thread.getName()` */
function isNameOf(expr: Expr, isIt: (thread: Expr) => boolean): boolean {
  if (expr.kind === 'call')
    return expr.callee.kind === 'attribute' && expr.callee.name === 'getName' && isIt(expr.callee.object);
  return expr.kind === 'attribute' && expr.name === 'name' && isIt(expr.object);
}
