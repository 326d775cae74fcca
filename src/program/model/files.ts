/** The files of a program and how imports lead from one to another. */

import { folderOf, inFolder, packageRoots } from '../../facts/folders.js';
import type { FileFacts, Span } from '../../facts/ir.js';
import { firstPart } from '../../knowledge/dotted.js';
import { isKnownLibrary } from '../../knowledge/words.js';
import { isModelledModule } from '../../knowledge/modules.js';
import type { ModuleObject } from './objects.js';

export interface FileUnit {
  readonly id: number;
  readonly facts: FileFacts;
  /** The directory of the file, without a trailing slash; empty at the root. */
  readonly directory: string;
  readonly isPackage: boolean;
  /** Set by the evaluator. */
  module: ModuleObject | undefined;
}

/** Finds the file that an import names. */
export class FileSet {
  readonly units: readonly FileUnit[];
  private readonly byPath = new Map<string, FileUnit>();
  private readonly resolved = new Map<string, FileUnit | undefined>();

  constructor(files: readonly FileFacts[]) {
    this.units = files.map((facts, id) => ({
      id,
      facts,
      directory: folderOf(facts.path),
      isPackage: facts.path.endsWith('/__init__.py') || facts.path === '__init__.py',
      module: undefined,
    }));
    for (const unit of this.units) this.byPath.set(unit.facts.path, unit);
  }

  private roots: ReadonlyMap<string, string> | undefined;
  private packageDirectories: ReadonlySet<string> | undefined;

  /** Whether the file stands in a package, which is there to be imported. */
  isInPackage({ directory }: FileUnit): boolean {
    this.packageDirectories ??= new Set(this.units.filter((unit) => unit.isPackage).map((unit) => unit.directory));
    return this.packageDirectories.has(directory);
  }

  get(path: string): FileUnit | undefined {
    return this.byPath.get(path);
  }

  /**
   * The file for a dotted module as `from` imports it, or undefined for one outside the program.
   * Absolute names are looked for beside the importing file and in each directory above it (and its `src`),
   * nearest first, because a workspace may hold several roots and no one says which are on `sys.path`; a package of which
   * there is one is found wherever it stands.
   */
  resolve(from: FileUnit, module: string, level: number): FileUnit | undefined {
    // Not for all of a directory: no file imports itself, but one further up that is called the same.
    const key = `${from.id} ${level} ${module}`;
    if (this.resolved.has(key)) return this.resolved.get(key);
    const found = level > 0 ? this.relative(from, module, level) : this.absolute(from, module);
    this.resolved.set(key, found);
    return found;
  }

  private relative(from: FileUnit, module: string, level: number): FileUnit | undefined {
    let directory = from.directory;
    for (let up = 1; up < level; up++) directory = folderOf(directory);
    if (module === '') return this.byPath.get(inFolder(directory, '__init__.py'));
    return this.at(directory, module.replaceAll('.', '/'));
  }

  private absolute(from: FileUnit, module: string): FileUnit | undefined {
    // The model of the standard library is better than its source, also when that source is what is checked.
    if (isModelledModule(module)) return undefined;
    const path = module.replaceAll('.', '/');
    for (let directory = from.directory; ; directory = folderOf(directory)) {
      const found = this.at(directory, path) ?? this.at(inFolder(directory, 'src'), path);
      if (found !== undefined && found !== from && !this.isHidden(directory, module)) return found;
      if (directory === '' || directory === '/') return this.elsewhere(from, module, path);
    }
  }

  /** What no folder above the file has, of a package that stands in another part of the project. */
  private elsewhere(from: FileUnit, module: string, path: string): FileUnit | undefined {
    this.roots ??= packageRoots(this.byPath.keys());
    const root = isKnownLibrary(module) ? undefined : this.roots.get(firstPart(module));
    const found = root === undefined ? undefined : this.at(root, path);
    return found === from ? undefined : found;
  }

  /**
   * Whether a package is what stands there, and the module a library: `import wx` in a package that has a part of that name
   * means the library. Other names are found beside the file, as a script or Python 2 does.
   */
  private isHidden(directory: string, module: string): boolean {
    return this.byPath.has(inFolder(directory, '__init__.py')) && isKnownLibrary(module);
  }

  /** The absolute name of a module as an import names it: from the outermost package down. */
  dottedName(from: FileUnit, module: string, level: number): string {
    if (level === 0) return module;
    let directory = from.directory;
    for (let up = 1; up < level; up++) directory = folderOf(directory);
    const names = module === '' ? [] : [module];
    do {
      names.unshift(directory.slice(directory.lastIndexOf('/') + 1));
      directory = folderOf(directory);
      // The package of the topmost folder has no name that can be seen.
    } while (directory !== '' && this.byPath.has(inFolder(directory, '__init__.py')));
    return names.join('.');
  }

  /** A package comes before a module of its name beside it. */
  private at(directory: string, path: string): FileUnit | undefined {
    return (
      this.byPath.get(inFolder(directory, `${path}/__init__.py`)) ?? this.byPath.get(inFolder(directory, `${path}.py`))
    );
  }

  /** The `__init__.py` that is run before a file is imported. */
  packageOf(unit: FileUnit): FileUnit | undefined {
    const directory = unit.isPackage ? folderOf(unit.directory) : unit.directory;
    return unit.isPackage && directory === unit.directory
      ? undefined
      : this.byPath.get(inFolder(directory, '__init__.py'));
  }

  /** A submodule of a package, for `from package import submodule`. */
  submodule(pkg: FileUnit, name: string): FileUnit | undefined {
    return pkg.isPackage ? this.at(pkg.directory, name) : undefined;
  }
}

/** The order of files by their paths, and of places in one of them. */
export const inText = (a: FileUnit, at: Span, b: FileUnit, place: Span): number =>
  a === b ? at.start - place.start : a.facts.path < b.facts.path ? -1 : 1;

interface EventAt {
  readonly act: { readonly file: FileUnit };
  readonly node: Span;
}

/** The order of what happens at places of functions. */
export const inOrderOfText = (a: EventAt, b: EventAt): number => inText(a.act.file, a.node, b.act.file, b.node);
