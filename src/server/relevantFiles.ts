/** Which files of a folder are worth analysing: those that speak of threads, and what hangs together with them. */

import { importsOf, mattersForThreads } from '../facts/relevance.js';
import { anyWordOf, stubsOf, type ConfiguredNames } from '../workspace/names.js';
import { connected, type Glance } from '../workspace/relevance.js';

export class RelevantFiles {
  readonly #glances = new Map<string, Glance>();
  #wanted: ReadonlySet<string> | undefined;

  /** Words that make a file matter beside those of threads. */
  readonly #words: RegExp | undefined;

  constructor(names?: ConfiguredNames, root = '') {
    this.#words = anyWordOf(names);
    for (const { path, text, package: stands } of stubsOf(names, root))
      if (stands === undefined) this.update(path, text);
  }

  /** Takes a look at a file's text; answers whether other files may be wanted now. */
  update(path: string, text: string): boolean {
    const relevant = mattersForThreads(text) || this.#words?.test(text) === true;
    const glance: Glance = { path, relevant, imports: importsOf(text) };
    const before = this.#glances.get(path);
    if (before && JSON.stringify(before) === JSON.stringify(glance)) return false;
    this.#glances.set(path, glance);
    this.#wanted = undefined;
    return true;
  }

  remove(path: string): void {
    if (this.#glances.delete(path)) this.#wanted = undefined;
  }

  has(path: string): boolean {
    return this.#glances.has(path);
  }

  /** Whether a file itself speaks of threads. */
  speaksOfThreads(path: string): boolean {
    return this.#glances.get(path)?.relevant === true;
  }

  /** The files to analyse. */
  wanted(): ReadonlySet<string> {
    this.#wanted ??= connected([...this.#glances.values()]);
    return this.#wanted;
  }
}
