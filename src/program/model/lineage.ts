/** What a class is built on: base order, bases that can't be seen, library types and the part they play. */

import type { ClassObject, ExternalObject, InstanceObject, Lineage, Obj } from './objects.js';
import { isThreadRole, roleOf, type Role } from '../../knowledge/types.js';

/**
 * What a class is built on, with the bases it was found from: a class statement evaluated again may know more.
 * Asked for nearly every object that rules look at, so all answers are kept; that took a tenth off their time.
 */
function lineageOf(cls: ClassObject): Lineage {
  if (cls.lineage !== undefined && isUpToDate(cls.lineage)) return cls.lineage;
  const bottomUp: (ClassObject | ExternalObject)[] = [];
  const visited = new Set<ClassObject | ExternalObject>();
  // Each class comes after all that derive from it: found by going through the last bases first, and turning it round.
  const visit = (at: ClassObject | ExternalObject): void => {
    if (visited.has(at)) return;
    visited.add(at);
    if (at.kind === 'class') {
      for (const base of at.bases.toReversed()) {
        for (const obj of base.objs.toReversed()) if (obj.kind === 'class' || obj.kind === 'external') visit(obj);
      }
    }
    bottomUp.push(at);
  };
  visit(cls);
  const order = bottomUp.toReversed();
  const types = order.flatMap((at) => (at.kind === 'external' ? at.name : []));
  const roles = types.flatMap((type) => roleOf(type) ?? []);
  return (cls.lineage = {
    order,
    seen: order.flatMap((at) => (at.kind === 'class' ? [{ at, bases: at.bases }] : [])),
    types,
    // A window that is a thread as well, `class App(tk.Tk, Thread)`, runs: that matters most.
    role: (isOfToolkit(roles[0]) ? roles.find(isThreadRole) : undefined) ?? roles[0],
    hasUnseenBase: order.some(
      (at) =>
        (at.kind === 'external' && at.name !== 'object' && roleOf(at.name) === undefined) ||
        (at.kind === 'class' &&
          at.bases.some((base) =>
            base.objs.length === 0 ? base.unknown : base.objs.some((obj) => obj.kind === 'partial'),
          )),
    ),
  });
}

function isUpToDate({ seen }: Lineage): boolean {
  for (const { at, bases } of seen) if (at.bases !== bases) return false;
  return true;
}

/** The class, then its bases left to right and depth first, each where it comes last; as Python orders all but odd cases. */
export const mro = (cls: ClassObject): readonly (ClassObject | ExternalObject)[] => lineageOf(cls).order;

/** Whether the class has a base that the program text does not show. */
export const hasUnseenBase = (cls: ClassObject): boolean => lineageOf(cls).hasUnseenBase;

/** Whether a class, or another object, itself has something under a name: what was only looked for there has a cell as well. */
export const defines = ({ fields }: Obj, name: string): boolean => {
  const value = fields?.get(name)?.value;
  return value !== undefined && (value.objs.length > 0 || value.unknown);
};

/** Whether a class has something else under a name that one of its bases has too. */
export function overrides(cls: ClassObject, base: ClassObject, name: string): boolean {
  const order = mro(cls);
  return order.slice(0, order.indexOf(base)).some((one) => defines(one, name));
}

/** The library type a class derives from that plays `role`, as `threading.Thread`. */
export function libraryBase(cls: ClassObject, wanted: (role: Role) => boolean): string | undefined {
  for (const at of mro(cls)) {
    if (at.kind !== 'external') continue;
    const role = roleOf(at.name);
    if (role !== undefined && wanted(role)) return at.name;
  }
  return undefined;
}

/** The library type an object is an instance of, directly or through its class. */
export function libraryTypes(obj: Obj): readonly string[] {
  if (obj.kind === 'library') return [obj.type];
  return obj.kind === 'instance' ? lineageOf(obj.cls).types : NONE;
}

const NONE: readonly string[] = [];

/** The part an object plays by its library type. */
export function roleOfObject(obj: Obj): Role | undefined {
  if (obj.kind === 'library') return roleOf(obj.type);
  return obj.kind === 'instance' ? lineageOf(obj.cls).role : undefined;
}

const isOfToolkit = (role: Role | undefined): boolean => role === 'widget' || role === 'movable';

export const isThreadClass = (cls: ClassObject): boolean => libraryBase(cls, isThreadRole) !== undefined;

export const isThread = (obj: Obj): boolean => isThreadRole(roleOfObject(obj));

export const isInstanceOf = (obj: Obj, cls: ClassObject): obj is InstanceObject =>
  obj.kind === 'instance' && mro(obj.cls).includes(cls);

/**
 * Whether `Thread` comes before a mixin in the order of bases, from behind `after` on: its `__init__` is the one that
 * runs, and calls no other.
 */
export function isThreadsOwn(cls: ClassObject, definedIn: Obj, after?: ClassObject): boolean {
  const order = mro(cls);
  const library = libraryBase(cls, isThreadRole);
  const thread = order.findIndex((base) => base.kind === 'external' && base.name === library);
  return thread > order.findIndex((base) => base === after) && thread < order.findIndex((base) => base === definedIn);
}

/** Whether a class of the program says itself, by `__getattribute__`, what its objects hand out under a name. */
export const handsOutItsMethods = (cls: ClassObject): boolean =>
  mro(cls).some((base) => base.kind === 'class' && defines(base, '__getattribute__'));
