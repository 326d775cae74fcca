/** Threads kept in one list, each started by its own index: `workers[0].start()` says nothing of `workers[1]`. */

import type { Expr, SubscriptExpr } from '../../facts/ir.js';
import type { StartEvent } from '../model/activation.js';
import { exprPath } from '../../facts/paths.js';

/**
 * Whether the starts that may have come before are all of elements under another index of the same list, as written
 * in the same function. A line that comes again in a loop with a constant index starts the same element again.
 */
export function startsOtherElement(event: StartEvent, before: readonly StartEvent[]): boolean {
  const own = elementOf(event);
  if (own === undefined || before.length === 0) return false;
  const [list, index] = [exprPath(own.object), wordsOf(own.index)];
  if (list === undefined || index === undefined) return false;
  if (event.inLoop && own.index.kind === 'constant') return false;
  return before.every((other) => {
    const element = elementOf(other);
    if (element === undefined || other.act.fn !== event.act.fn || exprPath(element.object) !== list) return false;
    const words = wordsOf(element.index);
    return words !== undefined && words !== index;
  });
}

const elementOf = ({ node: { callee } }: StartEvent): SubscriptExpr | undefined =>
  callee.kind === 'attribute' && callee.object.kind === 'subscript' ? callee.object : undefined;

/** An index in one spelling; undefined where it calls something, which may answer anything. */
function wordsOf(index: Expr): string | undefined {
  switch (index.kind) {
    case 'constant':
      return JSON.stringify(index.value);
    case 'unary': {
      const operand = wordsOf(index.operand);
      return operand === undefined ? undefined : `${index.op} ${operand}`;
    }
    case 'binary': {
      const [left, right] = [wordsOf(index.left), wordsOf(index.right)];
      return left === undefined || right === undefined ? undefined : `(${left} ${index.op} ${right})`;
    }
    default:
      return exprPath(index);
  }
}
