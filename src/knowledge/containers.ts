/** What the methods of built-in containers do to their contents. Each is one atomic operation on every interpreter. */

import { words } from './library.js';
import type { Role } from './types.js';

export interface ContainerMethod {
  readonly does: 'none' | 'add' | 'remove' | 'clear' | 'reorder' | 'store';
  /** Which argument becomes an element, or whose elements do. */
  readonly takes?: { readonly arg: number; readonly as: 'element' | 'elements' | 'value' };
  /** What the call gives: an element, a copy, a live view, a key with its element, or nothing that matters. */
  readonly gives?: 'element' | 'copy' | 'view' | 'keys' | 'items' | 'item' | 'self' | 'bool' | 'int';
  /** Does nothing harmful when the element is missing. */
  /** With so many arguments it is Python code that goes through the elements, one by one. */
  readonly stepwise?: number;
  readonly forgiving?: boolean;
}

const element = { arg: 0, as: 'element' } as const;
const elements = { arg: 0, as: 'elements' } as const;

const methods: Readonly<Record<string, ContainerMethod>> = {
  append: { does: 'add', takes: element },
  appendleft: { does: 'add', takes: element },
  extend: { does: 'add', takes: elements },
  extendleft: { does: 'add', takes: elements },
  insert: { does: 'add', takes: { arg: 1, as: 'element' } },
  add: { does: 'add', takes: element },
  update: { does: 'add', takes: elements },
  setdefault: { does: 'add', takes: { arg: 1, as: 'value' }, gives: 'element', forgiving: true },
  pop: { does: 'remove', gives: 'element' },
  popleft: { does: 'remove', gives: 'element' },
  popitem: { does: 'remove', gives: 'item' },
  remove: { does: 'remove' },
  discard: { does: 'remove', forgiving: true },
  difference_update: { does: 'remove', forgiving: true },
  intersection_update: { does: 'remove', forgiving: true },
  symmetric_difference_update: { does: 'store' },
  subtract: { does: 'store' },
  clear: { does: 'clear', forgiving: true },
  sort: { does: 'reorder' },
  reverse: { does: 'reorder' },
  rotate: { does: 'reorder' },
  move_to_end: { does: 'reorder' },
  get: { does: 'none', gives: 'element', forgiving: true },
  copy: { does: 'none', gives: 'copy' },
  keys: { does: 'none', gives: 'keys' },
  values: { does: 'none', gives: 'view' },
  items: { does: 'none', gives: 'items' },
  iterkeys: { does: 'none', gives: 'keys' },
  itervalues: { does: 'none', gives: 'view' },
  iteritems: { does: 'none', gives: 'items' },
  most_common: { does: 'none', gives: 'copy', stepwise: 1 },
  elements: { does: 'none', gives: 'view' },
  index: { does: 'none', gives: 'int' },
  count: { does: 'none', gives: 'int' },
  union: { does: 'none', gives: 'copy' },
  difference: { does: 'none', gives: 'copy' },
  intersection: { does: 'none', gives: 'copy' },
  issubset: { does: 'none', gives: 'bool' },
  issuperset: { does: 'none', gives: 'bool' },
  isdisjoint: { does: 'none', gives: 'bool' },
  __contains__: { does: 'none', gives: 'bool' },
  __len__: { does: 'none', gives: 'int' },
  __getitem__: { does: 'none', gives: 'element' },
  __setitem__: { does: 'add', takes: { arg: 1, as: 'value' } },
  __delitem__: { does: 'remove' },
};

export const containerMethod = (name: string): ContainerMethod | undefined =>
  Object.hasOwn(methods, name) ? methods[name] : undefined;

const ofLists = 'append extend insert pop remove clear reverse copy index count';
const ofDicts = 'get setdefault update pop popitem clear copy keys values items iterkeys itervalues iteritems';
const ofSets =
  'add update pop remove discard clear copy union difference intersection issubset issuperset isdisjoint difference_update intersection_update symmetric_difference_update';

/** Which of these methods each kind of container has, beside those that operators call. */
const own: Readonly<Partial<Record<Role, ReadonlySet<string>>>> = {
  list: new Set(words(`${ofLists} sort`)),
  deque: new Set(words(`${ofLists} appendleft extendleft popleft rotate`)),
  dict: new Set(words(`${ofDicts} move_to_end subtract most_common elements`)),
  set: new Set(words(ofSets)),
};

/** Whether a container can't be meant by a call of a method, as only others have it: a dict by `x.append(y)`. */
export const isOfOthers = (role: Role | undefined, name: string): boolean =>
  role !== undefined && own[role]?.has(name) === false && !name.startsWith('__') && containerMethod(name) !== undefined;

/** The methods that operators call which change what stands left of them, and leave the variable with the same container. */
const inPlace: Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>> = {
  list: { '+': 'extend' },
  deque: { '+': 'extend' },
  set: { '|': 'update', '&': 'intersection_update', '-': 'difference_update', '^': 'symmetric_difference_update' },
  dict: { '|': 'update' },
};

export const inPlaceMethod = (role: Role | undefined, op: string): string | undefined =>
  role === undefined ? undefined : inPlace[role]?.[op];
