/** What a thread's code asks of a database, as far as the text of its statements shows. */

import type { Expr } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { exprPath } from '../../facts/paths.js';
import type { Activation } from '../model/activation.js';

const ASKS = /^\s*select\b[^]*\bfrom\b/i;
const CHANGES = /^\s*(insert|update|delete|replace|create|alter|drop|merge|truncate|with|begin)\b/i;
/** What an object mapper is spoken to by. */
const SESSION = /(session|db|database)$/i;
/** Methods by which an object mapper is told of changes: its commit writes what no text here says. */
const TELLS = /^(add|add_all|merge|delete|remove|save|put|update|bulk_\w+|flush|create|insert\w*)$/;

/**
 * Whether all statements that can be seen only ask: a commit after these has nothing to write. Where none can be seen,
 * what it writes is somebody else's to say.
 */
export function onlyAsksDatabase(reached: ReadonlySet<Activation>): boolean {
  const found = { asks: false, changes: false };
  const look = (text: unknown): void => {
    if (typeof text !== 'string') return;
    found.asks ||= ASKS.test(text);
    found.changes ||= CHANGES.test(text);
  };
  for (const fn of new Set([...reached].map((act) => act.fn))) {
    const does = { execute: false, format: false };
    walkStmts(fn.body, (stmt) => {
      // What stands there by itself is a docstring.
      if (stmt.kind === 'expr' && stmt.value.kind === 'constant') return;
      forEachExpr(stmt, (expr) => {
        walkExpr(expr, (inner) => {
          if (inner.kind === 'constant') look(inner.value);
          does.format ||= inner.kind === 'fstring';
          if (inner.kind !== 'call' || !executes(inner.callee)) return;
          does.execute = true;
          // A statement that is kept elsewhere may be any.
          found.changes ||= inner.args.some(({ value }) => isKeptElsewhere(value));
        });
      });
    });
    // What an f-string says is not known.
    found.changes ||= does.execute && does.format;
  }
  for (const act of reached) {
    for (const { expr } of act.unknownCalls)
      if (
        expr?.callee.kind === 'attribute' &&
        SESSION.test(exprPath(expr.callee.object) ?? '') &&
        TELLS.test(expr.callee.name)
      )
        found.changes = true;
  }
  return found.asks && !found.changes;
}

const isKeptElsewhere = (expr: Expr): boolean =>
  (expr.kind === 'name' && expr.scope === 'global') || expr.kind === 'attribute';

/** `cursor.execute(…)`, or a helper of the program around it. */
const executes = (callee: Expr): boolean =>
  (callee.kind === 'attribute' || callee.kind === 'name') && /(^|_)execute\w*$/.test(callee.name);
