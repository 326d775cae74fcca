/** Threads that keep one another: where one object of the model stands for all of a chain. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { Obj } from '../model/objects.js';

/** `self.following.start()`: what a link of the chain keeps is another link, and not itself. */
export function isOtherLink({ self, fn }: Activation, thread: Obj, call: Span): boolean {
  if (self !== thread || thread.kind !== 'instance' || !thread.inLoop) return false;
  const { callee } = call as Partial<CallExpr>;
  const receiver = callee?.kind === 'attribute' ? callee.object : undefined;
  return (
    receiver?.kind === 'attribute' && receiver.object.kind === 'name' && receiver.object.name === fn.params[0]?.name
  );
}
