/** TW206 serial-join: start all, then wait for all. */

import type { Expr, ForStmt, Stmt } from '../facts/ir.js';
import { walkExpr, walkStmts } from '../facts/walk.js';
import { callAt, freeLocal, occurs, someStatement, type FoundCall } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import type { Source } from './source.js';

export function* serialJoin(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^(join|result|get)$/);
  const loop = found?.run.owners.at(-1);
  if (source === undefined || found?.call.callee.kind !== 'attribute' || loop?.kind !== 'for' || loop.isAsync) return;
  const { object } = found.call.callee;
  if (object.kind !== 'name' || found.run.block !== loop.body || loop.orelse.length > 0) return;
  const proposal = splitAt(source, found, loop, object.name);
  if (proposal !== undefined) yield proposal;
}

/** Makes two loops of one: the first starts and collects, the second waits and does the rest. */
function splitAt(source: Source, found: FoundCall, loop: ForStmt, waited: string): Proposal | undefined {
  const { first } = found.run;
  const [starting, rest] = [loop.body.slice(0, first), loop.body.slice(first)];
  if (starting.length === 0 || ![loop, ...loop.body].every((stmt) => source.isFirstOnLine(stmt.start)))
    return undefined;
  if (someStatement(loop.body, ({ kind }) => /^(break|continue|return)$/.test(kind))) return undefined;
  const bound = new Set([...namesBound(loop.target), ...starting.flatMap(targetsOf)]);
  if (!bound.has(waited)) return undefined;
  const needed = [...bound].filter(
    (name) => name !== waited && occurs(rest, (expr) => expr.kind === 'name' && expr.name === name),
  );
  // What the first part keeps for the next round must not wait for the second part.
  const changed = new Set(rest.flatMap(targetsOf));
  if ([...changed].some((name) => occurs(starting, (expr) => expr.kind === 'name' && expr.name === name)))
    return undefined;
  const isThread = found.call.callee.kind === 'attribute' && found.call.callee.name === 'join';
  const list = freeLocal(source.facts, found.fn, isThread ? 'threads' : 'futures');
  const each = [...needed, waited].join(', ');
  const { eol, path } = source;
  const indent = source.indentAt(loop.start);
  const inner = source.indentAt(found.stmt.start);
  const kept = needed.length === 0 ? waited : `(${each})`;
  return safe(isThread ? 'Start all the threads, then join them' : 'Submit all the tasks, then take the results', [
    insertion(path, loop.start, `${list} = []${eol}${indent}`),
    insertion(path, found.stmt.start, `${list}.append(${kept})${eol}${indent}for ${each} in ${list}:${eol}${inner}`),
  ]);
}

function namesBound(target: Expr): string[] {
  const names: string[] = [];
  walkExpr(target, (expr) => {
    if (expr.kind === 'name') names.push(expr.name);
    return expr.kind === 'sequence' || expr.kind === 'starred';
  });
  return names;
}

function targetsOf(stmt: Stmt): string[] {
  const names: string[] = [];
  walkStmts([stmt], (inner) => {
    if (inner.kind === 'assign') for (const target of inner.targets) names.push(...namesBound(target));
    if (inner.kind === 'augassign') names.push(...namesBound(inner.target));
    if (inner.kind === 'for') names.push(...namesBound(inner.target));
    if (inner.kind === 'with') for (const { target } of inner.items) if (target) names.push(...namesBound(target));
  });
  return names;
}
