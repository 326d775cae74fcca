/** TW210 future-result-ignored: keep the futures, and read their results so that exceptions show. */

import { callAt, freeLocal, type FoundCall } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import type { Source } from './source.js';

function* futureResultIgnored(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found =
    source && callAt(source.facts, finding, /^(submit|apply_async|map|imap|imap_unordered|starmap|map_async)$/);
  if (source === undefined || found?.call.callee.kind !== 'attribute' || found.stmt.kind !== 'expr') return;
  const { name } = found.call.callee;
  const { value } = found.stmt;
  const take = name === 'submit' ? 'result()' : 'get()';
  if (/^i?map(_unordered)?$/.test(name)) {
    if (value !== found.call) return;
    const edits = [insertion(source.path, value.start, 'list('), insertion(source.path, value.end, ')')];
    yield safe(`Take the results: list(…)`, edits);
  } else if (value.kind === 'comprehension' && value.type === 'list' && value.element === found.call) {
    const edits = listed(source, found, take);
    if (edits !== undefined) yield edits;
  } else if (value === found.call) {
    const edits = collected(source, found, take) ?? single(source, found, take);
    if (edits !== undefined) yield edits;
  }
}

const TITLE = 'Keep the futures and read their results';

const isAlone = (source: Source, { stmt }: FoundCall): boolean =>
  source.isFirstOnLine(stmt.start) && /^[ \t]*(#|$)/.test(source.text.slice(stmt.end, source.lineEnd(stmt.end)));

/** `[pool.submit(…) for …]` as a statement. */
function listed(source: Source, found: FoundCall, take: string): Proposal | undefined {
  if (!isAlone(source, found)) return undefined;
  const futures = freeLocal(source.facts, found.fn, 'futures');
  const future = freeLocal(source.facts, found.fn, 'future');
  const indent = source.indentAt(found.stmt.start);
  const loop = `for ${future} in ${futures}:${source.eol}${indent}${source.unitFor(indent)}${future}.${take}`;
  return safe(TITLE, [
    insertion(source.path, found.stmt.start, `${futures} = `),
    insertion(source.path, source.lineEnd(found.stmt.end), source.eol + indent + loop),
  ]);
}

/** A task for each round of a loop. */
function collected(source: Source, found: FoundCall, take: string): Proposal | undefined {
  const loop = found.run.owners.findLast(({ kind }) => kind === 'for' || kind === 'while');
  if (loop?.kind !== 'for' || loop.isAsync || ![loop, found.stmt].every((one) => source.isFirstOnLine(one.start)))
    return undefined;
  const tail = source.text.slice(loop.end, source.lineEnd(loop.end));
  if (!/^[ \t]*(#|$)/.test(tail)) return undefined;
  const { eol, path } = source;
  const futures = freeLocal(source.facts, found.fn, 'futures');
  const future = freeLocal(source.facts, found.fn, 'future');
  const indent = source.indentAt(loop.start);
  const below = `${eol}${indent}for ${future} in ${futures}:${eol}${indent}${source.unitFor(indent)}${future}.${take}`;
  return safe(TITLE, [
    insertion(path, loop.start, `${futures} = []${eol}${indent}`),
    insertion(path, found.stmt.start, `${futures}.append(`),
    insertion(path, found.stmt.end, ')'),
    insertion(path, source.lineEnd(loop.end), below),
  ]);
}

/** One task in the `with` block of its executor: its result is read at the end of the block. */
function single(source: Source, found: FoundCall, take: string): Proposal | undefined {
  const { block, owners } = found.run;
  if (!isAlone(source, found) || owners.at(-1)?.kind !== 'with') return undefined;
  const future = freeLocal(source.facts, found.fn, 'future');
  const indent = source.indentAt(found.stmt.start);
  const last = block.at(-1)!;
  if (/^(return|raise|break|continue)$/.test(last.kind)) return undefined;
  return safe('Keep the future and read its result', [
    insertion(source.path, found.stmt.start, `${future} = `),
    insertion(source.path, source.lineEnd(last.end), `${source.eol}${indent}${future}.${take}`),
  ]);
}

export const makers = [futureResultIgnored];
