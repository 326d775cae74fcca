/** Reading and writing names, attributes and elements. */

import type { AttributeExpr, Span } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { containerMethod, isOfOthers } from '../../knowledge/containers.js';
import { functionKind } from '../../knowledge/functions.js';
import { inheritedLock } from '../../knowledge/inherited-locks.js';
import { taskMethod } from '../../knowledge/tasks.js';
import { isContainerRole, isThreadRole, roleOf, STANDARD, standardMethod, typeRow } from '../../knowledge/types.js';
import type { Access } from '../model/activation.js';
import { callFunction, callValue } from './calls.js';
import { havoc } from './havoc.js';
import { storersOf } from '../model/attribute-stores.js';
import { findClassCell, givesFirstValues } from '../model/classes.js';
import { isThread, isThreadsOwn, libraryTypes, mro, roleOfObject } from '../model/lineage.js';
import { endSignalOf } from '../library/toolkit-signals.js';
import { definedByThen } from './definition-order.js';
import type { Frame } from './frame.js';
import { noteOutside } from './outside-stores.js';
import { slotOf, Slot } from '../model/field.js';
import type { Cell, ClassObject, InstanceObject, Obj } from '../model/objects.js';
import { MOVE_TO_THREAD } from '../library/movable-objects.js';
import { storeCallback } from '../library/callbacks.js';
import { broughtByStar } from './star-imports.js';
import { methodKnownByName, standInMethod } from '../library/stand-ins.js';
import { widgetAttribute } from '../library/widgets.js';
import { isSetByInit } from './initial.js';
import { forgetNamed, narrowed, noteKept } from './kept-objects.js';
import { forgetStored } from './last-stored.js';
import { store, storeInOthers } from './stores.js';
import type { Value } from '../model/values.js';
import { creationOf } from './construction.js';
import { writesThrough } from './writes-through.js';
import { bindAll, classAttribute, isData, isDescriptor, keepsByName } from './class-attributes.js';

/** Values with more objects than this are read at some of them only. */
const MAX_TARGETS = 16;

// Names

// Attributes

export function readAttribute(frame: Frame, base: Value, expr: AttributeExpr): Value {
  const { values } = frame.analysis;
  let result = values.none;
  let open = base.unknown || base.objs.length === 0;
  const followed = values.first(base, MAX_TARGETS);
  // Each thread of a list is started and joined: what is done to it is a single event, that costs little.
  const threads = base.objs.length > MAX_TARGETS ? base.objs.filter((obj) => isThread(obj)) : [];
  for (const obj of new Set([...followed, ...threads])) {
    const value = attributeOf(frame, obj, keptName(expr), expr);
    if (value === undefined) open = true;
    else result = values.union(result, value);
  }
  const known = open && result === values.none ? methodKnownByName(frame.analysis, expr.name) : undefined;
  if (known !== undefined) return values.one(known);
  const whole = narrowed(frame.analysis, frame.state, expr, open ? values.withUnknown(result) : result);
  return definedByThen(frame, whole, expr);
}

/** The attribute of one object; undefined where it cannot be seen. */
export function attributeOf(frame: Frame, obj: Obj, name: string, at: Span): Value | undefined {
  const { analysis, act } = frame;
  const { values } = analysis;
  switch (obj.kind) {
    case 'module': {
      const cell = analysis.cell(obj, name);
      const value = analysis.read(cell, act);
      if (value !== values.none) {
        frame.access(cell, 'read', 'none', 'name', at);
        return value;
      }
      const submodule = analysis.files.submodule(obj.file, name);
      return submodule === undefined ? broughtByStar(frame, obj, name) : values.one(submodule.module!);
    }
    case 'external': {
      const module = obj.fields?.get(name);
      if (module !== undefined) return analysis.read(module, act);
      return values.one(standInMethod(analysis, obj.name, name) ?? analysis.external(`${obj.name}.${name}`));
    }
    case 'instance':
      return instanceAttribute(frame, obj, name, at);
    case 'class':
      return classAttribute(frame, obj, name, at);
    case 'super': {
      const cls = obj.self.kind === 'instance' ? obj.self.cls : obj.self.kind === 'class' ? obj.self : obj.after;
      const creation = creationOf(analysis, obj, name);
      if (creation !== undefined) return creation;
      const cell = findClassCell(analysis, cls, name, act, obj.after);
      const isPassed = cell !== undefined && name === '__init__' && isThreadsOwn(cls, cell.owner, obj.after);
      if (cell !== undefined && !isPassed) return bindAll(frame, cell, obj.self, cls, at);
      return inherited(frame, obj.self, cls, name);
    }
    case 'library': {
      if (roleOf(obj.type) === 'widget') return widgetAttribute(frame, obj, obj.type, name);
      if (obj.fields?.has(name) === true || !isMethodOf(obj.type, name)) {
        const made = madeBy(frame, obj, obj.type, name);
        if (made !== undefined) return made;
        const role = roleOf(obj.type);
        // A field of a named tuple.
        if (role === 'tuple' && obj.fields?.has(name) === true) return analysis.read(analysis.cell(obj, name), act);
        const isPlain = role === undefined || role === 'resource' || role === 'server';
        if (isPlain || isThreadRole(role) || role === 'thread-local') {
          const cell = analysis.cell(obj, name);
          const value = analysis.read(cell, act);
          if (isPlain && value === values.none) return libraryMember(frame, obj, name);
          // `thread.stopped`: what a program puts on a thread is an attribute like any other.
          const isOwn = isThreadRole(role) && !isOfThread(name) && name !== 'daemon';
          if (isPlain || isOwn) frame.access(cell, 'read', 'none', 'attribute', at);
          if (role === 'thread' && isOfThread(name)) {
            const index = analysis.constant('index', undefined, act);
            analysis.write(analysis.cell(index, Slot.length), values.unknown);
            return values.one(index);
          }
          return values.withUnknown(value);
        }
      }
      return libraryMember(frame, obj, name);
    }
    case 'constant':
      if (obj.type === 'none') return values.none;
      // Which key or index a loop has at hand is known, but not what it is; the running thread has its own name.
      if (obj.type === 'index' && obj.made !== undefined) return undefined;
      if (obj.type === 'index') return isOfThread(name) ? values.one(obj) : keptOnThread(frame, name, at);
      if (isNumber(obj.type) && !OF_NUMBERS.test(name)) return values.none;
      return values.one(analysis.bound.libraryMethod(obj, obj.type, name));
    case 'function':
    case 'method': {
      const fn = obj.kind === 'method' ? obj.fn : obj;
      if (name === '__func__' || name === '__wrapped__') return values.one(fn);
      if (name === '__self__' && obj.kind === 'method') return values.one(obj.self);
      const cell = ofFunction(frame, fn, name);
      const value = analysis.read(cell, act);
      if (value === values.none) return undefined;
      frame.access(cell, 'read', 'none', 'attribute', at);
      return value;
    }
    case 'library-method':
      return typeRow(obj.type)?.isFluent === true ? attributeOf(frame, obj.self, name, at) : undefined;
    case 'wrapper':
      // `@x.setter` and `@x.getter` on a property.
      return values.one(
        analysis.objects.intern(`pw ${obj.id} ${name}`, () => ({
          kind: 'partial',
          fn: values.one(analysis.external(`property.${name}`)),
          args: [values.one(obj)],
          keywords: [],
        })),
      );
    default:
      return undefined;
  }
}

/** `current_thread().stopped`: what was put on the thread at hand, where it begins with this function. */
function keptOnThread(frame: Frame, name: string, at: Span): Value | undefined {
  const thread = frame.act.entered?.entry;
  const isOwn = thread !== undefined && !libraryTypes(thread).some((type) => isMethodOf(type, name));
  return isOwn ? attributeOf(frame, thread, name, at) : undefined;
}

const isNumber = (type: string): boolean => type === 'bool' || type === 'int' || type === 'float';

/** What numbers have; all else is an attribute that they don't have, and asking for it raises. */
const OF_NUMBERS =
  /^(__\w+__|as_integer_ratio|bit_count|bit_length|conjugate|denominator|from_bytes|fromhex|hex|imag|is_integer|numerator|real|to_bytes)$/;

/** An attribute of a function. Each call of a function makes its nested functions anew, as it has variables of its own. */
function ofFunction({ analysis }: Frame, fn: Obj, name: string): Cell {
  const isNested = fn.kind === 'function' && fn.env?.fn.kind === 'function' && fn.owner === undefined;
  return isNested
    ? analysis.cell(analysis.env(fn.env), analysis.objects.functionAttribute(fn.fn.name, name))
    : analysis.cell(fn, name);
}

const SERVES = /^(serve_forever|handle_request|server_close)$/;

const isMethodOf = (type: string, name: string): boolean => {
  const role = roleOf(type);
  // A server may be a thread as well, which has no such methods.
  if (SERVES.test(name)) return role === 'server';
  if (isContainerRole(role)) return containerMethod(name) !== undefined;
  if (taskMethod(type, name) !== undefined || typeRow(type)?.decorating?.[name] !== undefined) return true;
  return (
    /^(start|join|is_alive|run|cancel|acquire|release|wait|wait_for|notify|notify_all|set|clear|is_set|submit|map|shutdown|result|exception|done|add_done_callback|put|get|put_nowait|get_nowait|task_done|empty|full|qsize|enter_context|push|callback|close|terminate|locked|setAutoDelete|setDaemon|isDaemon|setName|getName|cancelled|running)$/.test(
      standardMethod(type, name),
    ) ||
    // `self.msleep(10)` of a thread of Qt, which is called through the class as well.
    functionKind(`${type}.${name}`) !== undefined
  );
};

function libraryMember(frame: Frame, obj: Extract<Obj, { kind: 'library' }>, name: string): Value {
  // Where it is one of several containers, it is not this one.
  if (isOfOthers(roleOf(obj.type), name)) return frame.analysis.values.none;
  return frame.analysis.values.one(frame.analysis.bound.libraryMethod(obj, obj.type, name));
}

function instanceAttribute(frame: Frame, obj: InstanceObject, name: string, at: Span): Value | undefined {
  const { analysis, act } = frame;
  const { values } = analysis;
  if (name === '__class__') return values.one(obj.cls);
  if (name === '__dict__') openInstance(frame, obj);
  const own = analysis.cell(obj, name);
  takeCopied(frame, obj, own, name);
  const ownValue = analysis.read(own, act);
  const inClass = findClassCell(analysis, obj.cls, name, act);
  const isDefault =
    inClass !== undefined &&
    isData(inClass.value) &&
    !inClass.value.objs.some((member) => isDescriptor(frame, member, '__set__')) &&
    isSetByInit(analysis, obj.cls, name, act);
  const cell = isDefault ? undefined : inClass;
  let result = ownValue;
  let recorded = false;
  if (cell !== undefined) {
    const bound = bindAll(frame, cell, obj, obj.cls, at);
    result = values.union(result, bound);
    if (isData(cell.value) && ownValue === values.none) {
      frame.access(cell, 'read', 'none', 'attribute', at);
      recorded = true;
    } else if (!isData(cell.value)) recorded = ownValue === values.none;
  }
  if (result === values.none && inClass === undefined) {
    const fromLibrary = inherited(frame, obj, obj.cls, name);
    if (fromLibrary !== undefined) {
      // Part of a window, or what a function that was not looked at yet gives it.
      if (roleOfObject(obj) === 'widget') frame.access(own, 'read', 'none', 'attribute', at);
      return fromLibrary;
    }
    const getattr = findClassCell(analysis, obj.cls, '__getattr__', act);
    if (getattr !== undefined) return undefined;
    frame.access(own, 'read', 'none', 'attribute', at);
    return undefined;
  }
  if (!recorded) frame.access(own, 'read', 'none', 'attribute', at);
  return analysis.read(analysis.cell(obj, Slot.open), act) === values.none ? result : values.withUnknown(result);
}

/** What a copy has of the object it was made of: an attribute that only `__init__` ever stores is the same in both. */
function takeCopied({ analysis, act }: Frame, copy: InstanceObject, own: Cell, name: string): void {
  if (copy.fields?.has(Slot.copied) !== true) return;
  const storers = storersOf(analysis.files, name);
  if (storers === undefined || [...storers].some((fn) => !givesFirstValues(fn.name))) return;
  for (const from of analysis.read(analysis.cell(copy, Slot.copied), act).objs)
    analysis.write(own, analysis.read(analysis.cell(from, name), act));
}

/** `vars(obj)`: its attributes may be set through the dict from here on. */
export function openInstance(frame: Frame, obj: Obj): void {
  frame.analysis.write(frame.analysis.cell(obj, Slot.open), frame.analysis.constantValue('bool', true));
}

/** What a class that is a window and a thread has of the thread. */
const OF_THREAD = /^(start|join|run|is_alive|isAlive|setDaemon)$/;

/** What a library base class provides: `start` and `join` of a Thread subclass. */
function inherited(frame: Frame, self: Obj, cls: ClassObject, name: string): Value | undefined {
  const { analysis } = frame;
  if (self.kind !== 'instance' && self.kind !== 'class') return undefined;
  for (const at of mro(cls)) {
    if (at.kind !== 'external' || at.name === 'object') continue;
    const made = madeBy(frame, self, at.name, name);
    if (made !== undefined) return made;
    const role = roleOf(at.name);
    if (role === undefined) continue;
    if (role === 'widget' && self.kind === 'instance') {
      // What a window has is not listed.
      if (isThread(self) && OF_THREAD.test(name)) continue;
      return widgetAttribute(frame, self, at.name, name);
    }
    if (self.kind === 'class') return analysis.values.one(analysis.external(`${at.name}.${name}`));
    if (role === 'movable' && name !== MOVE_TO_THREAD) continue;
    const given = keptAs(at.name, name);
    if (given !== undefined) {
      const kept = analysis.read(analysis.cell(self, given), frame.act);
      return kept === analysis.values.none ? undefined : kept;
    }
    if (isThreadRole(role) && !isMethodOf(at.name, name) && name !== MOVE_TO_THREAD && !name.startsWith('__')) continue;
    // What a dict has no method for is asked of the class's own `__getattr__`.
    if (isContainerRole(role) && !isMethodOf(at.name, name) && hasGetattr(frame, cls)) continue;
    return analysis.values.one(analysis.bound.libraryMethod(self, at.name, name));
  }
  return undefined;
}

const hasGetattr = ({ analysis, act }: Frame, cls: ClassObject): boolean =>
  findClassCell(analysis, cls, '__getattr__', act) !== undefined;

/** What a library class makes for each of its objects: a lock, or the signal that tells of a thread's end. */
function madeBy(frame: Frame, self: Obj, type: string, name: string): Value | undefined {
  const lock = lockMadeBy(frame, self, type, name);
  if (lock !== undefined || typeRow(type)?.endSignal !== name) return lock;
  if (self.kind !== 'instance' && self.kind !== 'library') return undefined;
  return frame.analysis.values.one(endSignalOf(frame.analysis, self));
}

/** The lock that the library class `type` makes for each of its objects: `self.mutex` of a queue. */
function lockMadeBy(frame: Frame, self: Obj, type: string, name: string): Value | undefined {
  const { analysis } = frame;
  const known = inheritedLock(type, name);
  if (known === undefined || (self.kind !== 'instance' && self.kind !== 'library')) return undefined;
  const lock = analysis.known(`made ${self.id} ${name}`, STANDARD[known.role], self.site, {
    inLoop: self.inLoop,
    depth: self.depth + 1,
    maker: self,
  });
  analysis.names.note(lock, self.kind === 'instance' ? `self.${name}` : name, self.site.file, self.site);
  const over = known.over === undefined ? undefined : lockMadeBy(frame, self, type, known.over);
  if (over !== undefined) analysis.write(analysis.cell(lock, Slot.lock), over);
  return analysis.values.one(lock);
}

/** Where what a library object was made with is kept that an attribute of it reaches. */
function keptAs(type: string, attribute: string): Slot | undefined {
  const keeps = typeRow(type)?.keeps;
  return keeps !== undefined && Object.hasOwn(keeps, attribute) ? slotOf(keeps[attribute]!) : undefined;
}

export function writeAttribute(
  frame: Frame,
  base: Value,
  expr: AttributeExpr,
  value: Value,
  deps: readonly Access[],
  op = '=',
): void {
  const { analysis, act } = frame;
  const name = keptName(expr);
  forgetStored(frame.state, expr);
  forgetNamed(frame.state, expr);
  let holder: Obj | undefined;
  let fresh = base.objs.length > 0;
  // Stored on something that can't be seen: whoever has that can take it from there.
  if (base.objs.every(({ kind }) => kind === 'external' || kind === 'constant')) {
    havoc(frame, { pos: [value], kw: new Map() }, expr);
  }
  const followed = analysis.values.first(base, MAX_TARGETS);
  for (const obj of followed) {
    if (obj.kind === 'instance') {
      const setter = findClassCell(analysis, obj.cls, name, act);
      // The name stands for the property without its setter as well, from before that was given.
      const properties = (setter?.value.objs ?? []).flatMap((member) =>
        member.kind === 'wrapper' && member.wrap === 'property' ? [member] : [],
      );
      if (properties.length > 0) {
        for (const fn of new Set(properties.flatMap(({ set }) => set?.objs ?? []))) {
          if (fn.kind === 'function') callFunction(frame, fn, obj, { pos: [value], kw: new Map() }, expr);
        }
        writesThrough(frame, expr, deps);
        continue;
      }
      const descriptors = (setter?.value.objs ?? []).filter((member) => isDescriptor(frame, member, '__set__'));
      if (descriptors.length > 0) {
        for (const one of descriptors) callMethod(frame, one, '__set__', [analysis.values.one(obj), value], expr);
        writesThrough(frame, expr, deps);
        if (descriptors.some((one) => keepsByName(frame, one)))
          store(frame, analysis.cell(obj, name), value, expr, deps, op);
        continue;
      }
    } else if (obj.kind !== 'class' && obj.kind !== 'module' && obj.kind !== 'library' && obj.kind !== 'function') {
      if (obj.kind === 'external') noteOutside(frame, analysis.external(`${obj.name}.${name}`), expr, { value });
      continue;
    }
    const cell = obj.kind === 'function' ? ofFunction(frame, obj, name) : analysis.cell(obj, name);
    store(frame, cell, value, expr, deps, op);
    if (obj.kind === 'library' || obj.kind === 'instance') {
      storeCallback(frame, obj, name, value, expr);
      for (const type of libraryTypes(obj)) {
        const kept = keptAs(type, name);
        if (kept !== undefined) analysis.write(analysis.cell(obj, kept), value);
      }
    }
    if (!frame.isFresh(obj)) fresh = false;
    holder ??= obj;
  }
  if (followed !== base.objs)
    storeInOthers(
      frame,
      base.objs.filter((obj) => !followed.includes(obj)),
      name,
      value,
    );
  if (holder !== undefined && op === '=') noteKept(frame.state, expr, value);
  if (!fresh) frame.escape(value, holder === undefined ? [] : [holder]);
}

/** Calls a method of the program's class by name, where it has one. */
export function callMethod(frame: Frame, obj: Obj, name: string, args: readonly Value[], at: Span): Value | undefined {
  if (obj.kind !== 'instance') return undefined;
  const cell = findClassCell(frame.analysis, obj.cls, name, frame.act);
  if (cell === undefined) return undefined;
  const bound = bindAll(frame, cell, obj, obj.cls, at);
  return callValue(frame, bound, { pos: [...args], kw: new Map() }, at, undefined);
}

/** What tells a thread from all others. */
const isOfThread = (name: string): boolean => name === 'name' || name === 'ident' || name === 'native_id';
