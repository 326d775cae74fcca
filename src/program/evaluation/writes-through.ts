/** What a call stores for whoever calls it: a property for an assignment, a method or function for what it is handed. */

import type { CallExpr, Expr, FunctionFacts } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { takesOut, type Access } from '../model/activation.js';
import { isRebound } from '../model/bindings.js';
import { isElementField } from '../model/field.js';
import { isKnownOrNone } from '../model/objects.js';
import { isOfAll } from '../model/updates.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';

/**
 * `x.level += 1` where a property, or `__setitem__`, does the storing: what the getter read and the setter stores is
 * changed by this statement, under the locks of the setter.
 */
export function writesThrough(frame: Frame, target: Expr, deps: readonly Access[]): void {
  if (deps.length === 0) return;
  for (const { node, callee } of frame.act.calls) {
    if (!sameSpan(node, target)) continue;
    for (const write of callee.accesses)
      if (deps.some((read) => read.act !== frame.act && read.cell === write.cell))
        storeHere(frame, target, write, deps);
  }
}

/** `cell.put(cell.get() + 1)`: what a function stores as it is handed is made of what its caller has read. */
export function storesGiven(frame: Frame, expr: CallExpr, given: readonly (readonly Access[])[]): void {
  if (given.every(({ length }) => length === 0)) return;
  for (const { node, callee, params } of frame.act.calls) {
    if (!sameSpan(node, expr)) continue;
    const { fn, self } = callee;
    for (const write of callee.accesses) {
      const slot = storedParameter(fn, write);
      // An object that was looked up and is put back is the same one.
      if (slot === undefined || !areConstants(params[slot]) || mayBeOfOthers(write)) continue;
      const place = expr.args.findIndex(({ name, star }) => name === fn.params[slot]!.name || star !== undefined);
      const at = place < 0 ? slot - (self === undefined ? 0 : 1) : place;
      // What is told of a size is rarely what is put back, and what is handed on as it was read changes nothing.
      const argument = expr.args[at]?.value;
      const isOfChange = (read: Access): boolean =>
        read.cell.owner === write.cell.owner && !isOfAll(read) && !(argument && sameSpan(read.at, argument));
      const reads = given[at]?.filter(isOfChange) ?? [];
      if (reads.length > 0) storeHere(frame, expr, write, reads);
    }
  }
}

const areConstants = (value: Value | undefined): boolean =>
  value?.objs.every(({ kind }) => kind === 'constant') === true;

/** Whether an entry is one of several keys, each of which may be another thread's. */
const mayBeOfOthers = ({ cell, key }: Access): boolean =>
  isElementField(cell.field) && !(key?.objs.length === 1 && isKnownOrNone(key.objs[0]!));

/** `self._level = level`: which parameter an assignment stores, as it came. */
function storedParameter(fn: FunctionFacts, { kind, stmt }: Access): number | undefined {
  if (kind !== 'write' || stmt?.kind !== 'assign' || stmt.value.kind !== 'name') return undefined;
  const { scope, slot } = stmt.value;
  return scope === 'local' && slot < fn.params.length && !isRebound(fn, slot) ? slot : undefined;
}

function storeHere(frame: Frame, at: Expr, write: Access, deps: readonly Access[]): void {
  if (write.kind !== 'write' || takesOut(write.effect)) return;
  const { locks } = frame.flow;
  frame.change({ locks: frame.analysis.holdSets.union(locks, write.flow.locks) });
  // The key as it is written there says nothing here.
  const { cell, effect, op, value, key } = write;
  frame.access(cell, 'write', effect, op, at, { deps, value, key });
  frame.change({ locks });
}
