/** Tests that know the main thread by its class or its name: `current_thread().name == 'MainThread'`. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { lastPart } from '../../knowledge/dotted.js';

/** Whether an expression gives the thread at hand. */
type IsThisThread = (fn: FunctionFacts, expr: Expr) => boolean;

/** Whether a test that comes out as true says that this is the main thread; undefined where it asks something else. */
export function saysMainThread(fn: FunctionFacts, test: Expr, isThisThread: IsThisThread): boolean | undefined {
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
