/** What the text of files and functions names, and what files import. */

import type { Expr, FileFacts, FunctionFacts } from '../../facts/ir.js';
import { ownGlobal } from '../../facts/own-globals.js';
import { forEachExpr, walkExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { THREAD_MAKING_MODULES } from '../../knowledge/creators.js';
import type { FileSet, FileUnit } from './files.js';
import { memoized, remembered } from './maps.js';

/** What a file names, and which modules it imports. */
export interface Mentions {
  readonly names: ReadonlySet<string>;
  readonly imports: readonly { readonly module: string; readonly level: number; readonly member: string | undefined }[];
}

/** Names that occur in a file other than where they are defined, and its imports. */
export const mentionsOf = memoized((file: FileFacts): Mentions => {
  const names = new Set<string>();
  const imports: { module: string; level: number; member: string | undefined }[] = [];
  for (const fn of file.functions) {
    for (const decorator of fn.decorators) walkExpr(decorator, (inner) => void note(inner, names));
    walkStmts(fn.body, (stmt) => {
      if (stmt.kind === 'import') {
        for (const { module, level, member } of stmt.bindings) {
          imports.push({ module, level, member });
          if (member !== undefined) names.add(member);
          // What `from multiprocessing.dummy import Pool` brings in is told apart from processes by the module alone.
          if (THREAD_MAKING_MODULES.has(module)) names.add(module);
        }
      } else if (stmt.kind !== 'def' && stmt.kind !== 'class')
        forEachExpr(stmt, (expr) => walkExpr(expr, (inner) => void note(inner, names)));
    });
  }
  for (const cls of file.classes)
    for (const base of cls.bases) walkExpr(base.value, (inner) => void note(inner, names));
  return { names, imports };
});

function note(expr: Expr, names: Set<string>): void {
  const named = (expr.kind === 'subscript' ? ownGlobal(expr) : undefined) ?? expr;
  if (named.kind === 'name') names.add(named.name);
  else if (named.kind === 'attribute') names.add(attributeName(named.name));
}

/** Names that a file calls something by: functions, methods and classes. */
export const calledIn = memoized(({ functions }: FileFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { body } of functions)
    walkExprs(body, (inner) => {
      if (inner.kind === 'call') note(inner.callee, found);
    });
  return found;
});

/** How an attribute is mentioned: `self.t` is told apart from all the local variables of that name. */
export const attributeName = (name: string): string => (name.length < 2 ? `.${name}` : name);

/** Whether a name occurs in an expression. */
export function exprMentions(expr: Expr, name: string): boolean {
  const names = new Set<string>();
  walkExpr(expr, (inner) => void note(inner, names));
  return names.has(name);
}

/** For each function of a file that was asked for, the names in it. */
const mentionsIn = memoized<FileFacts, Map<FunctionFacts, ReadonlySet<string>>>(() => new Map());

/** Names that occur in one function, nested ones included where their text stands in it. */
export const functionMentions = (file: FileFacts, fn: FunctionFacts): ReadonlySet<string> =>
  remembered(mentionsIn(file), fn, () => findMentions(file, fn));

function findMentions(file: FileFacts, fn: FunctionFacts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const decorator of fn.decorators) walkExpr(decorator, (inner) => void note(inner, found));
  const noteTelling = (inner: Expr): void => {
    // `i` and its like say nothing, but where they are global, or a function's around.
    if (inner.kind !== 'name' || inner.name.length > 1 || inner.scope !== 'local') note(inner, found);
  };
  walkStmts(fn.body, (stmt) => {
    forEachExpr(stmt, (expr) => walkExpr(expr, noteTelling));
    if (stmt.kind === 'def') for (const name of functionMentions(file, file.functions[stmt.fn]!)) found.add(name);
  });
  return found;
}

/** The files of the program that a file imports. */
export function importsOf(files: FileSet, file: FileUnit): readonly FileUnit[] {
  const found = new Set<FileUnit>();
  for (const { module, level, member } of mentionsOf(file.facts).imports) {
    const target = files.resolve(file, module, level);
    if (target !== undefined) found.add(target);
    if (member === undefined) continue;
    const submodule = files.resolve(file, module === '' ? member : `${module}.${member}`, level);
    if (submodule !== undefined) found.add(submodule);
  }
  return [...found];
}

/** Whether any file names something so, but to define it. */
export const isNamedIn = ({ units }: FileSet, name: string): boolean =>
  units.some(({ facts }) => mentionsOf(facts).names.has(name));

/** What a file imports, and what the packages among that pass on. */
export function importsThrough(files: FileSet, file: FileUnit): ReadonlySet<FileUnit> {
  const found = new Set<FileUnit>();
  for (const direct of importsOf(files, file)) {
    found.add(direct);
    if (direct.isPackage) for (const passed of importsOf(files, direct)) found.add(passed);
  }
  return found;
}

/** Files that others of the program import. */
export const importedFiles = memoized(
  (files: FileSet): ReadonlySet<FileUnit> => new Set(files.units.flatMap((file) => [...importsThrough(files, file)])),
);
