/** Operators and built-in functions that call methods of their operands: `bag += 1`, `a < b`, `next(ids)`, `f"{job}"`. */

import type { CompareOp, Span } from '../../facts/ir.js';
import { inPlaceMethod } from '../../knowledge/containers.js';
import { containerCall } from '../library/container-methods.js';
import { roleOfObject } from '../model/lineage.js';
import type { Args } from './args.js';
import { callMethod } from './attributes.js';
import { elementsOf, isContainer } from './elements.js';
import type { Frame } from './frame.js';
import type { Value } from '../model/values.js';

const BINARY: ReadonlyMap<string, string> = new Map([
  ['+', 'add'],
  ['-', 'sub'],
  ['*', 'mul'],
  ['/', 'truediv'],
  ['//', 'floordiv'],
  ['%', 'mod'],
  ['**', 'pow'],
  ['@', 'matmul'],
  ['|', 'or'],
  ['&', 'and'],
  ['^', 'xor'],
  ['<<', 'lshift'],
  ['>>', 'rshift'],
]);

const UNARY: ReadonlyMap<string, string> = new Map([
  ['-', '__neg__'],
  ['+', '__pos__'],
  ['~', '__invert__'],
]);

/** The method of the left operand, then that of the right one; the first that there is answers. */
const COMPARISONS: ReadonlyMap<CompareOp, { readonly left: readonly string[]; readonly right: readonly string[] }> =
  new Map([
    ['<', { left: ['__lt__'], right: ['__gt__'] }],
    ['<=', { left: ['__le__'], right: ['__ge__'] }],
    ['>', { left: ['__gt__'], right: ['__lt__'] }],
    ['>=', { left: ['__ge__'], right: ['__le__'] }],
    ['==', { left: ['__eq__'], right: ['__eq__'] }],
    ['!=', { left: ['__ne__', '__eq__'], right: ['__ne__', '__eq__'] }],
  ]);

const AS_TEXT = ['__str__', '__repr__'];

/** Built-in functions by the methods of their arguments that they call, the first that there is. */
const FUNCTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['abs', ['__abs__']],
  ['bool', ['__bool__', '__len__']],
  ['bytes', ['__bytes__']],
  ['float', ['__float__', '__index__']],
  ['format', ['__format__', ...AS_TEXT]],
  ['hash', ['__hash__']],
  ['int', ['__int__', '__index__']],
  ['len', ['__len__']],
  ['next', ['__next__']],
  ['print', AS_TEXT],
  ['repr', ['__repr__']],
  ['round', ['__round__']],
  ['str', AS_TEXT],
]);

/** Values with more objects than this are asked at the first ones only. */
const MAX_OPERANDS = 8;

/** What methods of the program make of an operator between two values; undefined where none of them has one for it. */
export function callOperator(frame: Frame, op: string, left: Value, right: Value, at: Span): Value | undefined {
  const name = BINARY.get(op);
  if (name === undefined) return undefined;
  return callEach(frame, left, [`__${name}__`], [right], at) ?? callEach(frame, right, [`__r${name}__`], [left], at);
}

/** The same for `left += right` and its like, where the left operand changes in place. */
export const callInPlace = (frame: Frame, op: string, left: Value, right: Value, at: Span): Value | undefined =>
  callEach(frame, left, [`__i${BINARY.get(op)}__`], [right], at);

/** `items += more`, where all that may stand left is a built-in container: it takes the elements in and stays what it is. */
export function extendInPlace(frame: Frame, op: string, left: Value, right: Value, at: Span): boolean {
  if (!changesInPlace(op, left)) return false;
  const args: Args = { pos: [right], kw: new Map() };
  for (const self of left.objs) {
    const role = roleOfObject(self)!;
    containerCall(frame, { self, type: role, name: inPlaceMethod(role, op)!, args, at, expr: undefined });
  }
  return true;
}

/** Whether an operator leaves a variable of this value with the object that it had. */
export const changesInPlace = (op: string, { objs, unknown }: Value): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => inPlaceMethod(roleOfObject(obj), op) !== undefined);

export function callUnary(frame: Frame, op: string, operand: Value, at: Span): Value | undefined {
  const name = UNARY.get(op);
  return name === undefined ? undefined : callEach(frame, operand, [name], [], at);
}

export function callComparison(frame: Frame, op: CompareOp, left: Value, right: Value, at: Span): void {
  const names = COMPARISONS.get(op);
  if (names === undefined) return;
  if (callEach(frame, left, names.left, [right], at) === undefined) callEach(frame, right, names.right, [left], at);
}

/** What a built-in function asks of its arguments; undefined where it calls nothing of the program. */
export function callProtocol(frame: Frame, name: string, args: readonly Value[], at: Span): Value | undefined {
  const names = FUNCTIONS.get(name);
  if (names === undefined) return undefined;
  let result: Value | undefined;
  for (const value of name === 'print' ? args : args.slice(0, 1))
    result = callEach(frame, value, names, [], at) ?? result;
  return result;
}

/** `"%s of %s" % (job, queue)`: what is put into a text is asked how it reads. */
export function callToFill(frame: Frame, filling: Value, at: Span): void {
  callProtocol(frame, 'str', [filling], at);
  for (const obj of filling.objs) if (isContainer(obj)) callProtocol(frame, 'str', [elementsOf(frame, obj)], at);
}

/** Calls the first of the methods that each object of the value has. */
function callEach(
  frame: Frame,
  value: Value,
  names: readonly string[],
  args: readonly Value[],
  at: Span,
): Value | undefined {
  let result: Value | undefined;
  for (const obj of frame.analysis.values.first(value, MAX_OPERANDS)) {
    if (obj.kind !== 'instance') continue;
    for (const name of names) {
      const answer = callMethod(frame, obj, name, args, at);
      if (answer === undefined) continue;
      result = result === undefined ? answer : frame.analysis.values.union(result, answer);
      break;
    }
  }
  return result;
}
