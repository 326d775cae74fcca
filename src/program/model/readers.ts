/** Who looked at something that may still grow: activations, each with the round of its evaluation in which it last looked. */

import { exact } from '../../facts/lists.js';

/** What is evaluated in rounds. */
interface Reader {
  readonly rounds: number;
}

export class Readers<R extends Reader> {
  // Most variables have one reader, and a map for each would fill the memory.
  private first: R | undefined;
  private firstRound = 0;
  private others: Map<R, number> | undefined;
  /** Those that are left once nothing grows any more. */
  private last: readonly R[] = NOBODY;

  add(reader: R): void {
    if (this.first === undefined || this.first === reader) {
      this.first = reader;
      this.firstRound = reader.rounds;
    } else (this.others ??= new Map()).set(reader, reader.rounds);
  }

  /**
   * Tells those whose latest evaluation looked. One that looked in an earlier evaluation only does no longer care, or
   * is being evaluated and has not come to look yet.
   */
  forEach(tell: (reader: R) => void): void {
    if (this.first?.rounds === this.firstRound) tell(this.first);
    if (this.others !== undefined) for (const [reader, round] of this.others) if (round === reader.rounds) tell(reader);
    for (const reader of this.last) tell(reader);
  }

  /** Nothing grows any more: who looked last is all that is kept, in as little room as it takes. */
  close(): void {
    const current: R[] = [];
    this.forEach((reader) => void current.push(reader));
    this.first = undefined;
    this.others = undefined;
    this.last = current.length > 0 ? exact(current) : NOBODY;
  }
}

const NOBODY: readonly never[] = [];
