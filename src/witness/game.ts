/** From a model of the program, as it is and fixed, to a story with its game. */

import type { Context } from '../program/contexts/entry-state.js';
import type { Program } from '../program/program.js';
import type { Play } from './machine/play.js';
import { narrate } from './narrate.js';
import { keepsItsPromise } from './play.js';
import { breakingOrder } from './race.js';
import type { Told } from './story.js';

/** The order that breaks the program, told; undefined where none does, or where the fix doesn't hold. */
export function toldBy(play: Play): Told | undefined {
  const order = keepsItsPromise(play) ? breakingOrder(play.model) : undefined;
  return order && { steps: narrate(play.model, order), play };
}

/** Names for the threads of a story, numbered where two run the same. */
export function threadNames(program: Program, contexts: readonly Context[]): readonly string[] {
  const names = contexts.map((ctx) => program.contextName(ctx));
  return names.map((name, at) => {
    const alike = names.filter((other) => other === name).length > 1;
    return alike ? `${name} #${names.slice(0, at + 1).filter((other) => other === name).length}` : name;
  });
}
