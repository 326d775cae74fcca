/** Which files the imports of a file lead to, judged by paths alone. */

import type { ImportMention } from '../facts/relevance.js';

/** A set of files as Python's import system would see it, wherever its roots may be. */
export class ModuleIndex {
  /** Files by the last part of their module's name. */
  private readonly byTail = new Map<string, string[]>();
  private readonly paths: ReadonlySet<string>;

  constructor(paths: Iterable<string>) {
    this.paths = new Set(paths);
    for (const path of this.paths) {
      const tail = tailOf(path);
      const list = this.byTail.get(tail);
      if (list) list.push(path);
      else this.byTail.set(tail, [path]);
    }
  }

  /** The files that an import runs or binds. Where several fit, all of them. */
  resolve(importer: string, { module, level, members }: ImportMention): readonly string[] {
    const parts = module === '' ? [] : module.split('.');
    const found: string[] = level > 0 ? [...this.existing(this.base(importer, level))] : [];
    // `import a.b` runs `a` as well, and `from a import b` may take in a module `b`.
    for (let length = 1; length <= parts.length; length++) {
      found.push(...this.find(importer, level, parts.slice(0, length)));
    }
    for (const member of members) if (member !== '*') found.push(...this.find(importer, level, [...parts, member]));
    return found;
  }

  private find(importer: string, level: number, parts: readonly string[]): readonly string[] {
    if (level > 0) return this.existing([this.base(importer, level), ...parts].join('/'));
    const suffix = `/${parts.join('/')}`;
    return (this.byTail.get(parts[parts.length - 1] ?? '') ?? []).filter((path) => {
      const module = withoutExtension(path);
      if (!module.endsWith(suffix)) return false;
      const root = module.slice(0, -suffix.length);
      // Inside a package the module's full name is longer, unless a script beside it imports it.
      return !this.paths.has(`${root}/__init__.py`) || importer.startsWith(`${root}/`);
    });
  }

  private base(importer: string, level: number): string {
    let folder = importer;
    for (let i = 0; i < level; i++) folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
    return folder;
  }

  private existing(module: string): readonly string[] {
    return [`${module}.py`, `${module}/__init__.py`].filter((path) => this.paths.has(path));
  }
}

function withoutExtension(path: string): string {
  return path.replace(/(\/__init__)?\.pyw?$/, '');
}

function tailOf(path: string): string {
  const module = withoutExtension(path);
  return module.slice(module.lastIndexOf('/') + 1);
}
