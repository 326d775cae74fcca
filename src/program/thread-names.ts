/** Threads by the names of the attributes that keep them, for calls whose receiver can't be seen. */

import type { Expr } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import { isThread } from './classes.js';
import type { Machine } from './machine.js';
import { isElementField, isModelField, type Obj } from './objects.js';

/** Attributes, and collections in attributes, on which something calls `join()` without it being seen what they are. */
export function unseenJoins(machine: Machine): ReadonlySet<string> {
  const names = new Set<string>();
  for (const act of machine.activations) {
    for (const { expr } of act.unknownCalls) {
      if (expr?.callee.kind !== 'attribute' || expr.callee.name !== 'join' || expr.args.length > 1) continue;
      const { object } = expr.callee;
      const name = attributeName(object);
      if (name !== undefined) names.add(name);
      if (object.kind !== 'name') continue;
      // `for t in self.threads: t.join()`, `t = self.thread`.
      walkStmts(act.fn.body, (stmt) => {
        const binds = stmt.kind === 'for' ? stmt.target : stmt.kind === 'assign' ? stmt.targets[0] : undefined;
        if (binds?.kind !== 'name' || binds.name !== object.name) return;
        const source = attributeName(
          stmt.kind === 'for' ? stmt.iter : (stmt as Extract<typeof stmt, { kind: 'assign' }>).value,
        );
        if (source !== undefined) names.add(source);
      });
    }
  }
  return names;
}

function attributeName(expr: Expr): string | undefined {
  if (expr.kind === 'attribute') return expr.name;
  if (expr.kind === 'subscript') return attributeName(expr.object);
  // `self.threads.values()`, `list(self.threads)`.
  if (expr.kind !== 'call') return undefined;
  if (expr.callee.kind === 'attribute') return attributeName(expr.callee.object);
  return expr.args[0] === undefined ? undefined : attributeName(expr.args[0].value);
}

/** The attributes each thread is kept in, itself or in a collection. */
export function findNames(machine: Machine): ReadonlyMap<Obj, ReadonlySet<string>> {
  const names = new Map<Obj, Set<string>>();
  const note = (obj: Obj, name: string, depth: number): void => {
    if (isThread(obj)) {
      let known = names.get(obj);
      if (known === undefined) names.set(obj, (known = new Set()));
      known.add(name);
    } else if (obj.kind === 'library' && depth > 0) {
      for (const inner of obj.fields?.get('<any>')?.value.objs ?? []) note(inner, name, depth - 1);
    }
  };
  for (const owner of machine.objects.all) {
    if (owner.kind !== 'instance' && owner.kind !== 'class') continue;
    for (const [field, cell] of owner.fields ?? []) {
      if (isElementField(field) || isModelField(field)) continue;
      for (const obj of cell.value.objs) note(obj, field, 2);
    }
  }
  return names;
}
