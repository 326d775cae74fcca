/**
 * Splits files into programs: groups that no import connects. What happens in one of them cannot change a finding in
 * another, so each is analysed for itself, and an edit costs no more than the program it is in.
 */

import type { FileFacts } from '../facts/ir.js';
import { importsIn, ModuleIndex } from './modules.js';

/** Keeps the imports of files whose facts did not change. */
export class Components {
  private known = new Map<string, { readonly facts: FileFacts; readonly imports: ReturnType<typeof importsIn> }>();
  private last: ReadonlyMap<string, string> | undefined;

  /** The programs, each in the order of `files`. */
  split(files: readonly FileFacts[]): readonly (readonly FileFacts[])[] {
    const groupOf = this.groupsOf(files);
    const groups = new Map<string, FileFacts[]>();
    for (const file of files) {
      const name = groupOf.get(file.path) ?? file.path;
      const group = groups.get(name);
      if (group) group.push(file);
      else groups.set(name, [file]);
    }
    return [...groups.values()];
  }

  /** For each path, the path that stands for its group. */
  private groupsOf(files: readonly FileFacts[]): ReadonlyMap<string, string> {
    let changed = this.last === undefined || files.length !== this.known.size;
    const known = new Map<string, { facts: FileFacts; imports: ReturnType<typeof importsIn> }>();
    for (const facts of files) {
      const before = this.known.get(facts.path);
      const imports = before?.facts === facts ? before.imports : importsIn(facts);
      // Most edits leave the imports alone, and then the groups stay as they are.
      const same = before && (before.imports === imports || JSON.stringify(before.imports) === JSON.stringify(imports));
      changed ||= !same;
      known.set(facts.path, { facts, imports });
    }
    this.known = known;
    if (changed || !this.last) this.last = this.connect();
    return this.last;
  }

  /** Unites each file with those it imports. */
  private connect(): ReadonlyMap<string, string> {
    const index = new ModuleIndex(new Set(this.known.keys()));
    const parent = new Map<string, string>();
    const find = (path: string): string => {
      let root = path;
      for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
      // Shortening the way now keeps later walks short.
      for (let at = path; at !== root;) {
        const up = parent.get(at) ?? root;
        parent.set(at, root);
        at = up;
      }
      return root;
    };
    for (const [path, { imports }] of this.known) {
      for (const target of imports.flatMap((mention) => index.resolve(path, mention))) {
        const [a, b] = [find(path), find(target)];
        if (a !== b) parent.set(a, b);
      }
    }
    return new Map([...this.known.keys()].map((path) => [path, find(path)]));
  }
}
