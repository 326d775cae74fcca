/** Locks that are signals: whoever takes one waits until another gives it back. */

import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Locks that some function gives back without having taken them: who takes one again waits for that. */
export function givenBackByOthers({ analysis }: Program): ReadonlySet<Obj> {
  return new Set(
    analysis.activations.flatMap(({ exit, acquires }) =>
      (exit?.released.items ?? []).filter((lock) => !acquires.some(({ hold }) => hold.lock === lock)),
    ),
  );
}
