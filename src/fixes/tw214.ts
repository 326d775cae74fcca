/** TW214 thread-never-started: start it where it is made, once it is set up. */

import type { Expr, Stmt } from '../facts/ir.js';
import { statement, statementAt, type Run } from './blocks.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import type { Source } from './source.js';

const CAVEAT = 'From now on the work runs at the same time as the lines that follow.';

function* threadNeverStarted({ source, finding }: FixContext): Generator<Proposal> {
  const run = source && statementAt(source.facts, finding);
  if (source === undefined || run === undefined || run.first !== run.last) return;
  const made = statement(run);
  if (made.kind !== 'assign' || made.targets.length !== 1 || !source.isFirstOnLine(made.start)) return;
  const [target] = made.targets;
  const path = target && pathOf(target);
  if (path === undefined) return;
  const after = lastOfSetUp(run, path);
  if (source.text.slice(after.end, source.lineEnd(after.end)).replace(/#.*$/, '').trim() !== '') return;
  const isList = made.value.kind === 'comprehension' && made.value.type === 'list';
  if (!isList && made.value.start !== finding.start) return;
  const indent = source.indentAt(made.start);
  const lines = isList
    ? [`${indent}for thread in ${path}:`, `${indent}${source.unitFor(indent)}thread.start()`]
    : [`${indent}${path}.start()`];
  const title = isList ? `Start all of ${path}` : `Start it: ${path}.start()`;
  const at = after.end + rest(source, after);
  yield unsafe(title, [insertion(source.path, at, source.eol + lines.join(source.eol))], CAVEAT);
}

/** What stands behind a statement on its line: a comment. */
const rest = (source: Source, { end }: Stmt): number => source.lineEnd(end) - end;

/** `t.daemon = True`, `t.name = …` and `t.setDaemon(True)` right below belong to the making. */
function lastOfSetUp({ block, first }: Run, path: string): Stmt {
  let at = first;
  while (at + 1 < block.length && setsUp(block[at + 1]!, path)) at++;
  return block[at]!;
}

function setsUp(stmt: Stmt, path: string): boolean {
  const isOf = (expr: Expr | undefined): boolean => expr?.kind === 'attribute' && pathOf(expr.object) === path;
  if (stmt.kind === 'assign') return stmt.targets.every(isOf);
  return (
    stmt.kind === 'expr' &&
    stmt.value.kind === 'call' &&
    isOf(stmt.value.callee) &&
    /^set[A-Z]/.test((stmt.value.callee as { name: string }).name)
  );
}

function pathOf(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  const base = expr.kind === 'attribute' ? pathOf(expr.object) : undefined;
  return base === undefined ? undefined : `${base}.${(expr as { name: string }).name}`;
}

export const makers = [threadNeverStarted];
