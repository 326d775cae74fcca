/** What the methods of built-in containers do to their contents. Each is one atomic operation on every interpreter. */

import { words } from './library.js';
import type { Role } from './types.js';

export interface ContainerMethod {
  readonly effect: 'none' | 'add' | 'remove' | 'clear' | 'reorder' | 'store';
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
  append: { effect: 'add', takes: element },
  appendleft: { effect: 'add', takes: element },
  extend: { effect: 'add', takes: elements },
  extendleft: { effect: 'add', takes: elements },
  insert: { effect: 'add', takes: { arg: 1, as: 'element' } },
  add: { effect: 'add', takes: element },
  update: { effect: 'add', takes: elements },
  setdefault: { effect: 'add', takes: { arg: 1, as: 'value' }, gives: 'element', forgiving: true },
  pop: { effect: 'remove', gives: 'element' },
  popleft: { effect: 'remove', gives: 'element' },
  popitem: { effect: 'remove', gives: 'item' },
  remove: { effect: 'remove' },
  discard: { effect: 'remove', forgiving: true },
  difference_update: { effect: 'remove', forgiving: true },
  intersection_update: { effect: 'remove', forgiving: true },
  symmetric_difference_update: { effect: 'store' },
  subtract: { effect: 'store' },
  clear: { effect: 'clear', forgiving: true },
  sort: { effect: 'reorder' },
  reverse: { effect: 'reorder' },
  rotate: { effect: 'reorder' },
  move_to_end: { effect: 'reorder' },
  get: { effect: 'none', gives: 'element', forgiving: true },
  copy: { effect: 'none', gives: 'copy' },
  keys: { effect: 'none', gives: 'keys' },
  values: { effect: 'none', gives: 'view' },
  items: { effect: 'none', gives: 'items' },
  iterkeys: { effect: 'none', gives: 'keys' },
  itervalues: { effect: 'none', gives: 'view' },
  iteritems: { effect: 'none', gives: 'items' },
  most_common: { effect: 'none', gives: 'copy', stepwise: 1 },
  elements: { effect: 'none', gives: 'view' },
  index: { effect: 'none', gives: 'int' },
  count: { effect: 'none', gives: 'int' },
  union: { effect: 'none', gives: 'copy' },
  difference: { effect: 'none', gives: 'copy' },
  intersection: { effect: 'none', gives: 'copy' },
  issubset: { effect: 'none', gives: 'bool' },
  issuperset: { effect: 'none', gives: 'bool' },
  isdisjoint: { effect: 'none', gives: 'bool' },
  __contains__: { effect: 'none', gives: 'bool' },
  __len__: { effect: 'none', gives: 'int' },
  __getitem__: { effect: 'none', gives: 'element' },
  __setitem__: { effect: 'add', takes: { arg: 1, as: 'value' } },
  __delitem__: { effect: 'remove' },
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
