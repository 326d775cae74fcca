/** Who looked at something that may still grow: activations, each with the round of its evaluation in which it last looked. */

import type { Activation } from './activation.js';

export class Readers {
  // Most variables have one reader, and a map for each would fill the memory.
  private first: Activation | undefined;
  private firstRound = 0;
  private others: Map<Activation, number> | undefined;

  add(reader: Activation): void {
    if (this.first === undefined || this.first === reader) {
      this.first = reader;
      this.firstRound = reader.rounds;
    } else (this.others ??= new Map()).set(reader, reader.rounds);
  }

  /**
   * Tells those whose latest evaluation looked. One that looked in an earlier evaluation only does no longer care, or
   * is being evaluated and has not come to look yet.
   */
  forEach(tell: (reader: Activation) => void): void {
    if (this.first?.rounds === this.firstRound) tell(this.first);
    if (this.others === undefined) return;
    for (const [reader, round] of this.others) if (round === reader.rounds) tell(reader);
  }
}
