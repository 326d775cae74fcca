/** Tests of the system that a program runs on: `os.name == "nt"`. */

import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { ELSEWHERE, isElsewhere, isWindows, namesSystem } from '../../knowledge/platforms.js';

/** Whether the system is Windows where a test came out so; undefined where it may be either, or something else is asked. */
export function isOnWindows(test: Expr, holds: boolean): boolean | undefined {
  if (test.kind === 'call' && test.callee.kind === 'attribute' && test.callee.name === 'startswith')
    return asks(test.callee.object) ? systemOf(test.args[0]?.value, holds) : undefined;
  const [only, ...others] = test.kind === 'compare' ? test.rest : [];
  if (test.kind !== 'compare' || only === undefined || others.length > 0 || !asks(test.left)) return undefined;
  return /^[=!]=$/.test(only.op) ? systemOf(only.right, (only.op === '==') === holds) : undefined;
}

const asks = (expr: Expr): boolean =>
  expr.kind === 'call' ? expr.args.length === 0 && asks(expr.callee) : namesSystem(exprPath(expr) ?? '');

/** By its name, or by what it is not called. */
function systemOf(named: Expr | undefined, isSo: boolean): boolean | undefined {
  const name = named?.kind === 'constant' && typeof named.value === 'string' ? named.value : '';
  if (isWindows(name)) return isSo;
  return isElsewhere(name) && (isSo || name === ELSEWHERE) ? !isSo : undefined;
}
