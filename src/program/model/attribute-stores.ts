/** Which functions store an attribute of a name, of whatever object: read off the text, so also in functions that nothing runs. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { walkExpr, walkStmts } from '../../facts/walk.js';
import { givesFirstValues } from './classes.js';
import type { FileSet } from './files.js';
import { memoized, remembered } from './maps.js';
import { isNamedIn } from './mentions.js';

/** The functions that do; undefined where the program may store any attribute, under a name that it works out. */
export const storersOf = (files: FileSet, name: string): ReadonlySet<FunctionFacts> | undefined =>
  storesByName(files) ? undefined : (storers(files).get(name) ?? NOBODY);

/** Whether only constructors store an attribute of a name, as far as a name is written for it. */
export const isKeptAsMade = (files: FileSet, name: string): boolean =>
  [...(storers(files).get(name) ?? NOBODY)].every((fn) => givesFirstValues(fn.name));

const NOBODY: ReadonlySet<FunctionFacts> = new Set();

const storesByName = memoized((files: FileSet): boolean =>
  ['setattr', '__setattr__', '__dict__', 'vars'].some((name) => isNamedIn(files, name)),
);

const storers = memoized((files: FileSet): ReadonlyMap<string, ReadonlySet<FunctionFacts>> => {
  const found = new Map<string, Set<FunctionFacts>>();
  for (const { facts } of files.units)
    for (const fn of facts.functions) {
      const note = (target: Expr): void =>
        walkExpr(target, (inner) => {
          if (inner.kind === 'attribute') remembered(found, inner.name, () => new Set<FunctionFacts>()).add(fn);
          return inner.kind === 'sequence' || inner.kind === 'starred';
        });
      walkStmts(fn.body, (stmt) => {
        if (stmt.kind === 'assign' || stmt.kind === 'delete') stmt.targets.forEach(note);
        else if (stmt.kind === 'augassign' || stmt.kind === 'for') note(stmt.target);
        else if (stmt.kind === 'with') for (const { target } of stmt.items) if (target !== undefined) note(target);
      });
    }
  return found;
});
