/** Whether the time between two readings of a clock is taken, as that of the work that was begun in between. */

import type { Block, Expr, Span } from '../../facts/ir.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { someExprIn, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { SAYING } from '../../knowledge/finished-words.js';
import { isFunction } from '../../knowledge/functions.js';
import type { Activation, LibraryCall } from '../model/activation.js';

/**
 * Whether a call in a function reads the clock to say how long it has been since a reading before `start`: the difference
 * of the two is made, or both are shown. A difference that is compared is a timeout or a pace, no measurement.
 */
export function takesTime({ fn, libraryCalls }: Activation, call: LibraryCall, start: Span): boolean {
  if (!isFunction(call.name, 'clock')) return false;
  const ends = new Set(keptAs(call));
  return libraryCalls.some((first) => {
    if (!isFunction(first.name, 'clock') || first.node.end > start.start) return false;
    if (isShown(first) && isShown(call)) return true;
    const begins = keptAs(first).filter((path) => !isSetAnew(fn.body, path, start, call.node));
    return begins.length > 0 && hasDifference(fn.body, call.node, ends, new Set(begins));
  });
}

/** The variables and attributes that are given what a call answers, or what is made of it. */
const keptAs = ({ node, stmt }: LibraryCall): readonly string[] =>
  stmt?.kind === 'assign' && within(node, stmt.value)
    ? stmt.targets.map(exprPath).filter((path) => path !== undefined)
    : [];

const isShown = ({ node, stmt }: LibraryCall): boolean => {
  if (stmt?.kind !== 'expr' || stmt.value.kind !== 'call') return false;
  return (
    SAYING.has(calleeName(stmt.value) ?? '') &&
    stmt.value.args.some(({ value }) => value.start === node.start && value.end === node.end)
  );
};

/** Whether a variable is given another value between the start and a place: then something else is measured there. */
function isSetAnew(body: Block, path: string, start: Span, place: Span): boolean {
  const loop = wayTo(body, place).find(
    ({ inner }) => (inner.kind === 'while' || inner.kind === 'for') && !within(start, inner),
  )?.inner;
  return someStmt(body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.start < start.start) return false;
    if (stmt.end > place.start && (loop === undefined || !within(stmt, loop))) return false;
    return stmt.targets.some((target) => exprPath(target) === path);
  });
}

/** Whether a body takes the difference of a reading, written out or kept, and of one that was kept before. */
function hasDifference(body: Block, reading: Span, ends: ReadonlySet<string>, begins: ReadonlySet<string>): boolean {
  const isEnd = (expr: Expr): boolean => within(reading, expr) || ends.has(exprPath(expr) ?? '');
  return someExprIn(
    body,
    (expr) => expr.kind === 'binary' && expr.op === '-' && isEnd(expr.left) && begins.has(exprPath(expr.right) ?? ''),
    (expr) => expr.kind !== 'compare',
  );
}
