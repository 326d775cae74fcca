/**
 * The element stored last: `workers[name] = Thread(…)` and `workers[name].start()` right after speak of one thread, and so
 * do `workers.append(Thread(…))` and `workers[-1].start()`.
 */

import type { AttributeExpr, Expr, NameExpr, SubscriptExpr } from '../../facts/ir.js';
import { pathOrNumber } from '../../facts/numbers.js';
import type { State, StoredElement } from '../model/state.js';
import type { Value } from '../model/values.js';
import { exprPath } from '../../facts/paths.js';

/** Notes that an element has been stored; whatever was known of another one may be about the same. */
export function noteStored(state: State, place: SubscriptExpr, value: Value): void {
  const [container, key] = [exprPath(place.object), keyOf(place)];
  state.stored = container === undefined || key === undefined ? undefined : { container, key, value };
}

/** Notes that an element has been put at the end. */
export function noteAppended(state: State, list: Expr, value: Value): void {
  const container = exprPath(list);
  if (container !== undefined) state.stored = { container, key: '-1', value };
}

/** The element that was stored under just these words, while nothing that they name has changed. */
export function storedAt({ stored }: State, place: SubscriptExpr): Value | undefined {
  if (stored === undefined) return undefined;
  return stored.key === keyOf(place) && stored.container === exprPath(place.object) ? stored.value : undefined;
}

/** A name or attribute stands for something else from here on. */
export function forgetStored(state: State, { name }: NameExpr | AttributeExpr): void {
  if (state.stored !== undefined && mentions(state.stored, name)) state.stored = undefined;
}

const mentions = ({ container, key }: StoredElement, name: string): boolean =>
  container.split('.').includes(name) || key.split('.').includes(name);

function keyOf({ index }: SubscriptExpr): string | undefined {
  return index.kind === 'constant' ? JSON.stringify(index.value) : pathOrNumber(index);
}
