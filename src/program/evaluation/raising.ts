/** Which expressions may raise, for the question what an exception leaves undone. */

import { failsInUse, isQuietCall, refusesValues } from '../../knowledge/telling.js';
import type { Expr } from '../../facts/ir.js';
import { someExpr, walkExpr } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';

/** What raises only where nobody reads what is printed, or the memory is at its end. */
const UNLIKELY =
  /^(print|enumerate|zip|reversed|hasattr|callable|(.*\.)?(append|appendleft|extend|insert|add|setdefault|clear|discard|copy|items|keys|values|cancel|is_alive|qsize|empty|full))$/;

/**
 * Calls, elements, and arithmetic that can fail on numbers. Names, attributes, constants and sums of them count as safe:
 * they raise only where the program could not work at all. `prints`
 * says whether what hardly ever raises counts, such as a `print`.
 */
export function mayRaise(expr: Expr, isTarget = false, prints = true): boolean {
  let may = false;
  walkExpr(expr, (inner) => {
    switch (inner.kind) {
      case 'call':
        may ||= raisesAt(exprPath(inner.callee) ?? '', prints);
        break;
      case 'subscript':
        // Neither `d[k] = v` nor a slice looks for what is not there.
        may ||= inner.index.kind !== 'slice' && !(isTarget && inner === expr);
        break;
      case 'binary':
        may ||= /^(\/|\/\/|%|\*\*|<<|>>|@)$/.test(inner.op);
        break;
      case 'await':
      case 'yield':
        may = true;
        break;
      default:
        break;
    }
    return !may;
  });
  return may;
}

const raisesAt = (callee: string, prints: boolean): boolean =>
  !isQuietCall(callee) && !callee.endsWith('.locked') && (prints || !UNLIKELY.test(callee));

/** Whether it calls what fails in the ordinary course of things: a connection, another program, a file. */
export const mayFailInUse = (expr: Expr): boolean =>
  someExpr(expr, (inner) => inner.kind === 'call' && failsInUse(exprPath(inner.callee) ?? ''));

/** Expressions that raise an exception of Python's own by what they are, and the names by which it is caught. */
export const RAISED_BY_PYTHON: readonly {
  readonly names: readonly string[];
  readonly raises: (expr: Expr) => boolean;
}[] = [
  {
    names: ['ValueError', 'JSONDecodeError'],
    raises: (expr) => expr.kind === 'call' && refusesValues(exprPath(expr.callee) ?? ''),
  },
  {
    names: ['KeyError', 'IndexError', 'LookupError'],
    raises: (expr) => expr.kind === 'subscript' && expr.index.kind !== 'slice',
  },
  { names: ['ZeroDivisionError'], raises: (expr) => expr.kind === 'binary' && /^(\/|\/\/|%)$/.test(expr.op) },
];
