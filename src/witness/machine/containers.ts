/** What the methods of Python's containers do, as far as stories need them. */

import { same, show, type Container, type Term } from './terms.js';

export type Changed =
  | { readonly container: Container }
  | { readonly error: string }
  /** It waits: for an item, or for room. */
  | { readonly waits: string };

/** Whether a method of a type of container is modelled with so many arguments. */
export function isModelled(type: Container['type'], method: string, args: number): boolean {
  return (METHODS[type][method] ?? []).includes(args);
}

const METHODS: Readonly<Record<Container['type'], Readonly<Record<string, readonly number[]>>>> = {
  tuple: {},
  list: { append: [1], pop: [0, 1], remove: [1], clear: [0], insert: [2], del: [1] },
  deque: { append: [1], appendleft: [1], pop: [0], popleft: [0], clear: [0], remove: [1] },
  set: { add: [1], remove: [1], discard: [1], clear: [0], pop: [0] },
  dict: { '[]=': [2], del: [1], pop: [1, 2], popitem: [0], clear: [0], setdefault: [2] },
  queue: { put: [1], put_nowait: [1], get: [0], get_nowait: [0] },
};

/** What becomes of a container; undefined where that can't be known. `capacity` is that of a queue. */
export function change(
  container: Container,
  method: string,
  args: readonly Term[],
  capacity = Infinity,
): Changed | undefined {
  const { type, items, open } = container;
  const put = (next: readonly Term[]): Changed => ({ container: { ...container, items: next } });
  const [first, second] = args;
  switch (method) {
    case 'append':
      return first && put([...items, first]);
    case 'put':
    case 'put_nowait':
      if (items.length >= capacity) return method === 'put' ? { waits: 'room' } : { error: 'queue.Full' };
      return first && put([...items, first]);
    case 'appendleft':
      return first && put([first, ...items]);
    case 'insert':
      return first?.is === 'value' && first.value === 0 && second ? put([second, ...items]) : undefined;
    case 'add':
      return first && put(items.some((item) => same(item, first)) ? items : [...items, first]);
    case 'clear':
      return { container: { is: 'container', type, items: [] } };
    case 'get':
    case 'get_nowait':
      if (items.length > 0) return put(items.slice(1));
      return open ? undefined : method === 'get' ? { waits: 'an item' } : { error: 'queue.Empty' };
    case '[]=':
      return first && second && put(withEntry(items, first, second));
    case 'setdefault':
      if (!first || !second) return undefined;
      return hasKey(items, first) ? put(items) : put([...items, { is: 'pair', key: first, value: second }]);
    case 'popleft':
    case 'popitem':
      return emptied(container, (kept) => (method === 'popleft' ? kept.slice(1) : kept.slice(0, -1)));
    case 'pop':
      return pop(container, args);
    case 'remove':
    case 'discard':
    case 'del':
      return remove(container, method, first);
    default:
      return undefined;
  }
}

const EMPTY: Readonly<Record<Container['type'], string>> = {
  tuple: '',
  list: 'IndexError: pop from empty list',
  deque: 'IndexError: pop from an empty deque',
  set: "KeyError: 'pop from an empty set'",
  dict: "KeyError: 'popitem(): dictionary is empty'",
  queue: 'queue.Empty',
};

function emptied(container: Container, rest: (items: readonly Term[]) => readonly Term[]): Changed | undefined {
  const { items, open, type } = container;
  if (items.length > 0) return { container: { ...container, items: rest(items) } };
  return open ? undefined : { error: EMPTY[type] };
}

function pop(container: Container, args: readonly Term[]): Changed | undefined {
  const [first] = args;
  if (container.type === 'dict')
    return first && (args.length > 1 ? remove(container, 'discard', first) : remove(container, 'del', first));
  if (first === undefined) return emptied(container, (items) => items.slice(0, -1));
  if (first.is !== 'value' || typeof first.value !== 'number' || container.open) return undefined;
  const at = first.value < 0 ? container.items.length + first.value : first.value;
  if (container.items.length === 0) return { error: EMPTY.list };
  if (at < 0 || at >= container.items.length) return { error: 'IndexError: pop index out of range' };
  return { container: { ...container, items: container.items.filter((_, index) => index !== at) } };
}

function remove(container: Container, method: string, item: Term | undefined): Changed | undefined {
  const { items, type, open } = container;
  if (item === undefined) return undefined;
  if (type === 'list' && method === 'del') {
    if (item.is !== 'value' || typeof item.value !== 'number' || open) return undefined;
    const at = item.value < 0 ? items.length + item.value : item.value;
    if (at < 0 || at >= items.length) return { error: 'IndexError: list assignment index out of range' };
    return { container: { ...container, items: items.filter((_, index) => index !== at) } };
  }
  const at = items.findIndex((one) => same(one.is === 'pair' ? one.key : one, item));
  if (at >= 0) return { container: { ...container, items: items.filter((_, index) => index !== at) } };
  if (open) return undefined;
  if (method === 'discard') return { container };
  if (type === 'list') return { error: 'ValueError: list.remove(x): x not in list' };
  if (type === 'deque') return { error: 'ValueError: deque.remove(x): x not in deque' };
  return { error: `KeyError: ${show(item)}` };
}

const hasKey = (items: readonly Term[], key: Term): boolean =>
  items.some((item) => item.is === 'pair' && same(item.key, key));

/** A key keeps the place it has. */
function withEntry(items: readonly Term[], key: Term, value: Term): readonly Term[] {
  const pair: Term = { is: 'pair', key, value };
  return hasKey(items, key)
    ? items.map((item) => (item.is === 'pair' && same(item.key, key) ? pair : item))
    : [...items, pair];
}

/** What Python raises where a container has changed its size under a loop; undefined for lists, which raise nothing. */
export function iterationError(type: Container['type']): string | undefined {
  switch (type) {
    case 'dict':
      return 'RuntimeError: dictionary changed size during iteration';
    case 'set':
      return 'RuntimeError: Set changed size during iteration';
    case 'deque':
      return 'RuntimeError: deque mutated during iteration';
    default:
      return undefined;
  }
}
