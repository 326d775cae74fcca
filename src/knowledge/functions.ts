/** What functions of libraries do that the analysis has to know of. */

import { lastPart } from './dotted.js';
import { LIBRARIES } from './libraries/index.js';
import { words, type FunctionKind } from './library.js';

/** Python's own way to bind arguments to a callable. */
export const PARTIAL = 'functools.partial';
/** What makes an instance, and what makes one and calls its `__init__`. */
export const NEW = 'object.__new__';
export const NEW_SET_UP = 'type.__call__';

const kinds = new Map<string, Set<FunctionKind>>();
for (const { callables } of LIBRARIES) {
  for (const [kind, names] of Object.entries(callables ?? {}) as [FunctionKind, string][]) {
    for (const name of words(names)) {
      const known = kinds.get(name);
      if (known === undefined) kinds.set(name, new Set([kind]));
      else known.add(kind);
    }
  }
}

/** Whether a function, by its dotted name, is of a kind. */
export const isFunction = (dotted: string, kind: FunctionKind): boolean => kinds.get(dotted)?.has(kind) === true;

const lastParts = new Map<string, Set<FunctionKind>>();
for (const [name, its] of kinds) {
  const last = lastPart(name);
  for (const kind of its) lastParts.set(last, (lastParts.get(last) ?? new Set()).add(kind));
}

/** The same for a name as it is written, where that may be the last part alone, imported from its module. */
export const isNamedSo = (written: string, kind: FunctionKind): boolean =>
  isFunction(written, kind) || lastParts.get(written)?.has(kind) === true;

/** What a function, by its dotted name, does; the first kind that its rows name, where it is of several. */
export function functionKind(dotted: string): FunctionKind | undefined {
  for (const kind of kinds.get(dotted) ?? []) return kind;
  return undefined;
}
