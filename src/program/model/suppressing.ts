/** `with suppress(ValueError):`, which goes on behind its block where that was raised. */

import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { isNamedSo } from '../../knowledge/functions.js';

/** The types that a context manager suppresses; none where it is another one. */
export const suppressed = (context: Expr): readonly Expr[] =>
  isSuppress(context) ? context.args.map(({ value }) => value) : [];

/** Whether what is raised in the block may be left there: it is suppressed, or a test expects it. */
export const swallows = (context: Expr): boolean => isSuppress(context) || isCalled(context, 'expects exceptions');

const isSuppress = (context: Expr): context is Extract<Expr, { kind: 'call' }> =>
  isCalled(context, 'suppresses exceptions');

const isCalled = (context: Expr, part: 'suppresses exceptions' | 'expects exceptions'): boolean =>
  context.kind === 'call' && isNamedSo(exprPath(context.callee) ?? '', part);
