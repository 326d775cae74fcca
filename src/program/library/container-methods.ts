/** Methods of lists, dicts, sets and deques. */

import type { Expr, Span } from '../../facts/ir.js';
import { containerMethod } from '../../knowledge/containers.js';
import { isContainerRole, roleOf } from '../../knowledge/types.js';
import { havoc } from '../evaluation/havoc.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { callMethod } from '../evaluation/attributes.js';
import { callValue } from '../evaluation/calls.js';
import { pathOf } from '../../facts/paths.js';
import {
  copyEntries,
  elementAt,
  elementField,
  elementsOf,
  hasNamedKeysOnly,
  keysOf,
  putElement,
  putEntries,
} from '../evaluation/elements.js';
import { fillsFrom, keysReplaced } from '../evaluation/first-keys.js';
import { howCopied, iterate, runsPython } from '../evaluation/iteration.js';
import { noteAppended } from '../evaluation/last-stored.js';
import { takenOut } from '../evaluation/strong-update.js';
import { roleOfObject } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { madeForMissing } from '../evaluation/missing-keys.js';
import { isPython2 } from '../model/python2.js';
import { tellLatch } from '../evaluation/latches.js';
import { ElementField, Slot, type Field } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

export const containerCall: MethodModel = (frame, { self, name, args, at, expr }) => {
  const { analysis } = frame;
  const { values } = analysis;
  const method = containerMethod(name);
  if (method === undefined) {
    havoc(frame, args, at);
    return undefined;
  }
  const type = self.kind === 'library' ? self.type : 'dict';
  const keyed =
    roleOf(type) === 'dict' && /^(pop|setdefault|get|__getitem__|__setitem__|__delitem__|remove)$/.test(name);
  // What is put into a set is its own key.
  const isMember = roleOf(type) === 'set' && /^(add|discard|remove)$/.test(name);
  const key =
    keyed || isMember
      ? args.pos[0]
      : name === 'update' && roleOf(type) === 'dict'
        ? keysReplaced(frame, self, args)
        : undefined;
  const keyText = keyed && expr?.args[0] !== undefined ? pathOf(expr.args[0].value) : undefined;
  const cell = analysis.cell(self, keyed ? elementField(frame, key) : ElementField.any);
  const forgiving = method.forgiving === true || (name === 'pop' && args.pos.length > 1);
  const op = forgiving && method.does === 'remove' ? `${name}?` : name;
  // Who only puts something in need not be looked at again when others do.
  const element =
    method.gives === undefined || method.gives === 'bool' || method.gives === 'int'
      ? values.none
      : keyed
        ? elementAt(frame, self, key)
        : elementsOf(frame, self);
  const taken = method.takes;
  const isMerge = roleOf(type) === 'dict' && taken?.as === 'elements';
  const given = taken === undefined ? undefined : args.pos[taken.arg];
  const isView = method.gives === 'view' || method.gives === 'keys' || method.gives === 'items';
  // In Python 2, `d.items()` is a list, made in one go.
  const isList = isView && /^(keys|values|items)$/.test(name) && isPython2(analysis.files, frame.act.file);
  if (method.does === 'none') {
    if (!isView || isList) {
      const copied = args.pos.length === method.stepwise ? 'iterate' : howCopied(self);
      const taken = isList ? 'snapshot' : method.gives === 'copy' ? copied : name;
      frame.access(cell, 'read', 'none', taken, at, { key, keyText });
    }
  } else {
    // `L.append(L[-1])`: what goes in came out, but one operation puts it there.
    const deps = frame.reads.filter(
      ({ cell: { owner, field } }) => owner === self && (!isMerge || isStored(frame, args, field)),
    );
    tellLatch(
      frame,
      frame.access(cell, 'write', method.does, op, at, { deps: deps.length > 0 ? deps : [], value: given, key }),
    );
    if (name === 'sort' && orders(frame, self, args, at)) frame.access(cell, 'read', 'none', 'sorted', at);
    // What it answers was in there, or is by now.
    if (name === 'setdefault') frame.access(cell, 'read', 'none', 'get', at, { key, keyText });
  }
  if (given !== undefined && taken !== undefined) {
    if (name === 'setdefault') madeForMissing(frame, given, at);
    if (taken.as === 'elements') {
      const written = expr?.args[taken.arg]?.value ?? errorAt(at);
      const items = iterate(frame, given, written, 'snapshot', at);
      const dicts = roleOf(type) === 'dict' ? given.objs.filter((obj) => roleOfObject(obj) === 'dict') : [];
      for (const dict of dicts) {
        // All the keys of a display are there when it is handed over.
        if (dict.kind === 'library' && dict.expr === written) putEntries(frame, self, dict);
        else putElement(frame, self, elementsOf(frame, dict));
      }
      if (dicts.length === 0) putElement(frame, self, items);
    } else putElement(frame, self, given, taken.as === 'value' ? key : undefined);
    if (name === 'append' && expr?.callee.kind === 'attribute') noteAppended(frame.state, expr.callee.object, given);
  }
  if (isMerge && given !== undefined) fillsFrom(frame, self, given, at);
  if (name === 'update')
    for (const [field, value] of args.kw) putElement(frame, self, value, analysis.constantValue('str', field));
  switch (method.gives) {
    case 'element':
      if (!(keyed && elementField(frame, key) !== ElementField.any)) takenOut(frame, element);
      // Data taken off a deque is nobody else's, as it is with a queue; an instance may be registered elsewhere.
      if (method.does === 'remove' && roleOf(type) === 'deque')
        for (const obj of element.objs)
          if (obj.kind === 'library' && isContainerRole(roleOf(obj.type))) frame.made(obj);
      if (element === values.none) return args.pos[1] ?? (given === undefined ? values.unknown : given);
      return name === 'get'
        ? values.union(element, args.pos[1] ?? values.one(analysis.none))
        : args.pos[1] === undefined
          ? element
          : values.union(element, args.pos[1]);
    case 'copy': {
      const copy = analysis.library(frame.act, at, type, frame.inLoop, 'copy');
      frame.made(copy);
      if (roleOf(type) === 'dict') copyEntries(frame, copy, self);
      else putElement(frame, copy, element);
      return values.one(copy);
    }
    case 'view':
    case 'keys':
    case 'items': {
      const view = analysis.library(frame.act, at, isList ? 'list' : 'view', frame.inLoop, `${name} ${self.id}`);
      if (isList) frame.made(view);
      else analysis.write(analysis.cell(view, Slot.of), values.one(self));
      if (method.gives === 'view') putElement(frame, view, element);
      else if (method.gives === 'keys') putElement(frame, view, keysOf(frame, self));
      else putElement(frame, view, values.one(itemOf(frame, self, element, at)));
      return values.one(view);
    }
    case 'item':
      takenOut(frame, element);
      return values.one(itemOf(frame, self, element, at));
    case 'bool':
      return analysis.constantValue('bool');
    case 'int':
      return analysis.constantValue('int');
    default:
      return values.one(analysis.none);
  }
};

/** Whether `d.update(given, name=…)` may store under a key: of what has named keys only, it stores under these. */
function isStored(frame: Frame, { pos: [given], kw }: Args, key: Field): boolean {
  if (key === ElementField.any || (given !== undefined && !hasNamedKeysOnly(frame, given))) return true;
  const isGiven = given?.objs.some(({ fields }) => fields?.has(key) === true);
  return isGiven === true || [...kw.keys()].some((name) => frame.analysis.objects.element(name) === key);
}

/** Whether a list that sorts itself asks code of the program for the order: it looks empty to others until it is done. */
function orders(frame: Frame, list: Obj, args: Args, at: Span): boolean {
  const key = args.kw.get('key');
  const element = elementsOf(frame, list);
  if (key !== undefined) {
    callValue(frame, key, { pos: [element], kw: new Map() }, at, undefined);
    return runsPython(key);
  }
  return element.objs.filter((obj) => callMethod(frame, obj, '__lt__', [element], at) !== undefined).length > 0;
}

/** A key of a dict with what it leads to. */
function itemOf(frame: Frame, dict: Obj, element: Value, at: Span): Obj {
  const { analysis } = frame;
  const pair = analysis.library(frame.act, at, 'tuple', frame.inLoop, `item ${dict.id}`);
  analysis.write(analysis.cell(pair, Slot.of), analysis.values.one(dict));
  putElement(frame, pair, keysOf(frame, dict), analysis.constantValue('int', 0));
  putElement(frame, pair, element, analysis.constantValue('int', 1));
  return pair;
}

export const errorAt = (at: Span): Expr => ({ kind: 'error', start: at.start, end: at.end });
