/** The files that lie nearest to those being worked on, as far as they are quickly analysed. */

import { importsOf } from '../facts/relevance.js';
import type { ModuleIndex } from './modules.js';

/**
 * The files of `focus` with what they import, and what that imports, nearest first, until `budget` characters are
 * reached; those of `focus` are always among them.
 */
export function near(
  focus: readonly string[],
  texts: ReadonlyMap<string, string>,
  index: ModuleIndex,
  budget: number,
): ReadonlySet<string> {
  const taken = new Set(focus.filter((path) => texts.has(path)));
  let left = budget;
  let edge = [...taken];
  while (edge.length > 0) {
    const next: string[] = [];
    for (const path of edge) {
      for (const target of importsOf(texts.get(path) ?? '').flatMap((mention) => index.resolve(path, mention))) {
        const length = texts.get(target)?.length ?? Infinity;
        if (taken.has(target) || length > left) continue;
        left -= length;
        taken.add(target);
        next.push(target);
      }
    }
    edge = next;
  }
  return taken;
}
