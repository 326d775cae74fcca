/** TW210 future-result-ignored: keep the futures, and read their results so that exceptions show. */

import type { CallExpr, Stmt } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import { someExprIn } from '../facts/walk.js';
import { findPoolWaits } from '../program/locks/pool-waits.js';
import type { TextEdit } from '../rules/finding.js';
import { callAt, freeLocal, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import { blockWith, placeBelow, type JoinPlace } from './join-place.js';
import type { Source } from './source.js';
import { workOf } from './started.js';
import { Waiting } from './waiting.js';

const TAKES = /^(submit|apply_async|map|imap|imap_unordered|starmap|map_async)$/;

function* futureResultIgnored(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, TAKES);
  if (source === undefined || found?.call.callee.kind !== 'attribute' || found.stmt.kind !== 'expr') return;
  const { name } = found.call.callee;
  const { value } = found.stmt;
  const take = name === 'submit' ? 'result()' : 'get()';
  if (/^i?map(_unordered)?$/.test(name)) {
    const edits = value === found.call ? iterated(cx, source, found) : undefined;
    if (edits !== undefined) yield told(found, 'Take the results: list(…)', edits);
  } else if (value.kind === 'comprehension' && value.type === 'list' && value.element === found.call) {
    const edits = listed(cx, source, found, take);
    if (edits !== undefined) yield told(found, TITLE, edits);
  } else if (value === found.call) {
    const loop = found.run.owners.findLast(({ kind }) => kind === 'for' || kind === 'while');
    const edits = loop === undefined ? single(cx, source, found, take) : collected(cx, source, found, loop, take);
    if (edits !== undefined)
      yield told(found, loop === undefined ? 'Keep the future and read its result' : TITLE, edits);
  }
}

const TITLE = 'Keep the futures and read their results';

/** That an exception shows is what the fix is for; that it ends what follows has to be said. */
function told(found: FoundCall, title: string, edits: readonly TextEdit[]): Proposal {
  const task = found.call.args[0]?.value;
  const name = task?.kind === 'name' || task?.kind === 'attribute' ? `${task.name}()` : 'a task';
  // The iterator of map() cancels what it has not come to when it ends early.
  const more = calleeName(found.call) === 'map' ? ' and cancels the tasks that have not begun' : '';
  return unsafe(title, edits, `an exception in ${name}, which nobody sees today, is then raised here${more}`);
}

const isAlone = (source: Source, { start, end }: Stmt): boolean =>
  source.isFirstOnLine(start) && /^[ \t]*(#|$)/.test(source.text.slice(end, source.lineEnd(end)));

/** Below the last statement of the block that gives the pool work, and what the tasks wait for: where results are read. */
function readingPlace(cx: FixContext, source: Source, found: FoundCall, outer: Stmt): JoinPlace | undefined {
  const { fn, run } = found;
  const depth = run.owners.indexOf(outer);
  const owners = depth < 0 ? run.owners : run.owners.slice(0, depth);
  const block = depth < 0 ? run.block : blockWith(fn, owners, outer);
  const pool = poolText(source, found.call);
  const index = block.findLastIndex((stmt) =>
    someExprIn(
      [stmt],
      (expr) => expr.kind === 'call' && TAKES.test(calleeName(expr) ?? '') && poolText(source, expr) === pool,
    ),
  );
  const { threads, entries } = workOf(cx, found, found.stmt);
  if (index < 0 || entries.length === 0) return undefined;
  const waiting = new Waiting(cx.program, entries, threads);
  // A task that waits for the next one keeps a worker from it.
  if (waiting.runs(fn)) return undefined;
  // One that waits for others of its own pool may never end.
  const stuck = [...findPoolWaits(cx.program)].some(({ ctx }) =>
    entries.some((entry) => ctx.model?.entries.has(entry)),
  );
  if (stuck) return undefined;
  return placeBelow(cx, source, { fn, block, index, owners }, waiting, false);
}

const poolText = (source: Source, { callee }: CallExpr): string | undefined =>
  callee.kind === 'attribute' ? source.slice(callee.object) : undefined;

/** `pool.map(…)` as a statement: taken at once where nothing comes after it, else at the end. */
function iterated(cx: FixContext, source: Source, found: FoundCall): readonly TextEdit[] | undefined {
  const place = readingPlace(cx, source, found, found.stmt);
  if (place === undefined || !isAlone(source, found.stmt)) return undefined;
  const { path } = source;
  if (found.run.block.at(-1) === found.stmt)
    return [insertion(path, found.stmt.start, 'list('), insertion(path, found.stmt.end, ')')];
  const results = freeLocal(source.facts, found.fn, 'results');
  return [insertion(path, found.stmt.start, `${results} = `), place.edit([`list(${results})`])];
}

/** `[pool.submit(…) for …]` as a statement. */
function listed(cx: FixContext, source: Source, found: FoundCall, take: string): readonly TextEdit[] | undefined {
  const place = readingPlace(cx, source, found, found.stmt);
  if (place === undefined || !isAlone(source, found.stmt)) return undefined;
  const futures = freeLocal(source.facts, found.fn, 'futures');
  const future = freeLocal(source.facts, found.fn, 'future');
  return [
    insertion(source.path, found.stmt.start, `${futures} = `),
    place.edit([`for ${future} in ${futures}:`, `\t${future}.${take}`]),
  ];
}

/** A task for each round of a loop. */
function collected(
  cx: FixContext,
  source: Source,
  found: FoundCall,
  loop: Stmt,
  take: string,
): readonly TextEdit[] | undefined {
  if (loop.kind === 'for' ? loop.isAsync : loop.kind !== 'while' || loop.test.kind === 'constant') return undefined;
  if (!isAlone(source, found.stmt) || !source.isFirstOnLine(loop.start)) return undefined;
  const place = readingPlace(cx, source, found, loop);
  if (place === undefined) return undefined;
  const { eol, path } = source;
  const futures = freeLocal(source.facts, found.fn, 'futures');
  const future = freeLocal(source.facts, found.fn, 'future');
  return [
    insertion(path, loop.start, `${futures} = []${eol}${source.indentAt(loop.start)}`),
    insertion(path, found.stmt.start, `${futures}.append(`),
    insertion(path, found.stmt.end, ')'),
    place.edit([`for ${future} in ${futures}:`, `\t${future}.${take}`]),
  ];
}

/**
 * One task: its result is read at the end of the block, after those that are submitted further down. Who gives a pool of
 * others a single task goes on meanwhile: to wait for it there would be a plain call.
 */
function single(cx: FixContext, source: Source, found: FoundCall, take: string): readonly TextEdit[] | undefined {
  if (!isPoolOfIts(cx, found)) return undefined;
  const place = readingPlace(cx, source, found, found.stmt);
  if (place === undefined || !isAlone(source, found.stmt)) return undefined;
  const future = freeLocal(source.facts, found.fn, 'future');
  return [insertion(source.path, found.stmt.start, `${future} = `), place.edit([`${future}.${take}`])];
}

/** Whether the pool is made by the very function that gives it the task. */
function isPoolOfIts(cx: FixContext, found: FoundCall): boolean {
  const { program } = cx;
  return workOf(cx, found, found.stmt).threads.every((thread) => {
    const pool = program.threadModel(thread)?.pool;
    return pool !== undefined && program.analysis.makers.get(pool)?.fn === found.fn;
  });
}

export const makers = [futureResultIgnored];
