/** `rules.append(…)`, a line for each: containers that only such code fills as no loop repeats have few elements. */

import type { Expr } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { boundOnce } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { isElementField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';
import { copied } from './bounds.js';

/** Copies and calls to go up. */
const MAX_DEPTH = 8;

/** How many elements the text adds to what an expression goes through; undefined where it does not say. */
export function addedInSight(analysis: AnalysisState, act: Activation, expr: Expr, depth = 0): number | undefined {
  const source = copied(expr);
  if (source === undefined || depth > MAX_DEPTH) return undefined;
  const bound = boundOnce(act.fn, source);
  if (bound !== undefined) return addedInSight(analysis, act, bound, depth + 1);
  const value = act.iterated.get(source.start) ?? heldIn(act, source);
  if (value === undefined || value.unknown || value.objs.length === 0) return undefined;
  const most = Math.max(...value.objs.map((obj) => elementsOf(analysis, obj)));
  // What nothing is seen to be added to is filled out of sight.
  return most === 0 || most === Infinity ? undefined : most;
}

function heldIn({ self, file }: Activation, expr: Expr): Value | undefined {
  if (expr.kind === 'name') return expr.scope === 'global' ? file.module?.fields?.get(expr.name)?.value : undefined;
  const isOwn = expr.kind === 'attribute' && expr.object.kind === 'name' && expr.object.slot === 0;
  return isOwn ? self?.fields?.get(expr.name)?.value : undefined;
}

function elementsOf(analysis: AnalysisState, obj: Obj): number {
  const expr = obj.kind === 'library' ? obj.expr : undefined;
  const items = expr?.kind === 'sequence' ? expr.items : expr?.kind === 'dict' ? expr.entries : undefined;
  let found =
    items === undefined || items.some((item) => 'kind' in item && item.kind === 'starred') ? Infinity : items.length;
  for (const cell of obj.fields?.values() ?? [])
    if (isElementField(cell.field))
      for (const { act, effect, op, loops } of writesTo(analysis, cell))
        if (effect === 'add')
          found += loops.length > 0 || /extend|update|\+/.test(op) ? Infinity : runsOf(analysis, act, 0);
  return found;
}

/** How many calls that no loop repeats lead to an activation; what nobody calls, a client may call at will. */
function runsOf(analysis: AnalysisState, act: Activation, depth: number): number {
  if (act.fn.kind === 'module') return 1;
  const callers = callersInto(analysis, act);
  if (callers.length === 0 || depth > MAX_DEPTH || callers.some(({ call }) => call.inLoop)) return Infinity;
  return callers.reduce((all, caller) => all + runsOf(analysis, caller.act, depth + 1), 0);
}
