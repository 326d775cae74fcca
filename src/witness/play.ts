/** Games are fair: some order breaks the program, none breaks the fixed one. */

import { holding } from './machine/holding.js';
import { explore } from './machine/explore.js';
import { UnknownEffect } from './machine/machine.js';
import type { Model } from './machine/model.js';
import type { Play } from './machine/play.js';

/** The model with every thread's steps under one lock, in place of where they hold it now. */
export function underOneLock(model: Model, lock: string): Model {
  return {
    ...model,
    threads: model.threads.map((program) => {
      const others = program.instructions.filter(
        ({ operation }) => !((operation.kind === 'acquire' || operation.kind === 'release') && operation.lock === lock),
      );
      return { ...program, instructions: holding(lock, others) };
    }),
  };
}

/** Whether some order breaks the program and none the fixed one: the promise that every game keeps. */
export function keepsItsPromise({ model, fixed }: Pick<Play, 'model' | 'fixed'>): boolean {
  try {
    return explore(model).breaking > 0 && explore(fixed).breaking === 0;
  } catch (error) {
    if (error instanceof RangeError || error instanceof UnknownEffect) return false;
    throw error;
  }
}
