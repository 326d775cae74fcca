/** Which expressions may raise, for the question what an exception leaves undone. */

import type { Expr } from '../../facts/ir.js';
import { walkExpr } from '../../facts/walk.js';
import { exprPath } from '../evaluation/attributes.js';

/** What raises only where its arguments make no sense at all, and logging, which swallows what goes wrong in it. */
const QUIET =
  /^(range|len|id|type|isinstance|bool|str|repr|list|dict|set|tuple|(time\.)?(sleep|time|monotonic|perf_counter)|(threading\.)?(current_thread|get_ident)|(.*\.)?(wait|notify|notify_all|notifyAll|is_set)|((self\.)?_?log(ger|ging)?\.)(debug|info|warning|error|exception|critical|log))$/i;

/** What raises only where nobody reads what is printed, or the memory is at its end. */
const UNLIKELY = /^(print|(.*\.)?(append|appendleft|clear|discard))$/;

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
        may ||= !QUIET.test(exprPath(inner.callee) ?? '') && (prints || !UNLIKELY.test(exprPath(inner.callee) ?? ''));
        break;
      case 'subscript':
        // `d[k] = v` doesn't look for what is not there.
        may ||= !(isTarget && inner === expr);
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
    return !may && inner.kind !== 'lambda';
  });
  return may;
}
