/** A mistake to play with: the program that can break, and the same with a fix, that can't. Plain data. */

import type { Model, StepPlace } from './model.js';

/** What kind of mistake it is, and so what the reader is asked to do. A new kind of story adds its word here. */
export const PLAY_KINDS = ['update', 'check', 'order', 'iterate', 'deadlock'] as const;
export type PlayKind = (typeof PLAY_KINDS)[number];

export interface Play {
  readonly kind: PlayKind;
  /** What the reader tries to achieve, as an instruction: `Lose an update of counter.` */
  readonly goal: string;
  /** What the story takes as given, where the program doesn't say it: whole sentences. */
  readonly suppose: readonly string[];
  readonly model: Model;
  readonly fixed: Model;
  /** What the fix does, as a sentence. */
  readonly fixing: string;
}

/** The game with its places moved or filled in. */
export function withPlaces(play: Play, change: (place: StepPlace) => StepPlace): Play {
  const inModel = (model: Model): Model => ({
    ...model,
    threads: model.threads.map((program) => ({
      ...program,
      instructions: program.instructions.map((one) => (one.place ? { ...one, place: change(one.place) } : one)),
    })),
  });
  return { ...play, model: inModel(play.model), fixed: inModel(play.fixed) };
}
