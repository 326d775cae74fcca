/** Binding a value to a target: a name, an attribute, an element, or several at once. */

import type { Expr, SequenceExpr } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Access } from '../model/activation.js';
import { callMethod, writeAttribute } from './attributes.js';
import { writesThrough } from './writes-through.js';
import { noteOutside } from './outside-stores.js';
import { ownGlobal } from '../../facts/own-globals.js';
import { exprPath, pathOf } from '../../facts/paths.js';
import { elementAt, elementField, isContainer, putElement } from './elements.js';
import { writeName } from './names.js';
import { havoc } from './havoc.js';
import { evaluate } from './expressions.js';
import { fills, replaces } from './first-keys.js';
import type { Frame } from './frame.js';
import { noteStored } from './last-stored.js';
import { iterate } from './iteration.js';
import { madeForMissing, putsInMissing } from './missing-keys.js';
import { replaced } from './strong-update.js';
import { toolkits } from '../../knowledge/toolkits.js';
import { ElementField, Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import { isOfAll } from '../model/updates.js';
import type { Value } from '../model/values.js';

export function assign(frame: Frame, target: Expr, value: Value, deps: readonly Access[], op = '='): void {
  const { analysis } = frame;
  const { values } = analysis;
  if (target.kind === 'name' || target.kind === 'attribute') {
    const name = exprPath(target);
    for (const obj of value.objs) {
      const named = obj.kind === 'library' || obj.kind === 'instance';
      if (named && name !== undefined) analysis.names.note(obj, name, frame.act.file, target);
    }
  }
  switch (target.kind) {
    case 'name':
      return writeName(frame, target, value, deps, op);
    case 'attribute':
      return writeAttribute(frame, evaluate(frame, target.object), target, value, deps, op);
    case 'subscript': {
      const own = ownGlobal(target);
      if (own !== undefined) return writeName(frame, own, value, deps, op);
      const base = evaluate(frame, target.object);
      const { value: key, reads: keyed } = frame.collect(() => evaluate(frame, target.index));
      const numbered = keyed.filter(isOfAll);
      for (const obj of frame.analysis.values.first(base, 8)) {
        if (isContainer(obj)) {
          const sliced = target.index.kind === 'slice';
          const cell = analysis.cell(obj, sliced ? ElementField.any : elementField(frame, key));
          const isFilled = fills(frame, obj, target, key);
          const effect = sliced || (!isFilled && replaces(frame, obj, key)) ? 'store' : 'add';
          const store = frame.access(cell, 'write', effect, op === '=' ? '[]=' : op, target, {
            // `jobs[len(jobs) + 1] = job`: the place in it is made of what is in it.
            deps: effect === 'add' ? [...deps, ...numbered] : deps,
            value,
            key,
            keyText: pathOf(target.index),
          });
          if (!sliced) replaced(frame, cell, value);
          if (store.stmt !== undefined && putsInMissing(store)) madeForMissing(frame, value, store.stmt);
          putElement(frame, obj, value, sliced ? undefined : key);
        } else if (obj.kind === 'library' && toolkits.hasOptions(obj.type)) {
          frame.access(analysis.cell(obj, Slot.option), 'write', 'store', op, target, { deps, value, key });
        } else if (obj.kind === 'external') noteOutside(frame, obj, target, { value, key });
        else if (obj.kind === 'instance') {
          callMethod(frame, obj, '__setitem__', [key, value], target);
          writesThrough(frame, target, deps);
        }
      }
      if (base.objs.every(isContainer)) noteStored(frame.state, target, value);
      // What nothing can be put into by this is something else than it seems.
      if (base.objs.every(isNoTable)) {
        frame.escape(value);
        havoc(frame, { pos: [value], kw: new Map() }, target);
      }
      return;
    }
    case 'sequence': {
      const starred = target.items.some((item) => item.kind === 'starred');
      const rows = starred ? [] : value.objs.filter((obj) => isRow(obj, target.items.length));
      const elements = iterate(frame, value, target, 'snapshot');
      const others = rows.length === 0 ? elements : othersThan(frame, value, target);
      // Which part of what a call gave back comes from what it read, nobody can tell.
      const all = deps.filter((read) => read.act === frame.act);
      const written = partsWritten(frame, target);
      target.items.forEach((item, index) => {
        // What is taken over and stored anew in one statement is stored after that look at it.
        const isOfOther = (read: Access): boolean => written.some((part, at) => at !== index && within(read.at, part));
        const own = item.kind === 'name' ? all.filter((read) => !isOfOther(read)) : all;
        if (item.kind === 'starred') {
          const rest = analysis.library(frame.act, item, 'list', frame.inLoop);
          frame.made(rest);
          putElement(frame, rest, elements);
          return assign(frame, item.value, values.one(rest), own);
        }
        const at = analysis.constantValue('int', index);
        const part = rows.reduce((all, row) => values.union(all, elementAt(frame, row, at)), others);
        assign(frame, item, part === values.none ? values.unknown : part, own);
      });
      return;
    }
    case 'starred':
      return assign(frame, target.value, value, deps);
    default:
      evaluate(frame, target);
  }
}

/** What is outside, a method, or what a form of a window has under a name: nothing that is put into it by a subscript is seen again. */
const isNoTable = (obj: Obj): boolean =>
  /^(external|library-method|method)$/.test(obj.kind) ||
  (obj.kind === 'library' && roleOfObject(obj) === 'widget' && !toolkits.hasOptions(obj.type));

/** `wanted, active = self.wanted, self.active`: what stands for each part; nothing where one value is taken apart. */
function partsWritten({ stmt }: Frame, { items }: SequenceExpr): readonly Expr[] {
  if (stmt?.kind !== 'assign' || stmt.value.kind !== 'sequence' || stmt.value.items.length !== items.length) return [];
  return [...items, ...stmt.value.items].some(({ kind }) => kind === 'starred') ? [] : stmt.value.items;
}

/** Whether it is a tuple or list whose elements are known by their places, of a length that fits. */
const isRow = (obj: Obj, length: number): boolean =>
  obj.kind === 'library' &&
  (obj.type === 'tuple' || obj.type === 'list') &&
  (obj.expr?.kind !== 'sequence' || obj.type === 'list' || obj.expr.items.length === length);

/** Elements of those of the objects that are neither tuple nor list: a string, an iterator. */
function othersThan(frame: Frame, value: Value, target: Expr): Value {
  const { values } = frame.analysis;
  const others = values.filter(value, (obj) => obj.kind !== 'library' || (obj.type !== 'tuple' && obj.type !== 'list'));
  return others.objs.length === 0 && !others.unknown ? values.none : iterate(frame, others, target, 'snapshot');
}

export function remove(frame: Frame, target: Expr): void {
  const { analysis } = frame;
  const own = target.kind === 'subscript' ? ownGlobal(target) : undefined;
  if (own !== undefined) writeName(frame, own, analysis.values.none, [], 'del');
  else if (target.kind === 'subscript') {
    const base = evaluate(frame, target.object);
    const key = evaluate(frame, target.index);
    for (const obj of frame.analysis.values.first(base, 8)) {
      if (isContainer(obj)) {
        const { index } = target;
        const field = index.kind === 'slice' ? ElementField.any : elementField(frame, key);
        // `del lines[:-6]` keeps some.
        const effect = index.kind === 'slice' && index.parts.length === 0 ? 'clear' : 'remove';
        frame.access(analysis.cell(obj, field), 'write', effect, 'del', target, { key, keyText: pathOf(target.index) });
      } else if (obj.kind === 'instance') callMethod(frame, obj, '__delitem__', [key], target);
    }
  } else if (target.kind === 'attribute') {
    writeAttribute(frame, evaluate(frame, target.object), target, analysis.values.none, [], 'del');
  } else if (target.kind === 'name') {
    writeName(frame, target, analysis.values.none, [], 'del');
  } else if (target.kind === 'sequence') {
    for (const item of target.items) remove(frame, item);
  }
}
