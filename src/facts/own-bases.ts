/** The classes of a file that others of it are built on, by their names alone. */

import type { ClassFacts, FileFacts } from './ir.js';

/** Those that a class names as its bases; `class Thread(Thread)` is built on one from elsewhere. */
export const basesInFile = ({ classes }: FileFacts, cls: ClassFacts): readonly ClassFacts[] =>
  cls.bases.flatMap(({ value }) => {
    const base = classes.find(({ name }) => value.kind === 'name' && name === value.name);
    return base === undefined || base === cls ? [] : [base];
  });

/** A class with all of its file that it is built on, each once, the nearest first. */
export function lineInFile(facts: FileFacts, cls: ClassFacts): readonly ClassFacts[] {
  const line = new Set([cls]);
  // A set also goes through what is added meanwhile.
  for (const one of line) for (const base of basesInFile(facts, one)) line.add(base);
  return [...line];
}
