/** Waiting for one of many that a loop has made, while the others may run on: `futures[0].result()`. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import type { Flow } from '../model/flow.js';
import { isMadeInRounds, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { elementsOf, isContainer } from './elements.js';
import type { LoopFrame } from './flowing.js';
import type { Frame } from './frame.js';

/** What a round of a loop has one of: the element, and what is in the pair that it is. */
export function roundOf(frame: Frame, element: Value, entry: Flow): LoopFrame['round'] {
  const elements = element.objs.flatMap((obj) => (isContainer(obj) ? [obj, ...elementsOf(frame, obj).objs] : [obj]));
  return { elements: new Set(elements.filter(isMadeInRounds)), entry };
}

/** `threads[0].join()`, outside of any loop, where nothing waits for another one of them by its number. */
export function waitsForOne({ act, loopStmts }: Frame, obj: Obj, call: CallExpr | undefined): boolean {
  const list = call && listOfFirst(call);
  if (call === undefined || list === undefined || loopStmts.length > 0 || !isMadeInRounds(obj)) return false;
  let others = 0;
  walkExprs(act.fn.body, (inner) => {
    if (inner.kind === 'call' && inner !== call && isSameMethod(inner, call) && listOf(inner) === list) others++;
  });
  return others === 0;
}

/** `threads` of `threads[0].join()` */
const listOf = ({ callee }: CallExpr): string | undefined =>
  callee.kind === 'attribute' && callee.object.kind === 'subscript' ? exprPath(callee.object.object) : undefined;

/** The same with a number that counts from the beginning: the last one may come after all others. */
function listOfFirst(call: CallExpr): string | undefined {
  const { callee } = call;
  if (callee.kind !== 'attribute' || callee.object.kind !== 'subscript') return undefined;
  const { index } = callee.object;
  return index.kind === 'constant' && typeof index.value === 'number' ? listOf(call) : undefined;
}

const nameOf = (callee: Expr): string | undefined => (callee.kind === 'attribute' ? callee.name : undefined);
const isSameMethod = (a: CallExpr, b: CallExpr): boolean => nameOf(a.callee) === nameOf(b.callee);
