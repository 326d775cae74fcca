/**
 * What a module's variables stand for from statement to statement, where no function mentions them: nothing but the
 * module's own body can give them another value in between, so they follow its order as the local variables of a
 * function do.
 */

import type { FileFacts } from '../../facts/ir.js';
import { globalsBoundIn } from '../model/bindings.js';
import { functionMentions } from '../model/mentions.js';
import type { Activation } from '../model/activation.js';
import { bindInModule, type State } from '../model/state.js';
import type { Value } from '../model/values.js';
import { memoized } from '../model/maps.js';

/**
 * Names that functions or classes of a file mention, or have for good. `send = guarded(send, lock)` gives one another value: who
 * only reads it gives it none.
 */
const mentionedIn = memoized((facts: FileFacts): ReadonlySet<string> => {
  const defined = new Set([...facts.functions, ...facts.classes].map(({ name }) => name));
  const names = new Set(defined);
  for (const fn of facts.functions)
    if (fn.kind !== 'module') for (const name of functionMentions(facts, fn)) names.add(name);
  const stored = globalsBoundIn(facts);
  for (const { kind, body } of facts.functions)
    for (const stmt of kind === 'module' ? body : [])
      for (const target of stmt.kind === 'assign' ? stmt.targets : [])
        if (target.kind === 'name' && defined.has(target.name) && !stored.has(target.name)) names.delete(target.name);
  return names;
});

/** Notes what the body of a module binds a name to. */
export function noteBound(state: State, { fn, file }: Activation, name: string, value: Value): void {
  if (fn.kind !== 'module' || mentionedIn(file.facts).has(name)) return;
  bindInModule(state, name, value);
}

/** What a name stands for at this point of a module's body. */
export const boundTo = ({ bound }: State, { fn }: Activation, name: string): Value | undefined =>
  fn.kind === 'module' ? bound?.get(name) : undefined;
