/**
 * Which files need analysis at all. Most files never touch threads, and those that nothing connects with one that
 * does cannot change any finding.
 */

import type { ImportMention } from '../facts/relevance.js';
import { ModuleIndex } from './modules.js';

/** What a quick look at a file's text says of it. */
export interface Glance {
  readonly path: string;
  /** Whether a word in it speaks of threads. */
  readonly relevant: boolean;
  readonly imports: readonly ImportMention[];
}

/**
 * How far up the users of a relevant file are followed. Their callers' callers could still hand a function to a
 * thread, but every further step takes in most of a project and adds next to nothing.
 */
const importerSteps = 2;

/** The files that matter: relevant ones, those that use them, and everything that any of these import. */
export function connected(glances: readonly Glance[]): ReadonlySet<string> {
  const index = new ModuleIndex(new Set(glances.map((glance) => glance.path)));
  const imports = new Map<string, ReadonlySet<string>>();
  const importers = new Map<string, string[]>();
  for (const { path, imports: references } of glances) {
    const targets = new Set(references.flatMap((reference) => index.resolve(path, reference)));
    imports.set(path, targets);
    for (const target of targets) {
      const list = importers.get(target);
      if (list) list.push(path);
      else importers.set(target, [path]);
    }
  }
  const reached = new Set(glances.filter((glance) => glance.relevant).map((glance) => glance.path));
  let edge = [...reached];
  for (let step = 0; step < importerSteps; step++) edge = spread(edge, reached, (path) => importers.get(path) ?? []);
  edge = [...reached];
  while (edge.length > 0) edge = spread(edge, reached, (path) => imports.get(path) ?? []);
  return reached;
}

/** Adds the neighbours of `edge` to `reached`; answers those that are new. */
function spread(
  edge: readonly string[],
  reached: Set<string>,
  neighbours: (path: string) => Iterable<string>,
): string[] {
  const fresh: string[] = [];
  for (const path of edge) {
    for (const next of neighbours(path)) {
      if (reached.has(next)) continue;
      reached.add(next);
      fresh.push(next);
    }
  }
  return fresh;
}
