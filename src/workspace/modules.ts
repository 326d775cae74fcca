/** Which files the imports of a file lead to, judged by paths alone, in the same way as `src/program/model/files.ts` does. */

import { folderOf, inFolder, packageRoots } from '../facts/folders.js';
import type { Block, FileFacts, FunctionFacts } from '../facts/ir.js';
import { originOf } from '../facts/moved.js';
import type { ImportMention } from '../facts/relevance.js';
import { isModelledModule } from '../knowledge/modules.js';
import { isKnownLibrary } from '../knowledge/words.js';
import { blocksOf, functionsOf } from '../facts/walk.js';
import { memoized } from '../program/model/maps.js';

/** A set of files as imports see it. Nobody says where its roots are, so every folder above a file may be one. */
export class ModuleIndex {
  private roots: ReadonlyMap<string, string> | undefined;

  constructor(private readonly paths: ReadonlySet<string>) {}

  /** The files that an import runs or binds. */
  resolve(importer: string, { module, level, members }: ImportMention): readonly string[] {
    const parts = module === '' ? [] : module.split('.');
    const found: string[] = [];
    const add = (names: readonly string[]): void => {
      const path = level > 0 ? this.relative(importer, names, level) : this.absolute(importer, names);
      if (path !== undefined && path !== importer) found.push(path);
    };
    // `import a.b` runs `a` as well, and `from a import b` may take in a module `b`.
    for (let length = level > 0 ? 0 : 1; length <= parts.length; length++) add(parts.slice(0, length));
    for (const member of members) if (member !== '*') add([...parts, member]);
    return found;
  }

  private relative(importer: string, names: readonly string[], level: number): string | undefined {
    let folder = folderOf(importer);
    for (let up = 1; up < level; up++) folder = folderOf(folder);
    return this.at(folder, names);
  }

  private absolute(importer: string, names: readonly string[]): string | undefined {
    if (isModelledModule(names.join('.'))) return undefined;
    for (let folder = folderOf(importer); ; folder = folderOf(folder)) {
      const found = this.at(folder, names) ?? this.at(inFolder(folder, 'src'), names);
      if (found !== undefined && found !== importer) return found;
      if (folder === '' || folder === '/') return this.elsewhere(importer, names);
    }
  }

  /** What no folder above the file has, of a package that stands in another part of the project. */
  private elsewhere(importer: string, names: readonly string[]): string | undefined {
    this.roots ??= packageRoots(this.paths);
    const root = isKnownLibrary(names.join('.')) ? undefined : this.roots.get(names[0] ?? '');
    const found = root === undefined ? undefined : this.at(root, names);
    return found === importer ? undefined : found;
  }

  private at(folder: string, names: readonly string[]): string | undefined {
    const module = inFolder(folder, names.join('/'));
    // As Python does, which looks for a package first.
    return [inFolder(module, '__init__.py'), `${module}.py`].find((path) => this.paths.has(path));
  }
}

/** One name of an import. */
export interface BoundImport extends ImportMention {
  /** What the importing file calls it; absent for `*`. */
  readonly binds?: string;
}

/** The imports of a file, wherever in it they stand. */
export const importsIn = (facts: FileFacts): readonly BoundImport[] =>
  functionsOf(facts).flatMap((fn) => importsInFunction(originOf(fn)));

const importsInFunction = memoized((fn: FunctionFacts): readonly BoundImport[] => importsInBody(fn.body));

function importsInBody(body: Block): readonly BoundImport[] {
  const mentions: BoundImport[] = [];
  const blocks = [body];
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    for (const statement of block) {
      if (statement.kind !== 'import') {
        blocks.push(...blocksOf(statement));
        continue;
      }
      for (const { module, level, member, target } of statement.bindings) {
        const members = member === undefined ? [] : [member];
        mentions.push({ module, level, members, ...(target && { binds: target.name }) });
      }
    }
  }
  return mentions;
}
