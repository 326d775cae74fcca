/** Kinds of failure: what may raise while a lock is held, and which handlers are there for it. */

import type { Expr, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { someExpr } from '../../facts/walk.js';
import { ENDS_PROGRAM } from '../../knowledge/finished-words.js';
import { refusesValues } from '../../knowledge/telling.js';
import { catchesAll, namesException } from '../evaluation/handlers.js';
import { mayFailInUse, mayRaise, RAISED_BY_PYTHON } from '../evaluation/raising.js';
import type { Failures } from './releases.js';

/** Whatever may raise. */
export const ANY: Failures = { raises: mayRaise, areCaughtBy: catchesAll };

/** All but what hardly ever raises, such as a `print`. */
export const LIKELY: Failures = {
  raises: (expr, isTarget) => mayRaise(expr, isTarget, false),
  areCaughtBy: catchesAll,
};

/** What is seen to raise, with a handler that is there for it and goes on with the program. */
const met = (raises: Failures['raises'], areCaughtBy: Failures['areCaughtBy']): Failures => ({
  raises,
  areCaughtBy,
  reach: ({ type, body }) => areCaughtBy(type) && !endsProgram(body.at(-1)),
});

const areOfValues = (type: Expr | undefined): boolean =>
  type?.kind === 'sequence'
    ? type.items.every(areOfValues)
    : namesException(type, 'KeyError', 'IndexError', 'ValueError', 'TypeError', 'Empty');

/** What a connection or a file raises is seldom caught by its very type. */
export const IN_USE = met(mayFailInUse, (type) => !areOfValues(type));

/** What Python itself raises, where a handler names it. */
export const NAMED = RAISED_BY_PYTHON.map(({ raises, names }) =>
  met(
    (expr, isTarget) => !isTarget && someExpr(expr, raises),
    (type) => namesException(type, ...names),
  ),
);

/** What is made of a text is refused, wherever nobody is there for it; of what is computed on the spot, it is not. */
export const UNREADABLE: Failures = {
  raises: (expr, isTarget) =>
    !isTarget &&
    someExpr(
      expr,
      (inner) =>
        inner.kind === 'call' &&
        refusesValues(exprPath(inner.callee) ?? '') &&
        /^(name|subscript)$/.test(inner.args[0]?.value.kind ?? ''),
    ),
  areCaughtBy: (type) => catchesAll(type) || NAMED[0]!.areCaughtBy(type),
};

/** The container that a call takes something out of, which it has to have: `rows.pop(key)`, `names.remove(name)`. */
function takenOut(expr: Expr): string | undefined {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || !/^(pop|remove)$/.test(expr.callee.name))
    return undefined;
  const [only, ...others] = expr.args;
  const isNamed = only !== undefined && only.value.kind !== 'constant' && only.value.kind !== 'unary';
  return isNamed && others.length === 0 ? exprPath(expr.callee.object) : undefined;
}

/** What is to be taken out is not there, unless the container was asked for it before. */
export const missing = (isAsked: (taking: Expr, container: string) => boolean): Failures => ({
  raises: (expr) =>
    someExpr(expr, (inner) => {
      const container = takenOut(inner);
      return container !== undefined && !isAsked(inner, container);
    }),
  areCaughtBy: (type) =>
    catchesAll(type) || namesException(type, 'KeyError', 'ValueError', 'IndexError', 'LookupError'),
});

/** Nothing raises. */
export const NOTHING: Failures = { raises: () => false, areCaughtBy: catchesAll };

export const endsProgram = (stmt: Stmt | undefined): boolean =>
  stmt?.kind === 'expr' && stmt.value.kind === 'call' && ENDS_PROGRAM.has(exprPath(stmt.value.callee) ?? '');
