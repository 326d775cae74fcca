/** TW206 serial-join: start all, then wait for all. */

import type { ComprehensionExpr, Expr, ForStmt, Stmt } from '../facts/ir.js';
import { forEachExpr, someExpr, someExprIn, someStmt, walkExpr } from '../facts/walk.js';
import { holds } from './blocks.js';
import { callAt, freeLocal, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { comesToAnEnd, dependsOn, keepsTime } from './rounds.js';
import type { Source } from './source.js';
import { workOf } from './started.js';
import { namesBound, targetNames } from './targets.js';
import { Waiting } from './waiting.js';

function* serialJoin(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^(join|result|get)$/);
  if (source === undefined || found?.call.callee.kind !== 'attribute') return;
  const { object } = found.call.callee;
  const around = comprehensionAround(found);
  if (around !== undefined) {
    if (object.kind === 'call') yield* inTwoComprehensions(cx, source, found, around);
    return;
  }
  const loop = found.run.owners.at(-1);
  if (loop?.kind !== 'for' || loop.isAsync || found.run.block !== loop.body || loop.orelse.length > 0) return;
  if (![loop, ...loop.body].every((stmt) => source.isFirstOnLine(stmt.start))) return;
  if (someStmt(loop.body, ({ kind }) => /^(break|continue|return)$/.test(kind))) return;
  if (someExprIn(loop.body, ({ kind }) => kind === 'yield' || kind === 'await') || keepsTime(loop.body)) return;
  if (!comesToAnEnd(cx, found, loop.iter) || buildsOnTheLast(cx, found, loop)) return;
  yield* inTwoLoops(source, found, loop, object);
}

/** Whether a round reads what the one before it wrote: side by side, it would come too early. */
function buildsOnTheLast(cx: FixContext, found: FoundCall, loop: ForStmt): boolean {
  const { threads, entries } = workOf(cx, found, loop);
  const { written, read } = new Waiting(cx.program, entries, threads);
  return [...written].some((variable) => read.has(variable));
}

const titleFor = ({ call }: FoundCall): string =>
  call.callee.kind === 'attribute' && call.callee.name === 'join'
    ? 'Start all the threads, then join them'
    : 'Submit all the tasks, then take the results';

const CAVEAT = 'they then run at the same time, so none may need what the one before it did';

/** Makes two loops of one: the first starts and collects, the second waits and does the rest. */
function* inTwoLoops(source: Source, found: FoundCall, loop: ForStmt, waited: Expr): Generator<Proposal> {
  const { first } = found.run;
  // What a lambda reads of the round that made it, it would read of the last one.
  if (someExprIn(loop.body, ({ kind }) => kind === 'lambda') || someStmt(loop.body, ({ kind }) => kind === 'def'))
    return;
  const [starting, rest] = [loop.body.slice(0, first), loop.body.slice(first)];
  const begin = waited.kind === 'call' ? [waited] : [];
  const bound = new Set([...namesBound(loop.target), ...starting.flatMap(targetNames)]);
  if (waited.kind === 'name' ? starting.length === 0 || !bound.has(waited.name) : waited.kind !== 'call') return;
  if (dependsOn([...starting, ...asStatements(begin), ...asStatements([loop.iter])], rest, bound, begin[0])) return;
  const own = waited.kind === 'name' ? waited.name : undefined;
  const needed = [...bound].filter(
    (name) =>
      name !== own &&
      someExprIn(rest, (expr) => expr.kind === 'name' && expr.name === name && !(begin[0] && holds(begin[0], expr))),
  );
  const isThread = found.call.callee.kind === 'attribute' && found.call.callee.name === 'join';
  const list = freeLocal(source.facts, found.fn, isThread ? 'threads' : 'futures');
  const item = own ?? freeLocal(source.facts, found.fn, 'future');
  const each = [...needed, item].join(', ');
  const { eol, path } = source;
  const indent = source.indentAt(loop.start);
  const inner = source.indentAt(found.stmt.start);
  const value = own ?? source.slice(waited);
  const kept = needed.length === 0 ? value : `(${[...needed, value].join(', ')})`;
  yield unsafe(
    titleFor(found),
    [
      insertion(path, loop.start, `${list} = []${eol}${indent}`),
      insertion(path, found.stmt.start, `${list}.append(${kept})${eol}${indent}for ${each} in ${list}:${eol}${inner}`),
      ...(own === undefined ? [replacement(path, waited, item)] : []),
    ],
    CAVEAT,
  );
}

const asStatements = (exprs: readonly Expr[]): Stmt[] =>
  exprs.map((value) => ({ kind: 'expr', value, start: value.start, end: value.end }));

/** The innermost comprehension in whose element the call stands. */
function comprehensionAround({ stmt, call }: FoundCall): ComprehensionExpr | undefined {
  let found: ComprehensionExpr | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      const parts = inner.kind === 'comprehension' ? [inner.element, ...(inner.value ? [inner.value] : [])] : [];
      if (inner.kind === 'comprehension' && parts.some((part) => holds(part, call))) found = inner;
      return holds(inner, call);
    }),
  );
  return found;
}

/** `[pool.submit(f, x).result() for x in xs]`: a list of all tasks is made first. */
function* inTwoComprehensions(
  cx: FixContext,
  source: Source,
  found: FoundCall,
  around: ComprehensionExpr,
): Generator<Proposal> {
  const [clause, ...more] = around.clauses;
  const waited = found.call.callee.kind === 'attribute' ? found.call.callee.object : found.call;
  if (clause === undefined || more.length > 0 || clause.isAsync || around.type === 'generator') return;
  if (!comesToAnEnd(cx, found, clause.iter)) return;
  const parts = [around.element, ...(around.value ? [around.value] : [])];
  const odd = (expr: Expr): boolean => /^(await|yield|named|lambda|comprehension)$/.test(expr.kind);
  if (parts.some((part) => someExpr(part, odd))) return;
  const isSubmit = (expr: Expr): boolean => expr === waited || expr === found.call;
  // Another call in the element was made between one task and the next.
  if (parts.some((part) => someExpr(part, (expr) => expr.kind === 'call' && !isSubmit(expr) && !holds(waited, expr))))
    return;
  const needed = namesBound(clause.target).filter((name) =>
    parts.some((part) => someExpr(part, (expr) => expr.kind === 'name' && expr.name === name && !holds(waited, expr))),
  );
  const future = freeLocal(source.facts, found.fn, 'future');
  const each = [...needed, future].join(', ');
  const kept = needed.length === 0 ? source.slice(waited) : `(${[...needed, source.slice(waited)].join(', ')})`;
  // The clause as written, from its `for` to the closing bracket.
  const from = source.text.lastIndexOf('for', clause.target.start);
  if (!/^for\s+\(?$/.test(source.text.slice(from, clause.target.start))) return;
  const clauses = source.slice({ start: from, end: around.end - 1 }).trimEnd();
  if (clauses.includes('#')) return;
  yield unsafe(
    titleFor(found),
    [
      replacement(source.path, waited, future),
      replacement(source.path, { start: from, end: from + clauses.length }, `for ${each} in [${kept} ${clauses}]`),
    ],
    CAVEAT,
  );
}

export const makers = [serialJoin];
