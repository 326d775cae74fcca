/** `a < b`, `k in d` and their like: the accesses they make, and what their sides were. */

import type { CompareExpr, Expr } from '../../facts/ir.js';
import type { Value } from '../model/values.js';
import { callMethod } from './attributes.js';
import { pathOf } from '../../facts/paths.js';
import { isContainer, viewed } from './elements.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { callComparison } from './operators.js';
import { ElementField } from '../model/field.js';

export function evaluateComparison(frame: Frame, expr: CompareExpr): Value {
  const { analysis } = frame;
  const keyText = pathOf(expr.left);
  let left = operand(frame, expr.left);
  for (const { op, right } of expr.rest) {
    const item = left;
    const container = (left = operand(frame, right));
    if (op !== 'in' && op !== 'not in') {
      callComparison(frame, op, item, container, expr);
      continue;
    }
    for (const obj of container.objs) {
      const source = obj.kind === 'library' && obj.type === 'view' ? viewed(frame, obj) : [obj];
      for (const inner of source) {
        if (isContainer(inner))
          frame.access(analysis.cell(inner, ElementField.any), 'read', 'none', 'in', right, { key: item, keyText });
        else if (callMethod(frame, inner, '__contains__', [item], expr) === undefined)
          iterate(frame, analysis.values.one(inner), right, 'iterate', expr);
      }
    }
  }
  return analysis.constantValue('bool');
}

/** Evaluates one side of a comparison; what it was in one round of a loop, it may be in another. */
function operand(frame: Frame, expr: Expr): Value {
  const value = evaluate(frame, expr);
  const before = frame.operands.get(expr);
  frame.operands.set(expr, before === undefined ? value : frame.analysis.values.union(before, value));
  return value;
}
