/** Which functions a client can come to, and whether somebody has been there already. */

import type { AnalysisState } from '../model/analysis-state.js';
import { FunctionAttribute } from '../model/field.js';
import type { ClassObject, FunctionObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Whether the function was looked at; a closure counts for itself only where it hangs on a name of its own. */
export function isEvaluated(analysis: AnalysisState, fn: FunctionObject): boolean {
  const nested = fn.env !== undefined && fn.env.fn.kind === 'function';
  return nested ? analysis.isCalled(fn) : analysis.activationsOf(fn.fn).length > 0;
}

/** Functions that a client reaches by a name of a module or class, decorators applied; with the class, for methods. */
export function exposedFunctions(analysis: AnalysisState): Map<FunctionObject, ClassObject | undefined> {
  const exposed = new Map<FunctionObject, ClassObject | undefined>();
  /** Wrappers of wrappers come together again and again, and each is looked into once. */
  const visit = (value: Value, owner: ClassObject | undefined, seen: Set<Value>): void => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const obj of value.objs) {
      if (obj.kind === 'function') exposed.set(obj, owner);
      else if (obj.kind === 'wrapper') {
        visit(obj.get, obj.wrap === 'staticmethod' ? undefined : owner, seen);
        if (obj.set !== undefined) visit(obj.set, owner, seen);
      }
    }
  };
  for (const owner of analysis.objects.all) {
    if (owner.kind !== 'class' && owner.kind !== 'module') continue;
    for (const cell of owner.fields?.values() ?? []) {
      visit(cell.value, owner.kind === 'class' ? owner : undefined, new Set());
    }
  }
  return exposed;
}

/** What a decorator's function was made around: the functions that the decorator was given, and those inside them. */
export function wrappedBy(fn: FunctionObject): ReadonlySet<FunctionObject> {
  const found = new Set<FunctionObject>();
  const open = [fn];
  for (let outer = open.pop(); outer !== undefined; outer = open.pop()) {
    if (outer.env?.fn.kind !== 'function') continue;
    for (const obj of outer.env.params.flatMap((value) => value.objs)) {
      if (obj.kind !== 'function' || found.has(obj)) continue;
      found.add(obj);
      open.push(obj);
    }
  }
  return found;
}

/** Steps from what a function gives back to what hangs on it: `wrapper.clear = clear`, `return get, clear`. */
const HANDED_STEPS = 2;

/** Whether the function around it gives it back, by itself or as a part of something. */
export function isHandedOut(fn: FunctionObject): boolean {
  let near = new Set(fn.env?.returns.objs);
  for (let step = 0; step <= HANDED_STEPS; step++) {
    if (near.has(fn)) return true;
    near = new Set([...near].flatMap(partsOf));
  }
  return false;
}

function partsOf(obj: Obj): readonly Obj[] {
  if (obj.kind === 'partial') return obj.fn.objs;
  if (obj.kind !== 'function' && obj.kind !== 'library' && obj.kind !== 'instance') return [];
  // What is put on a function that a call has made is kept with the variables of that call.
  const kept = obj.kind === 'function' ? [...(obj.env?.envObject?.fields ?? [])] : [];
  const ofFunction = kept.filter(
    ([field]) => obj.kind === 'function' && field instanceof FunctionAttribute && field.fn === obj.fn.name,
  );
  return [...ofFunction, ...(obj.fields ?? [])].flatMap(([, { value }]) => value.objs);
}
