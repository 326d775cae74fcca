/** The functions around a piece of code. */

import type { Activation } from '../model/activation.js';
import type { Frame } from './frame.js';

/** The activation of the enclosing function that owns a captured variable. */
export function enclosing(frame: Frame, owner: number): Activation | undefined {
  for (let act = frame.act.env; act !== undefined; act = act.env) if (act.fn.id === owner) return act;
  return frame.act.fn.id === owner ? frame.act : undefined;
}
