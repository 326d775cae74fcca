/** Objects that code outside the program can reach, and so may join, shut down or look at. */

import { isModelledModule } from '../../knowledge/modules.js';
import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { someExprIn } from '../../facts/walk.js';
import { isContainerRole, roleOf } from '../../knowledge/types.js';
import type { Contexts } from '../contexts/contexts.js';
import { exprPath } from '../../facts/paths.js';
import { isThread } from '../model/lineage.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { type Field, Slot, isModelField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Model fields whose values go where their owner goes. */
const HELD: ReadonlySet<Field> = new Set([Slot.contents, Slot.keys, Slot.items, Slot.result]);

/** Everything handed to unseen code: as an argument, stored on an unseen object, returned or yielded to an unseen caller. */
export function findEscaped(analysis: AnalysisState, contexts: Contexts): ReadonlySet<Obj> {
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
  // `atexit.register(lambda: thread.join())`: what a function that nothing here calls has captured, it may join.
  for (const { env, fn } of analysis.functionObjects) {
    if (env !== undefined && analysis.activationsOf(fn).length === 0 && joinsSomething(fn))
      capturedBy(env).filter(isThread).forEach(add);
  }
  for (const act of analysis.activations) {
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

/** Whether a function joins what a variable holds; `", ".join(names)` is something else. */
const joinsSomething = ({ body }: FunctionFacts): boolean =>
  someExprIn(body, (expr) => expr.kind === 'attribute' && expr.name === 'join' && isVariable(expr.object));

/** A path of names that is no module's. */
function isVariable(expr: Expr): boolean {
  const path = exprPath(expr);
  return path !== undefined && !(path.includes('.') && isModelledModule(path));
}

/** What variables of an activation and of those around it hold for nested functions. */
function capturedBy(env: Activation): readonly Obj[] {
  const found: Obj[] = [];
  for (let act: Activation | undefined = env; act !== undefined; act = act.env)
    for (const { value } of act.envObject?.fields?.values() ?? []) found.push(...value.objs);
  return found;
}
