/** Attributes found on a class, as its instances and itself have them. */

import type { Span } from '../../facts/ir.js';
import { isSpecial } from '../../facts/name-conventions.js';
import { roleOf } from '../../knowledge/types.js';
import { NO_ARGS } from './args.js';
import { callMethod } from './attributes.js';
import { callFunction } from './calls.js';
import { findClassCell, metaclassOf } from '../model/classes.js';
import { functionMentions } from '../model/mentions.js';
import { handsOutItsMethods, hasUnseenBase, mro } from '../model/lineage.js';
import type { Frame } from './frame.js';
import { isField, type Cell, type ClassObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

export const isData = (value: Value): boolean =>
  value.objs.some((obj) => obj.kind !== 'function' && obj.kind !== 'wrapper') || value.objs.length === 0;

export function classAttribute(frame: Frame, obj: ClassObject, name: string, at: Span): Value | undefined {
  const { analysis, act } = frame;
  const cell = findClassCell(analysis, obj, name, act);
  if (cell === undefined) {
    const meta = metaclassOf(analysis, obj, act);
    const shared = meta && findClassCell(analysis, meta, name, act);
    if (shared !== undefined) {
      if (isData(shared.value)) frame.access(shared, 'read', 'none', 'attribute', at);
      return bindAll(frame, shared, obj, obj, at);
    }
    if (name === '__name__' || name === '__qualname__') return analysis.constantValue('str');
    const external = mro(obj).find((base) => base.kind === 'external' && roleOf(base.name) !== undefined);
    if (external?.kind === 'external') return analysis.values.one(analysis.external(`${external.name}.${name}`));
    if (!hasUnseenBase(obj)) frame.access(analysis.cell(obj, name), 'read', 'none', 'attribute', at);
    return undefined;
  }
  if (isData(cell.value)) frame.access(cell, 'read', 'none', 'attribute', at);
  const plain = analysis.sets.filter(cell.value.set, (member) => isPlain(frame, member));
  let result = analysis.values.closed(plain);
  for (const member of plain === cell.value.set ? [] : cell.value.objs) {
    if (member.kind === 'wrapper' && member.wrap === 'classmethod') {
      for (const fn of member.get.objs)
        result = analysis.values.union(result, analysis.values.one(analysis.bound.method(fn, obj)));
    } else if (member.kind === 'wrapper' && member.wrap === 'staticmethod') {
      result = analysis.values.union(result, member.get);
    } else if (!analysis.sets.has(plain, member))
      result = analysis.values.union(result, describedOn(frame, member, analysis.none, obj, cell, at));
  }
  return cell.value.unknown ? analysis.values.withUnknown(result) : result;
}

/** Whether a member of a class is for whoever reads it what it is; such members are taken all at once. */
const isPlain = (frame: Frame, member: Obj): boolean =>
  member.kind !== 'wrapper' && !isDescriptor(frame, member, '__get__');

/** Class attributes as seen from an instance: functions become methods, properties are called. */
export function bindAll(frame: Frame, cell: Cell, self: Obj, cls: ClassObject, at: Span): Value {
  const { analysis, act } = frame;
  const { values } = analysis;
  let result = values.none;
  for (const member of analysis.read(cell, act).objs) {
    if (isField(member)) continue;
    if (member.kind === 'function') {
      // What `__getattribute__` hands out instead is not followed.
      const isAsItIs = isSpecial(member.fn.name) || !handsOutItsMethods(cls);
      result = values.union(result, isAsItIs ? values.one(analysis.bound.method(member, self)) : values.unknown);
    } else if (member.kind === 'wrapper') {
      if (member.wrap === 'staticmethod') result = values.union(result, member.get);
      else if (member.wrap === 'classmethod') {
        for (const fn of member.get.objs) result = values.union(result, values.one(analysis.bound.method(fn, cls)));
      } else if (member.wrap === 'contextmanager') {
        result = values.union(result, values.one(analysis.bound.method(member, self)));
      } else {
        for (const fn of member.get.objs) {
          if (fn.kind === 'function') result = values.union(result, callFunction(frame, fn, self, NO_ARGS, at));
          else result = values.withUnknown(result);
        }
      }
    } else if (member.kind === 'partial' && member.ofMethod === true) {
      const fn = values.from(member.fn.objs.map((of) => analysis.bound.method(of, self)));
      const { args, keywords } = member;
      const bound = analysis.objects.intern(`${member.id} of ${self.id}`, () => ({
        kind: 'partial',
        fn,
        args,
        keywords,
      }));
      result = values.union(result, values.one(bound));
    } else {
      result = values.union(result, describedOn(frame, member, self, cls, cell, at));
    }
  }
  return cell.value.unknown ? values.withUnknown(result) : result;
}

/**
 * What a member of a class is for who reads it on an object: a descriptor says so itself, any other is what it is. One that
 * keeps it in the object by a name that it calculates is taken to keep it under its own.
 */
function describedOn(frame: Frame, member: Obj, self: Obj, cls: ClassObject, cell: Cell, at: Span): Value {
  const { analysis, act } = frame;
  const { values } = analysis;
  if (!isDescriptor(frame, member, '__get__')) return values.one(member);
  const said = callMethod(frame, member, '__get__', [values.one(self), values.one(cls)], at) ?? values.unknown;
  if (self.kind !== 'instance' || !keepsByName(frame, member)) return said;
  const own = analysis.cell(self, cell.field);
  frame.access(own, 'read', 'none', 'attribute', at);
  return values.union(said, analysis.read(own, act));
}

/** Whether a descriptor keeps what it is for in the object, by `__dict__`, `getattr()` or `setattr()`. */
export const keepsByName = ({ analysis, act }: Frame, member: Obj): boolean =>
  member.kind === 'instance' &&
  ['__get__', '__set__'].some((method) =>
    findClassCell(analysis, member.cls, method, act)?.value.objs.some(
      (fn) => fn.kind === 'function' && BY_NAME.some((name) => functionMentions(fn.file.facts, fn.fn).has(name)),
    ),
  );

const BY_NAME = ['__dict__', 'getattr', 'setattr'];

/** Whether a member of a class is an object of the program that reads or stores the attribute by a method of its own. */
export const isDescriptor = ({ analysis, act }: Frame, member: Obj, method: '__get__' | '__set__'): boolean =>
  member.kind === 'instance' && findClassCell(analysis, member.cls, method, act) !== undefined;
