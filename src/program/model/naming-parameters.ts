/** Parameters by which attributes are looked up: `getattr(self, lock_name)`, in the function or in one within it. */

import type { CallExpr, Expr, FileFacts, FunctionFacts, FunctionId } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { memoized } from './maps.js';
import { mentionsOf } from './mentions.js';

/** Their slots: who passes another name is given another attribute, such as another lock. */
export const namingParameters = (facts: FileFacts, fn: FunctionFacts): ReadonlySet<number> =>
  namingIn(facts).get(fn.id) ?? NONE;

const NONE: ReadonlySet<number> = new Set();

const namingIn = memoized((facts: FileFacts): ReadonlyMap<FunctionId, ReadonlySet<number>> => {
  const found = new Map<FunctionId, Set<number>>();
  if (!mentionsOf(facts).names.has('getattr')) return found;
  for (const fn of facts.functions) {
    walkExprs(fn.body, (expr) => {
      const name = expr.kind === 'call' ? nameAskedFor(expr) : undefined;
      if (name?.kind !== 'name' || name.scope === 'global') return;
      const owner = facts.functions[name.home]!;
      if (name.slot >= owner.params.length) return;
      if (!found.has(owner.id)) found.set(owner.id, new Set());
      found.get(owner.id)!.add(name.slot);
    });
  }
  return found;
});

/** `name` of `getattr(self, name)`. */
const nameAskedFor = (call: CallExpr): Expr | undefined =>
  calleeName(call) === 'getattr' ? call.args[1]?.value : undefined;
