/** Which files of a program a file works with directly: what it imports, and what imports it. */

import type { FileFacts } from '../facts/ir.js';
import { importsIn, ModuleIndex, type BoundImport } from './modules.js';

export class Neighbours {
  private readonly index: ModuleIndex;
  private readonly imports: ReadonlyMap<string, readonly BoundImport[]>;
  private readonly imported = new Map<string, ReadonlySet<string>>();
  private readonly importers = new Map<string, string[]>();

  constructor(files: readonly FileFacts[]) {
    this.index = new ModuleIndex(new Set(files.map(({ path }) => path)));
    this.imports = new Map(files.map((facts) => [facts.path, importsIn(facts)]));
    for (const { path } of files) {
      const targets = this.follow(path);
      this.imported.set(path, targets);
      for (const target of targets) {
        const list = this.importers.get(target);
        if (list) list.push(path);
        else this.importers.set(target, [path]);
      }
    }
  }

  /** The files themselves, what they import and what imports them. */
  of(paths: ReadonlySet<string>): Set<string> {
    const found = this.below(paths);
    for (const path of paths) for (const importer of this.importers.get(path) ?? []) found.add(importer);
    return found;
  }

  /** What the files import, and they themselves. */
  below(paths: Iterable<string>): Set<string> {
    const found = new Set(paths);
    for (const path of [...found]) for (const target of this.imported.get(path) ?? []) found.add(target);
    return found;
  }

  /** The files that the imports of a file lead to, through modules that only pass on what they import themselves. */
  private follow(path: string): ReadonlySet<string> {
    const found = new Set<string>();
    const seen = new Set<string>();
    const take = (importer: string, mention: BoundImport): void => {
      for (const target of this.index.resolve(importer, mention)) found.add(target);
      const module = this.index.resolve(importer, { ...mention, members: [] }).at(-1);
      if (module !== undefined) passOn(module, mention.members[0]);
    };
    const passOn = (module: string, name: string | undefined): void => {
      const key = `${module}\0${name ?? ''}`;
      // A whole module taken in offers what a package collects, but few use what a plain module happens to import.
      if (seen.has(key) || (name === undefined && !module.endsWith('__init__.py'))) return;
      seen.add(key);
      for (const mention of this.imports.get(module) ?? []) {
        const offers = name === undefined || name === '*' || mention.binds === name || mention.members[0] === '*';
        if (!offers) continue;
        if (name === undefined) for (const target of this.index.resolve(module, mention)) found.add(target);
        else take(module, mention);
      }
    };
    for (const mention of this.imports.get(path) ?? []) take(path, mention);
    found.delete(path);
    return found;
  }
}
