/** The lock that a declaration names, as code at that place would name it. */

import type { Expr, NameExpr } from '../../facts/ir.js';
import { keptNameIn } from '../../facts/private-names.js';
import { isLockRole, roleOf } from '../../knowledge/types.js';
import { Activation } from '../model/activation.js';
import { classOfBody, findClassCell } from '../model/classes.js';
import { defines, hasUnseenBase, libraryTypes } from '../model/lineage.js';
import { lockIn } from '../library/context-managers.js';
import { evaluate } from '../evaluation/expressions.js';
import { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { fieldsOf, isDataclass } from '../evaluation/dataclasses.js';
import { Slot } from '../model/field.js';
import { functionOf, type ClassObject, type Obj } from '../model/objects.js';
import { findUnseenLock } from '../library/unseen-locks.js';
import type { Value } from '../model/values.js';

export interface NamedLock {
  /** The lock objects that holding it means, where they can be seen. */
  readonly locks: readonly Obj[];
  /** There is certainly no such lock. */
  readonly missing: boolean;
}

const UNSEEN: NamedLock = { locks: [], missing: false };
const MISSING: NamedLock = { locks: [], missing: true };

/**
 * Looks a dotted name up in the scope of an activation. `self` stands in for the function's first parameter, or
 * for the name `self` where a class body speaks of its instances.
 */
export function namedLock(analysis: AnalysisState, act: Activation, path: string, self?: Obj): NamedLock {
  const call = path.endsWith('()');
  const parts = (call ? path.slice(0, -2) : path).split('.');
  const scratch = standIn(analysis, act, self);
  const frame = new Frame(analysis, scratch);
  const [first, ...rest] = parts.map((part) => keptNameIn(act.file.facts, act.fn, part)) as [string, ...string[]];
  if (act.fn.kind === 'class' && first === 'self' && self !== undefined)
    return attributePath(frame, [self], rest, call);
  const root = nameIn(scratch, first);
  if (act.fn.kind === 'class') {
    const own = classOfBody(analysis, act);
    // A field of a dataclass is named in the class body, but each instance has one of its own.
    const isField = own !== undefined && isDataclass(analysis, own) && fieldsOf(own).some(({ name }) => name === first);
    if (isField) return self === undefined ? UNSEEN : attributePath(frame, [self], [first, ...rest], call);
    if (own !== undefined && findClassCell(analysis, own, first, scratch) !== undefined) {
      return attributePath(frame, [own], [first, ...rest], call);
    }
  }
  const value = evaluate(frame, root);
  if (rest.length > 0) {
    if (value.objs.length === 0) return isBound(analysis, scratch, root) ? UNSEEN : MISSING;
    return value.unknown
      ? seenOnly(attributePath(frame, value.objs, rest, call))
      : attributePath(frame, value.objs, rest, call);
  }
  if (value.objs.length === 0 && !isBound(analysis, scratch, root)) return MISSING;
  return lockOf(frame, value, root, call, root.scope === 'global' ? act.file.module : undefined);
}

/** What can't be seen entirely can't be said to be missing. */
const seenOnly = (named: NamedLock): NamedLock => (named.missing ? UNSEEN : named);

/** A copy of an activation to evaluate in, so that looking leaves no accesses behind. */
function standIn(analysis: AnalysisState, act: Activation, self: Obj | undefined): Activation {
  const copy = new Activation(
    -1,
    act.fn,
    act.file,
    act.callee,
    act.env,
    self ?? act.self,
    act.depth,
    analysis.values.none,
  );
  copy.envObject = analysis.env(act);
  act.params.forEach((value, slot) => (copy.params[slot] = value));
  if (self !== undefined && copy.params.length > 0 && act.fn.cls >= 0) copy.params[0] = analysis.values.one(self);
  return copy;
}

function nameIn(act: Activation, name: string): NameExpr {
  const at = { kind: 'name', name, start: -1, end: -1 } as const;
  for (let inner: Activation | undefined = act; inner !== undefined; inner = inner.env) {
    const slot = inner.fn.kind === 'class' && inner !== act ? -1 : inner.fn.locals.indexOf(name);
    if (slot < 0 || inner.fn.kind === 'module') continue;
    return { ...at, scope: inner === act ? 'local' : 'enclosing', slot, home: inner.fn.id };
  }
  return { ...at, scope: 'global', slot: -1, home: 0 };
}

function isBound(analysis: AnalysisState, act: Activation, name: NameExpr): boolean {
  if (name.scope !== 'global') return true;
  const module = act.file.module!;
  if (analysis.cell(module, name.name).value !== analysis.values.none) return true;
  return analysis.cell(module, Slot.star).value.objs.some((obj) => obj.kind === 'external');
}

function attributePath(frame: Frame, bases: readonly Obj[], names: readonly string[], call: boolean): NamedLock {
  const { analysis } = frame;
  let all: readonly Obj[] = bases;
  for (const [index, name] of names.entries()) {
    const last = index === names.length - 1;
    let result: NamedLock = MISSING;
    const next: Obj[] = [];
    for (const base of all) {
      const value = memberOf(frame, base, name);
      if (value === undefined) result = UNSEEN;
      else if (last) {
        const object: NameExpr = { kind: 'name', name: '', start: -1, end: -1, scope: 'global', slot: -1, home: 0 };
        const expr: Expr = { kind: 'attribute', object, name, nameStart: -1, start: -1, end: -1 };
        const found = value === analysis.values.none ? MISSING : lockOf(frame, value, expr, call, base);
        if (found.locks.length > 0) return found;
        if (!found.missing) result = UNSEEN;
      } else {
        if (value.unknown) result = UNSEEN;
        next.push(...value.objs.filter((obj) => obj.kind !== 'constant'));
      }
    }
    if (last || next.length === 0) return result;
    all = next;
  }
  return UNSEEN;
}

/** The value of an attribute; nothing where there is none; undefined where it can't be seen. */
function memberOf(frame: Frame, base: Obj, name: string): Value | undefined {
  const { analysis, act } = frame;
  switch (base.kind) {
    case 'instance': {
      const own = analysis.cell(base, name).value;
      const cell = findClassCell(analysis, base.cls, name, act);
      const value = cell === undefined ? own : analysis.values.union(own, cell.value);
      if (value !== analysis.values.none) return value;
      const open = hasUnseenBase(base.cls) || findClassCell(analysis, base.cls, '__getattr__', act) !== undefined;
      return open ? undefined : analysis.values.none;
    }
    case 'class': {
      const cell = findClassCell(analysis, base, name, act);
      return cell?.value ?? (hasUnseenBase(base) ? undefined : analysis.values.none);
    }
    case 'module': {
      const { value } = analysis.cell(base, name);
      if (value !== analysis.values.none) return value;
      const submodule = analysis.files.submodule(base.file, name)?.module;
      if (submodule !== undefined) return analysis.values.one(submodule);
      return analysis.cell(base, Slot.star).value.objs.some((obj) => obj.kind === 'external') ? undefined : value;
    }
    case 'library':
      return base.fields?.get(name)?.value ?? (roleOf(base.type) === undefined ? undefined : analysis.values.none);
    default:
      return undefined;
  }
}

function lockOf(frame: Frame, value: Value, expr: Expr, call: boolean, base?: Obj): NamedLock {
  const { analysis } = frame;
  let given = value;
  if (call) {
    given = analysis.values.none;
    for (const obj of value.objs) {
      const called = functionOf(obj);
      if (called !== undefined)
        for (const act of analysis.activationsOf(called.fn)) given = analysis.values.union(given, act.returns);
    }
    if (given === analysis.values.none) return UNSEEN;
  }
  if (!given.unknown && given.objs.length > 0 && given.objs.every((obj) => letsSeveralThrough(analysis, obj)))
    return MISSING;
  const isLock = given.objs.some((obj) => libraryTypes(obj).some((type) => isLockRole(roleOf(type))));
  if (isLock) {
    const lock = lockIn(frame, given, expr);
    return lock === undefined ? UNSEEN : { locks: [lock], missing: false };
  }
  const seen = given.objs.filter((obj) => obj.kind !== 'external' && obj !== analysis.none);
  if (!given.unknown && seen.length > 0 && seen.length === given.objs.length)
    return seen.some(couldBeLock) ? UNSEEN : MISSING;
  const symbol = base === undefined ? undefined : findUnseenLock(analysis, base, nameOf(expr), given);
  return symbol === undefined ? UNSEEN : { locks: [symbol], missing: false };
}

/** A semaphore that is known to let more than one through guards nothing. */
function letsSeveralThrough(analysis: AnalysisState, obj: Obj): boolean {
  if (obj.kind !== 'library' || roleOf(obj.type) !== 'semaphore') return false;
  const count = analysis.cell(obj, Slot.count).value;
  return (
    !count.unknown &&
    count.objs.length > 0 &&
    count.objs.every((one) => one.kind === 'constant' && typeof one.value === 'number' && one.value > 1)
  );
}

const nameOf = (expr: Expr): string => (expr.kind === 'attribute' || expr.kind === 'name' ? expr.name : '');

/** Locks of other kinds, and objects that lock in ways that can't be seen. */
function couldBeLock(obj: Obj): boolean {
  if (obj.kind === 'instance') return hasUnseenBase(obj.cls) || enteringMethods(obj.cls).length > 0;
  return obj.kind === 'library' && roleOf(obj.type) === 'async-primitive';
}

const enteringMethods = (cls: ClassObject): readonly string[] =>
  ['__enter__', 'acquire'].filter((name) => defines(cls, name));
