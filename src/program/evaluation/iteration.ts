/** Iterating over a value: what each element is, and the access to the container's contents. */

import { typeRow } from '../../knowledge/types.js';
import type { Expr, Span } from '../../facts/ir.js';
import { isMethodOf } from '../../facts/paths.js';
import { someExprIn, someStmt } from '../../facts/walk.js';
import type { Access, Activation } from '../model/activation.js';
import type { Frame } from './frame.js';
import { callMethod } from './attributes.js';
import { advance } from './generators.js';
import {
  elementField,
  elementsOf,
  hasLength,
  isContainer,
  iteratedOf,
  itemsInOrder,
  putElement,
  viewed,
} from './elements.js';
import { boundOnce } from '../model/bindings.js';
import { roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { ElementField, Slot, isElementField } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { widgetElement } from '../library/widgets.js';
import { workedOnBy } from '../library/thread-table.js';
import type { Value } from '../model/values.js';

/** Whether calling the value runs code of the program, between whose steps other threads have their turn. */
export const runsPython = (callable: Value): boolean =>
  callable.objs.some(({ kind }) => /^(function|method|class|partial)$/.test(kind));

/** How all elements of a container are taken at once: by one operation, or element by element. */
export const howCopied = (container: Obj): 'iterate' | 'snapshot' =>
  container.kind === 'library' && typeRow(container.type)?.isCopiedStepwise === true ? 'iterate' : 'snapshot';

/**
 * The elements of a value. With `iterate`, Python code runs between one element and the next, so a change
 * in between is seen; a `snapshot` is taken by one operation, of which an `extreme` is one element, and nobody asks for what
 * comes after the `first`.
 * `mayHaveStarted` are the threads that were started before the loop.
 */
export function iterate(
  frame: Frame,
  value: Value,
  expr: Expr,
  how: 'iterate' | 'snapshot' | 'extreme' | 'first',
  at: Span = expr,
  mayHaveStarted: ISet<Obj> = frame.flow.mayHaveStarted,
): Value {
  const { analysis } = frame;
  const { values } = analysis;
  let result = values.none;
  let open = value.unknown || value.objs.length === 0;
  advance(frame, value, expr);
  const note = (owner: Obj, by: typeof how): Access =>
    frame.access(
      analysis.cell(owner, ElementField.any),
      'read',
      'none',
      by === 'first' ? 'snapshot' : by === 'snapshot' ? howCopied(owner) : by,
      by === 'iterate' ? at : expr,
    );
  for (const obj of frame.analysis.values.first(value, 8)) {
    if (obj.kind === 'library') {
      const called = obj.fields?.get(Slot.step)?.value;
      const isView = obj.type === 'view' || obj.type === 'iterator';
      const sources = isView ? viewed(frame, obj) : [];
      // Among several containers, which one the steps go through can't be told.
      const taken = called !== undefined && runsPython(called) && sources.length === 1 ? 'iterate' : how;
      if (isView) {
        for (const source of sources) {
          if (isContainer(source) && roleOfObject(source) !== 'tuple') note(source, taken);
        }
      } else if (isContainer(obj) && obj.type !== 'tuple') note(obj, taken);
      if (taken === 'snapshot' || taken === 'extreme') finishIteration(frame, obj, expr);
      const element = widgetElement(frame, obj) ?? iteratedOf(frame, obj);
      if (element === values.none) open = true;
      result = values.union(result, distinct(frame, obj, element, expr));
      ownElements(frame, obj, element, mayHaveStarted);
    } else if (obj.kind === 'instance') {
      const iterator = callMethod(frame, obj, '__iter__', [], expr);
      if (iterator === undefined) {
        if (isContainer(obj)) {
          note(obj, how);
          result = values.union(result, iteratedOf(frame, obj));
        } else {
          // A class built on a named tuple, or on a list that a window shows.
          const element = widgetElement(frame, obj) ?? elementsOf(frame, obj);
          if (element === values.none) open = true;
          else result = values.union(result, element);
        }
      } else {
        for (const inner of iterator.objs) {
          // What the class goes through by an iterator of its own, the loop goes through.
          if (inner.kind === 'library')
            result = values.union(result, iterate(frame, values.one(inner), expr, how, at, mayHaveStarted));
          else if (inner.kind === 'instance')
            result = values.union(result, callMethod(frame, inner, '__next__', [], expr) ?? values.none);
        }
        open ||= iterator.unknown;
      }
    } else if (obj.kind === 'class' || obj.kind === 'constant') open = true;
    else open = true;
  }
  return open ? values.withUnknown(result) : result;
}

/** Elements of a literal list of constants differ from one round to the next: they can serve as a thread's own key. */
function distinct(frame: Frame, container: Obj, element: Value, { start }: Span): Value {
  const { analysis } = frame;
  if (container.kind !== 'library' || container.expr?.kind !== 'sequence') return element;
  const { items } = container.expr;
  if (element.objs.length < 2 || new Set(element.objs).size !== items.length) return element;
  if (!element.objs.every((obj) => obj.kind === 'constant' && obj.value !== undefined)) return element;
  return analysis.values.union(element, analysis.values.one(analysis.index(frame.act, start, true)));
}

/** With more items than this, one round stands for all of them. */
const MAX_ITEMS = 8;

/**
 * The items of a literal that a loop goes through, where they say what is to be called: `for task in (load, save)`.
 * Each is another piece of the program, and what the loop does with one it does not do with the others.
 */
export function itemsApart(frame: Frame, { objs, unknown }: Value): readonly Value[] | undefined {
  const [literal] = objs;
  if (unknown || objs.length !== 1 || literal?.kind !== 'library') return undefined;
  if (goesRoundOnce(frame, literal)) return [elementsOf(frame, literal)];
  const items = literal.type === 'view' ? entriesOf(frame, literal) : itemsOf(frame, literal);
  if (items.length === 0 || items.length > MAX_ITEMS) return undefined;
  return items.every((item) => isCallable(item, true)) ? items : undefined;
}

/** Whether there is nothing to go through: what classes hold ready for their subclasses, and none of them ever fills. */
export function isNeverFilled(frame: Frame, { objs, unknown }: Value): boolean {
  const { analysis } = frame;
  const { none } = analysis.values;
  return (
    !unknown &&
    objs.length > 0 &&
    objs.every(
      (obj) =>
        obj.kind === 'library' &&
        isContainer(obj) &&
        analysis.makers.get(obj)?.fn.kind === 'class' &&
        elementsOf(frame, obj) === none,
    )
  );
}

/** `for part in path.split('.')`: a text has at least one part, if an empty one; what is split at spaces may have none. */
export function isNeverEmpty({ act: { fn } }: Frame, iter: Expr): boolean {
  const isParts = (expr: Expr): boolean =>
    expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.callee.name === 'split' && expr.args.length > 0;
  if (iter.kind !== 'name') return isParts(iter);
  const made = boundOnce(fn, iter);
  return (
    made !== undefined &&
    isParts(made) &&
    !someExprIn(fn.body, (expr) => isMethodOf(expr, iter.name, /^(pop|remove|clear)$/)) &&
    !someStmt(fn.body, ({ kind }) => kind === 'delete')
  );
}

/** `range(WORKERS)` with a constant that is 1. */
function goesRoundOnce({ analysis, act }: Frame, iterated: LibraryObject): boolean {
  if (!hasLength(iterated)) return false;
  const { objs, unknown } = analysis.read(analysis.cell(iterated, Slot.length), act);
  return !unknown && objs.length === 1 && objs[0]!.kind === 'constant' && objs[0].value === 1;
}

/** The items of a list, tuple or set as written, or of `*args` as a call hands them in; none where others may have come to it. */
function itemsOf(frame: Frame, literal: LibraryObject): readonly Value[] {
  const { analysis, act } = frame;
  if (hasOthers(analysis, literal, act)) return [];
  if (literal.type === 'tuple' && hasLength(literal)) return itemsInOrder(frame, { objs: [literal] });
  if (literal.expr?.kind !== 'sequence') return [];
  return literal.expr.items.map((_, index) =>
    analysis.read(analysis.cell(literal, analysis.objects.element(index)), act),
  );
}

/** `{"load": load, "save": save}.items()`, or its values. */
function entriesOf(frame: Frame, view: LibraryObject): readonly Value[] {
  const { analysis, act } = frame;
  const [dict, ...others] = viewed(frame, view);
  if (others.length > 0 || dict?.kind !== 'library' || dict.expr?.kind !== 'dict') return [];
  if (hasOthers(analysis, dict, act)) return [];
  const inPairs = elementsOf(frame, view).objs.every((obj) => roleOfObject(obj) === 'tuple');
  return dict.expr.entries.map(({ key }, index) => {
    if (key?.kind !== 'constant' || typeof key.value !== 'string') return analysis.values.unknown;
    const name = analysis.constantValue('str', key.value);
    const value = analysis.read(analysis.cell(dict, elementField(frame, name)), act);
    if (!inPairs) return value;
    const pair = analysis.library(act, view.site, 'tuple', false, `entry ${index} of ${view.id}`);
    putElement(frame, pair, name, analysis.constantValue('int', 0));
    putElement(frame, pair, value, analysis.constantValue('int', 1));
    return analysis.values.one(pair);
  });
}

const hasOthers = (analysis: AnalysisState, literal: Obj, reader: Activation): boolean =>
  analysis.read(analysis.cell(literal, ElementField.any), reader) !== analysis.values.none;

/** One callable, or a tuple of what belongs to one: `(load, "a.txt")`. */
function isCallable({ objs, unknown }: Value, orTuple: boolean): boolean {
  const [only] = objs;
  if (unknown || objs.length !== 1 || only === undefined) return false;
  if (/^(function|method|class|partial|library-method)$/.test(only.kind)) return true;
  return (
    orTuple &&
    roleOfObject(only) === 'tuple' &&
    [...(only.fields?.values() ?? [])].some(({ field, value }) => isElementField(field) && isCallable(value, false))
  );
}

/**
 * Each round takes another element: what the loop made and kept in its own list is handed on one at a time, but for what
 * threads work on already.
 */
function ownElements(frame: Frame, container: Obj, element: Value, mayHaveStarted: ISet<Obj>): void {
  const { sets } = frame.analysis;
  const own = element.objs.filter(
    (obj) => (obj.kind === 'instance' || obj.kind === 'library') && obj.inLoop && frame.elementsOwned(container, obj),
  );
  if (own.length === 0) return;
  const workedOn = workedOnBy(frame.analysis, mayHaveStarted.items, (obj) => own.includes(obj));
  const owned = own.filter((obj) => !workedOn.has(obj));
  if (owned.length === 0) return;
  const set = sets.from(owned);
  frame.change({ owned: sets.union(frame.flow.owned, set), mine: sets.union(frame.flow.mine, set) });
}

/** Results of a pool's `map`, or of `as_completed`, taken to the end: the tasks behind them have finished. */
export function finishIteration(frame: Frame, iterated: Obj, at: Span): void {
  const tasks = frame.analysis.cell(iterated, Slot.task).value.objs;
  if (tasks.length > 0) frame.joined(at, tasks, 'iterate');
}
