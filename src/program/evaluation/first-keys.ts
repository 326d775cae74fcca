/** The keys that a dict has from the first: a store under one of them adds nothing to it. */

import type { Expr, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { roleOf } from '../../knowledge/types.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { ElementField, isElementField, Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { isKnown, type Cell, type ConstantObject, type LibraryObject, type Obj } from '../model/objects.js';
import { isUnderItsTests } from '../model/reaching.js';
import type { Value } from '../model/values.js';
import type { Args } from './args.js';
import { constantsIn, hasNamedKeysOnly, viewed } from './elements.js';
import type { Frame } from './frame.js';

/** Copies of copies. */
export const MAX_COPIES = 2;

/** Whether storing under the key can only replace an entry, never add one. */
export function replaces(frame: Frame, container: Obj, key: Value): boolean {
  if (container.kind !== 'library') return false;
  if (roleOf(container.type) !== 'dict') return true;
  const keys = withoutRounds(key);
  return !key.unknown && keys.length > 0 && keys.every((obj) => isKnown(obj) && hasFromTheFirst(frame, container, obj));
}

/**
 * The keys of `table.update({…}, name=…)`, where each is one of the table from the first: as long as nobody takes one out, that
 * only replaces entries. Undefined where there may be others.
 */
export function keysReplaced(frame: Frame, dict: Obj, { pos: [given], kw, exact }: Args): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const shown = (given?.objs ?? []).map((obj) => keysOfDisplay(frame, obj));
  if (exact !== true || given?.unknown === true || shown.includes(undefined)) return undefined;
  const keys = [...shown.flatMap((one) => one!), ...kw.keys()].map((key) => analysis.constant('str', key));
  return keys.length > 0 && keys.every((key) => hasFromTheFirst(frame, dict, key)) ? values.from(keys) : undefined;
}

/** The keys that a dict is written with, where it has got no others since and all are texts. */
function keysOfDisplay(frame: Frame, obj: Obj): readonly string[] | undefined {
  const { expr } = obj.kind === 'library' ? obj : {};
  if (expr?.kind !== 'dict' || !hasNamedKeysOnly(frame, frame.analysis.values.one(obj))) return undefined;
  if (expr.entries.some(({ key }) => key?.kind !== 'constant')) return undefined;
  const keys = [...(obj.fields?.keys() ?? [])].flatMap((field) =>
    isElementField(field) && field !== ElementField.any ? [field.key] : [],
  );
  return keys.every((key) => typeof key === 'string') ? keys : undefined;
}

/** Beside the keys that a loop goes through stands which round it is. */
const withoutRounds = ({ objs }: Value): readonly Obj[] =>
  objs.filter((obj) => obj.kind !== 'constant' || obj.type !== 'index');

/** Whether a dict has had an entry under a key since it was made, as far as is known by now; it is looked at again when more is. */
const hasFromTheFirst = ({ analysis, act }: Frame, dict: Obj, key: ConstantObject): boolean =>
  hadFromTheFirst(analysis, dict, key, (cell) => analysis.read(cell, act));

/** The same when all is known. */
export function hadFromTheFirst(
  analysis: AnalysisState,
  dict: Obj,
  key: ConstantObject,
  valueOf = ({ value }: Cell): Value => value,
  copies = MAX_COPIES,
): boolean {
  if (dict.kind !== 'library') return false;
  if (isWrittenIn(dict, key) || valueOf(markOf(analysis, dict, key)) !== analysis.values.none) return true;
  const copied = valueOf(analysis.cell(dict, Slot.copied)).objs;
  return (
    copies > 0 && copied.length > 0 && copied.every((one) => hadFromTheFirst(analysis, one, key, valueOf, copies - 1))
  );
}

/** What stands for a dict's having had a key since it was made. */
const markOf = (analysis: AnalysisState, dict: Obj, { value }: ConstantObject): Cell =>
  analysis.cell(dict, analysis.objects.mark('first', analysis.objects.element(value!)));

/** A dict has entries under these keys before anybody else gets it. */
export function hasFirst(frame: Frame, dict: Obj, { objs }: Value): void {
  const { analysis } = frame;
  for (const key of objs)
    if (isKnown(key)) analysis.write(markOf(analysis, dict, key), analysis.constantValue('bool', true));
}

/** A dict has, before anybody else gets it, an entry under each key of the dict that is gone through, if it is one. */
export function hasKeysOf(frame: Frame, dict: Obj, { objs, unknown }: Value, iter: Expr): void {
  const { analysis } = frame;
  const isOfKeys = iter.kind === 'call' && iter.callee.kind === 'attribute' && iter.callee.name === 'keys';
  const [only, ...others] = isOfKeys ? objs.flatMap((view) => viewed(frame, view)) : objs;
  if (only === undefined || others.length > 0 || unknown || roleOfObject(only) !== 'dict') return;
  analysis.write(analysis.cell(dict, Slot.domain), analysis.values.one(only));
}

/** Whether a display has a key, of however many. */
const isWrittenIn = ({ expr }: LibraryObject, key: ConstantObject): boolean =>
  expr?.kind === 'dict' &&
  expr.entries.some(
    (entry) => entry.key?.kind === 'constant' && entry.key.type === key.type && entry.key.value === key.value,
  );

/**
 * `table = {}; table["a"] = 0`, or `for name in NAMES: table[name] = 0`, where no thread was started yet: whoever gets it
 * finds these keys. Answers whether it is such a store.
 */
export function fills(frame: Frame, dict: Obj, target: Expr & { readonly kind: 'subscript' }, key: Value): boolean {
  const { act, stmt, loopStmts } = frame;
  const { index } = target;
  const loop = loopStmts.at(-1);
  let keys: Value | undefined = !key.unknown && key.objs.length === 1 && isKnown(key.objs[0]!) ? key : undefined;
  let iterated: Value | undefined;
  let filling: Span = target;
  if (loop?.kind === 'for' && index.kind === 'name' && exprPath(loop.target) === index.name) {
    // Nothing in it leaves out a key, or gives the name another one.
    const isPlain = loop.body.every(
      (one) => one.kind === 'assign' && one.targets.every(({ kind }) => kind === 'subscript'),
    );
    iterated = isPlain && loop.body.some((one) => one === stmt) ? act.iterated.get(loop.iter.start) : undefined;
    keys = iterated && constantsIn(frame, iterated);
    filling = loop;
  }
  if ((keys ?? iterated) === undefined || !isFilledBy(frame, dict, filling)) return false;
  if (iterated !== undefined && loop?.kind === 'for') hasKeysOf(frame, dict, iterated, loop.iter);
  if (keys !== undefined) hasFirst(frame, dict, keys);
  return keys !== undefined;
}

/** `table.update(first)`, by whoever made the dict: it has the keys of the one other dict. */
export function fillsFrom(frame: Frame, dict: Obj, { objs: [only, ...others], unknown }: Value, at: Span): void {
  if (only === undefined || others.length > 0 || unknown || !isFilledBy(frame, dict, at)) return;
  frame.analysis.write(frame.analysis.cell(dict, Slot.copied), frame.analysis.values.one(only));
}

/** Whether who makes a dict comes to the place in any case, before a thread is started. */
function isFilledBy({ analysis, act, flow }: Frame, dict: Obj, at: Span): boolean {
  if (dict.kind !== 'library' || roleOfObject(dict) !== 'dict' || analysis.makers.get(dict) !== act) return false;
  const { site } = dict;
  return (
    flow.mayHaveStarted.items.length === 0 &&
    site.file === act.file &&
    isUnderItsTests(act.fn, site, at) &&
    wayTo(act.fn.body, at).every(({ block }) => block.some((stmt) => within(site, stmt)))
  );
}
