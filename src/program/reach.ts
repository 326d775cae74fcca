/** Which files threads can matter to: those that make them, and their neighbours by import. */

import type { FileFacts } from '../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
import { makesThreads } from '../knowledge/creators.js';
import type { FileSet, FileUnit } from './files.js';

/** What a file names, and which modules it imports. */
interface Mentions {
  readonly names: ReadonlySet<string>;
  readonly imports: readonly { readonly module: string; readonly level: number; readonly member: string | undefined }[];
}

const known = new WeakMap<FileFacts, Mentions>();

/** Names that occur in a file other than where they are defined, and its imports. */
export function mentionsOf(file: FileFacts): Mentions {
  let mentions = known.get(file);
  if (mentions !== undefined) return mentions;
  const names = new Set<string>();
  const imports: { module: string; level: number; member: string | undefined }[] = [];
  for (const fn of file.functions) {
    for (const decorator of fn.decorators) walkExpr(decorator, (inner) => void note(inner, names));
    walkStmts(fn.body, (stmt) => {
      if (stmt.kind === 'import') {
        for (const { module, level, member } of stmt.bindings) {
          imports.push({ module, level, member });
          if (member !== undefined) names.add(member);
        }
      } else forEachExpr(stmt, (expr) => walkExpr(expr, (inner) => void note(inner, names)));
    });
  }
  for (const cls of file.classes) for (const base of cls.bases) walkExpr(base.value, (inner) => void note(inner, names));
  mentions = { names, imports };
  known.set(file, mentions);
  return mentions;
}

const note = (expr: { readonly kind: string; readonly name?: string }, names: Set<string>): void => {
  if ((expr.kind === 'name' || expr.kind === 'attribute') && expr.name !== undefined) names.add(expr.name);
};

/** Files whose functions a client may call beside threads. Empty where the program makes none. */
export function filesNearThreads(files: FileSet): ReadonlySet<FileUnit> {
  const makers = files.units.filter(({ facts }) => [...mentionsOf(facts).names].some(makesThreads));
  const near = new Set(makers);
  if (makers.length === 0) return near;
  const making = new Set(makers);
  for (const file of files.units) {
    for (const { module, level, member } of mentionsOf(file.facts).imports) {
      const targets = [files.resolve(file, module, level)];
      if (member !== undefined) targets.push(files.resolve(file, module === '' ? member : `${module}.${member}`, level));
      for (const target of targets) {
        if (target === undefined) continue;
        // A package's own file passes on what is in its modules.
        if (making.has(target)) near.add(file);
        if (making.has(file)) near.add(target);
      }
    }
  }
  return near;
}
