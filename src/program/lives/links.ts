/** Threads, and owners of threads, that keep one another: where one object of the model stands for all of a chain. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { isThisThread } from '../evaluation/this-thread.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

/**
 * `self.following.start()`, `self.before.thread.join()`: what a link of the chain keeps of its own kind is another link, and not
 * itself, unless it is what itself has put there.
 */
export function isOtherLink(analysis: AnalysisState, { self, fn }: Activation, call: Span): boolean {
  const { callee } = call as Partial<CallExpr>;
  const kept = callee?.kind === 'attribute' ? keptBy(callee.object, fn.params[0]?.name) : undefined;
  const cell = kept === undefined ? undefined : self?.fields?.get(kept);
  if (cell === undefined || !cell.value.objs.includes(self!)) return false;
  return !writesTo(analysis, cell).some(({ act, stmt }) => stmt?.kind === 'assign' && isItself(act, self!, stmt.value));
}

/** The attribute of the object at hand from which a path goes on. */
function keptBy(path: Expr, own: string | undefined): string | undefined {
  if (path.kind !== 'attribute') return undefined;
  return path.object.kind === 'name' ? (path.object.name === own ? path.name : undefined) : keptBy(path.object, own);
}

/** `self`, or the thread at hand. */
const isItself = ({ self, fn }: Activation, obj: Obj, value: Expr): boolean =>
  isThisThread(fn, value) || (self === obj && value.kind === 'name' && value.name === fn.params[0]?.name);
