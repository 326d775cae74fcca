/** Functions whose results a decorator keeps: who calls one again gets what the first call has made. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { lastPart } from '../../knowledge/dotted.js';
import { isMemoizing } from '../../knowledge/effects.js';

/** Whether results are kept, for each object where it is a method. */
export const isMemoized = ({ decorators }: FunctionFacts): boolean =>
  decorators.some((expr) => isMemoizing(nameOf(expr.kind === 'call' ? expr.callee : expr)));

const nameOf = (expr: Expr): string => lastPart(exprPath(expr) ?? '');
