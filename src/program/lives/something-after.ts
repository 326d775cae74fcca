/** Whether anything comes after a start: what a function does below a place of it, apart from making and starting threads. */

import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { blocksOf, someExpr, someExprOf } from '../../facts/walk.js';
import { type Step, wayTo } from '../../facts/way-to.js';
import { ENDS_PROGRAM } from '../../knowledge/finished-words.js';
import type { Activation } from '../model/activation.js';
import { isThread } from '../model/lineage.js';

export function somethingAfter(act: Activation, from: Span): boolean {
  const starts = new Set(act.starts.map(({ node }) => node.start));
  const creates = new Set(act.creates.flatMap(({ obj, node }) => (isThread(obj) ? [node.start] : [])));
  const isBegin = ({ start }: Span): boolean => starts.has(start) || creates.has(start);
  const does = (stmt: Stmt): boolean => doesSomething(stmt, isBegin);
  const exits = act.calls.filter(({ callee, node }) => isExitBehind(act, from, callee, node));
  const isBehind = ({ block, inner }: Step): boolean => {
    const rest = block.slice(block.indexOf(inner) + 1);
    const handled =
      inner.kind === 'try' ? [...inner.orelse, ...inner.finalbody].filter((stmt) => stmt.start > from.end) : [];
    return [...handled, ...rest].some(does);
  };
  return exits.some(({ callee }) => callee.fn.body.some(does)) || wayTo(act.fn.body, from).some(isBehind);
}

/** `with session:` around the place: what `__exit__` does comes after all that is done in the block. */
export const isExitBehind = ({ fn }: Activation, from: Span, callee: Activation, node: Span): boolean =>
  /^__a?exit__$/.test(callee.fn.name) &&
  wayTo(fn.body, from).some(
    ({ inner }) =>
      inner.kind === 'with' && inner.items.some(({ context }) => sameSpan(context, node) && context.end <= from.start),
  );

/** Whether a statement does more than make, keep and start threads, or leave. */
function doesSomething(stmt: Stmt, isBegin: (node: Span) => boolean): boolean {
  switch (stmt.kind) {
    case 'pass':
    case 'import':
    case 'def':
    case 'class':
    case 'declare':
    case 'break':
    case 'continue':
      return false;
    case 'return':
      return stmt.value !== undefined && hasCalls(stmt.value, isBegin);
    case 'expr':
      return hasCalls(stmt.value, isBegin);
    case 'assign':
      return (
        (stmt.targets.some((target) => !isSmall(target)) && !makesOnly(stmt.value, isBegin)) ||
        hasCalls(stmt.value, isBegin)
      );
    case 'for':
    case 'while':
    case 'if':
    case 'with':
    case 'try': {
      return (
        someExprOf(stmt, (expr) => works(expr, isBegin)) ||
        blocksOf(stmt).some((block) => block.some((inner) => doesSomething(inner, isBegin)))
      );
    }
    default:
      return true;
  }
}

/** A local variable, or what a thread is told before it starts. */
const isSmall = (target: Expr): boolean =>
  (target.kind === 'name' && target.scope === 'local') ||
  (target.kind === 'attribute' && (target.name === 'daemon' || target.name === 'name'));

const makesOnly = (expr: Expr, isBegin: (node: Span) => boolean): boolean =>
  (expr.kind === 'call' && isBegin(expr)) || (expr.kind === 'comprehension' && makesOnly(expr.element, isBegin));

/** Counting, and putting what was made into a list, is nothing of its own. */
const PLAIN: ReadonlySet<string> = new Set(['range', 'len', 'enumerate', 'zip', 'list', 'append', 'items', 'values']);

const hasCalls = (expr: Expr, isBegin: (node: Span) => boolean): boolean =>
  someExpr(expr, (inner) => works(inner, isBegin));

function works(expr: Expr, isBegin: (node: Span) => boolean): boolean {
  if (expr.kind === 'await' || expr.kind === 'yield') return true;
  if (expr.kind !== 'call' || isBegin(expr)) return false;
  const { callee } = expr;
  const name = calleeName(expr) ?? '';
  const path = callee.kind === 'attribute' && callee.object.kind === 'name' ? `${callee.object.name}.${name}` : name;
  return !PLAIN.has(name) && !ENDS_PROGRAM.has(path);
}
