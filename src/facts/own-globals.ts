/** `globals()["count"]`: the module's own `count`, whatever a function calls by that name. */

import type { NameExpr, SubscriptExpr } from './ir.js';

/** The module's variable that a subscript stands for. */
export function ownGlobal({ start, end, object, index }: SubscriptExpr): NameExpr | undefined {
  if (object.kind !== 'call' || object.callee.kind !== 'name' || object.callee.name !== 'globals') return undefined;
  if (object.args.length > 0 || index.kind !== 'constant' || typeof index.value !== 'string') return undefined;
  return { kind: 'name', start, end, name: index.value, scope: 'global', slot: -1, home: 0 };
}
