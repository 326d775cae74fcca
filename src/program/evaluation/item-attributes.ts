/** Dicts whose attributes are their items: what `__getattr__` finds, and `__setattr__` keeps, under the name as a key. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import { containerMethod } from '../../knowledge/containers.js';
import { lastPart } from '../../knowledge/dotted.js';
import { findClassCell } from '../model/classes.js';
import { memoized } from '../model/maps.js';
import type { InstanceObject } from '../model/objects.js';
import { elementAt, isContainer } from './elements.js';
import type { Frame } from './frame.js';
import type { Value } from '../model/values.js';

/** The item that an attribute stands for which the class does not have. */
export function itemNamed(frame: Frame, obj: InstanceObject, name: string): Value {
  const isItem = containerMethod(name) === undefined && isByItem(frame, obj, '__getattr__', /^(__getitem__|get)$/);
  return isItem ? elementAt(frame, obj, frame.analysis.constantValue('str', name)) : frame.analysis.values.none;
}

/** Whether an attribute that is set is the item of that name. */
export const storesItems = (frame: Frame, obj: InstanceObject): boolean =>
  isByItem(frame, obj, '__setattr__', /^__setitem__$/);

function isByItem({ analysis, act }: Frame, obj: InstanceObject, hook: string, methods: RegExp): boolean {
  if (!isContainer(obj)) return false;
  const members = findClassCell(analysis, obj.cls, hook, act)?.value.objs ?? [];
  return members.some((member) => {
    // `__getattr__ = dict.get`
    if (member.kind === 'external' || member.kind === 'library-method') return methods.test(lastPart(member.name));
    return member.kind === 'function' && itemHooks(member.fn).some((name) => name === '' || methods.test(name));
  });
}

/** How a method reaches the item of its object that its second parameter names: by which methods, `''` for a subscript. */
const itemHooks = memoized((fn: FunctionFacts): readonly string[] => {
  const isParam = (slot: number, expr: Expr | undefined): boolean =>
    expr?.kind === 'name' && expr.scope === 'local' && expr.slot === slot;
  const found: string[] = [];
  walkExprs(fn.body, (expr) => {
    if (expr.kind === 'subscript' && isParam(0, expr.object) && isParam(1, expr.index)) found.push('');
    if (expr.kind !== 'call' || expr.callee.kind !== 'attribute') return;
    // `self.get(name)`, `super().__getitem__(name)`, `dict.__getitem__(self, name)`
    const { object, name } = expr.callee;
    const [first, second] = expr.args.map(({ value }) => value);
    const isSuper = object.kind === 'call' && object.callee.kind === 'name' && object.callee.name === 'super';
    if (isParam(1, isParam(0, object) || isSuper ? first : isParam(0, first) ? second : undefined)) found.push(name);
  });
  return found;
});
