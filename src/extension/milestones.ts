/** What the reader has done already, as context keys: the steps of the walkthrough are ticked by them. */

import { commands } from 'vscode';

export type Milestone = 'example' | 'fix' | 'threads' | 'play' | 'lesson';

export class Milestones {
  readonly #reached = new Set<Milestone>();

  reach(milestone: Milestone): void {
    if (this.#reached.has(milestone)) return;
    this.#reached.add(milestone);
    void commands.executeCommand('setContext', `threadwise.did.${milestone}`, true);
  }
}
