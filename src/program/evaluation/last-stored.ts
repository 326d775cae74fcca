/** The element stored last: `workers[name] = Thread(…)` and `workers[name].start()` right after speak of one thread. */

import type { AttributeExpr, NameExpr, SubscriptExpr } from '../../facts/ir.js';
import type { State, StoredElement } from '../model/state.js';
import type { Value } from '../model/values.js';
import { exprPath } from '../../facts/paths.js';

/** Notes that an element has been stored; whatever was known of another one may be about the same. */
export function noteStored(state: State, { object, index }: SubscriptExpr, value: Value): void {
  const [container, key] = [exprPath(object), keyOf(index)];
  state.stored = container === undefined || key === undefined ? undefined : { container, key, value };
}

/** The element that was stored under just these words, while nothing that they name has changed. */
export function storedAt({ stored }: State, { object, index }: SubscriptExpr): Value | undefined {
  if (stored === undefined) return undefined;
  return stored.container === exprPath(object) && stored.key === keyOf(index) ? stored.value : undefined;
}

/** A name or attribute stands for something else from here on. */
export function forgetStored(state: State, { name }: NameExpr | AttributeExpr): void {
  if (state.stored !== undefined && mentions(state.stored, name)) state.stored = undefined;
}

const mentions = ({ container, key }: StoredElement, name: string): boolean =>
  container.split('.').includes(name) || key.split('.').includes(name);

const keyOf = (index: SubscriptExpr['index']): string | undefined =>
  index.kind === 'constant' ? JSON.stringify(index.value) : exprPath(index);
