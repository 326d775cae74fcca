/** TW501 gui-off-main-thread: the call is left to the thread of the window, by the toolkit's own scheduler. */

import type { AssignStmt, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { someExpr } from '../facts/walk.js';
import { firstPart, lastPart } from '../knowledge/dotted.js';
import { libraryTypes } from '../program/model/lineage.js';
import { touchesOffMainThread } from '../program/places/windows.js';
import type { TextEdit } from '../rules/finding.js';
import { cover, functionAt, holds, statementAt, type Run } from './blocks.js';
import { freeLocal } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { callOf, changing, joined, type Work } from './deferred.js';
import { insertion, replacement } from './edits.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';
import { layoutOf, putUnder } from './suite.js';
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
  if (work === undefined) return;
  const type = touch.widget === undefined ? '' : (libraryTypes(touch.widget)[0] ?? '');
  const leave = (what: string, { work, instead }: Left): Proposal[] => {
    const handed = hand(source, fn, work, type);
    if (handed === undefined) return [];
    const edits = [...handed.edits, ...instead(handed.text)];
    const title = `Leave ${what} to the window's thread by ${handed.by}`;
    return [{ ...unsafe(title, edits, 'it is no longer done when the next line runs'), group: 'leave' }];
  };
  const asking = type === '' ? undefined : askingOf(source, run!, work);
  if (asking !== undefined) yield* leave('the whole if', asking);
  yield* leave('it', { work, instead: (text) => [replacement(source.path, stmt, text)] });
}

/** What is left to the window's thread, and what then stands in its place. */
interface Left {
  readonly work: Work;
  readonly instead: (text: string) => readonly TextEdit[];
}

/**
 * `if label["text"] == "": label.config(…)`: what a widget is asked belongs to what is done to it. An `if` that does nothing
 * else, and asks nothing else, becomes a function.
 */
function askingOf(source: Source, { fn, block, owners }: Run, { widget = '', bound }: Work): Left | undefined {
  const owner = owners.at(-1);
  if (owner?.kind !== 'if' || owner.elif || owner.orelse.length > 0 || block.length > 1) return undefined;
  const isOf = (expr: Expr): boolean => source.slice(expr) === widget;
  const isOther = (expr: Expr): boolean =>
    expr.kind === 'name'
      ? expr.name !== firstPart(widget)
      : expr.kind === 'call' && !(expr.callee.kind === 'attribute' && isOf(expr.callee.object));
  if (!someExpr(owner.test, isOf) || someExpr(owner.test, isOther)) return undefined;
  const run = cover(fn, [owner]);
  const layout = run && layoutOf(source, run);
  if (layout === undefined || layout.packed !== undefined) return undefined;
  const name = freeLocal(source.facts, fn, `update_${lastPart(widget)}`);
  const params = new Set([...changing(fn, owner.test), ...bound]);
  const inside = putUnder(source, layout, `def ${name}(${joined([...params])}):`);
  const below = source.lineEnd(Math.max(owner.end, inside.at(-1)!.start));
  return {
    work: { callee: name, args: [], keywords: [], bound: [], body: `${name}()`, widget },
    instead: (text) => [...inside, insertion(source.path, below, source.eol + layout.indent + text)],
  };
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
