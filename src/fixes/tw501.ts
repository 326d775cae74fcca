/** TW501 gui-off-main-thread: the call is left to the thread of the window, by the toolkit's own scheduler. */

import type { AssignStmt, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { lastPart } from '../knowledge/dotted.js';
import { libraryTypes } from '../program/model/lineage.js';
import { touchesOffMainThread } from '../program/places/windows.js';
import { functionAt, holds, statementAt } from './blocks.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { callOf, changing, type Work } from './deferred.js';
import { replacement } from './edits.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';
import { HAND_OVERS } from './window-thread.js';

function* guiOffMainThread(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const run = source && statementAt(source.facts, finding);
  const stmt = run?.block[run.first];
  if (source === undefined || stmt === undefined || run?.first !== run?.last) return;
  const touch = touchesOffMainThread(program)
    .flat()
    .find(({ act, at }) => act.file.facts === source.facts && at.start === finding.start);
  const hand = touch && HAND_OVERS[touch.toolkit.name];
  if (touch === undefined || touch.isTarget === true || hand === undefined) return;
  // Whoever waits for an answer goes on with it.
  if (touch.toolkit.waiting?.test(lastPart(touch.name)) === true) return;
  const fn = functionAt(source.facts, finding);
  // What is made on the thread is used by the lines that follow.
  if (stmt.kind === 'assign' && holds(stmt.value, touch.at)) return;
  const work = workOf(source, fn, stmt);
  const type = touch.widget === undefined ? '' : (libraryTypes(touch.widget)[0] ?? '');
  const handed = work && hand(source, fn, work, type);
  if (handed === undefined) return;
  const edits = [...handed.edits, replacement(source.path, stmt, handed.text)];
  yield unsafe(
    `Leave it to the window's thread by ${handed.by}`,
    edits,
    'it is no longer done when the next line runs',
  );
}

function workOf(source: Source, fn: FunctionFacts, stmt: { readonly kind: string } & Span): Work | undefined {
  if (stmt.kind === 'assign') return storeOf(source, fn, stmt as AssignStmt);
  const value = (stmt as unknown as { readonly value?: Expr }).value;
  if (stmt.kind !== 'expr' || value?.kind !== 'call' || !isPath(value.callee)) return undefined;
  return callOf(source, fn, value);
}

/** `label["text"] = value`, `label.text = value`. */
function storeOf(source: Source, fn: FunctionFacts, { targets, value }: AssignStmt): Work | undefined {
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) return undefined;
  const named = { bound: changing(fn, value), args: [], keywords: [], callee: undefined };
  if (target.kind === 'subscript' && isPath(target.object) && target.index.kind === 'constant') {
    const widget = source.slice(target.object);
    const key = source.slice(target.index).slice(1, -1);
    return { ...named, widget, body: `${widget}.config(${key}=${source.slice(value)})` };
  }
  if (target.kind !== 'attribute' || !isPath(target.object)) return undefined;
  const widget = source.slice(target.object);
  return { ...named, widget, body: `setattr(${widget}, "${target.name}", ${source.slice(value)})` };
}

export const makers = [guiOffMainThread];
