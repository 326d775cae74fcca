/** Objects that code outside the program can reach, and so may join, shut down or look at. */

import { isContainerRole, roleOf } from '../../knowledge/types.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Machine } from '../model/machine.js';
import { isModelField, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Model fields whose values go where their owner goes. */
const HELD: ReadonlySet<string> = new Set(['<any>', '<keys>', '<items>', '<result>']);

/** Everything handed to unseen code: as an argument, stored on an unseen object, returned or yielded to an unseen caller. */
export function findEscaped(machine: Machine, contexts: Contexts): ReadonlySet<Obj> {
  const escaped = new Set<Obj>();
  const add = (obj: Obj): void => {
    if (escaped.has(obj)) return;
    escaped.add(obj);
    switch (obj.kind) {
      case 'library-method':
        // `atexit.register(thread.join)`: the thread goes along.
        if (obj.self.kind !== 'constant') add(obj.self);
        break;
      case 'partial':
        for (const value of [obj.fn, ...obj.args, ...obj.keywords.map(([, bound]) => bound)]) value.objs.forEach(add);
        break;
      case 'library': {
        const role = roleOf(obj.type);
        if (
          !isContainerRole(role) &&
          role !== 'iterator' &&
          role !== 'view' &&
          role !== 'queue' &&
          role !== 'coroutine'
        )
          break;
        for (const [field, cell] of obj.fields ?? []) {
          if (isModelField(field) && !HELD.has(field)) continue;
          cell.value.objs.forEach(add);
        }
        break;
      }
      default:
        break;
    }
  };
  const addAll = (value: Value): void => value.objs.forEach(add);
  for (const act of machine.activations) {
    for (const { obj } of act.escapes) add(obj);
    // A method without a body is there to be overridden: what it is given may be kept by another.
    for (const { callee, params } of act.calls)
      if (callee.fn.isStub) params.slice(callee.self === undefined ? 0 : 1).forEach(addAll);
    if (contexts.isCalled(act) || act.fn.kind === 'module' || act.fn.kind === 'class') continue;
    addAll(act.returns);
    addAll(act.yields);
  }
  return escaped;
}
