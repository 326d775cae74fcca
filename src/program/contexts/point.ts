/** Places in the code, each in one of the ways in which a thread comes to it. */

import type { Activation } from '../model/activation.js';
import type { Obj } from '../model/objects.js';
import type { EntryState, Context } from './entry-state.js';

/** A point of the program, in one of the ways it is reached. */
export interface Point {
  readonly act: Activation;
  /** What is touched there. */
  readonly owner: Obj | undefined;
  readonly ctx: Context;
  readonly at: Omit<EntryState, 'id'>;
}
