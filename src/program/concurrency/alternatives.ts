/**
 * Definitions that exclude each other: of `if os.name == "nt": def f(self): … else: def f(self): …` in a module or the body
 * of a class, which Python runs once, there is one or the other. What the one does never meets what the other does, and a
 * lock that the one takes says nothing of the other.
 */

import type { Block, FileFacts, FunctionFacts } from '../../facts/ir.js';
import type { FileUnit } from '../model/files.js';
import { memoized } from '../model/maps.js';

/** The branches around definitions, by function: the start of each `if`, negative for its other half. */
type Branches = ReadonlyMap<number, readonly number[]>;

/** Whether no program has both functions, as they are defined in opposite branches. */
export function areAlternatives(a: FunctionFacts, b: FunctionFacts, file: FileUnit, other: FileUnit): boolean {
  if (file !== other || a === b) return false;
  const around = branchesOf(file.facts);
  if (around.size === 0) return false;
  const there = branchesAround(around, file.facts, b);
  return branchesAround(around, file.facts, a).some((branch) => there.includes(-branch));
}

/** Whether some programs have the function, and others another in its place. */
export const isAlternative = (fn: FunctionFacts, { facts }: FileUnit): boolean =>
  branchesOf(facts).size > 0 && branchesAround(branchesOf(facts), facts, fn).length > 0;

/** The branches around a function and around those it is nested in. */
function branchesAround(around: Branches, { functions }: FileFacts, fn: FunctionFacts): readonly number[] {
  const found: number[] = [];
  for (let one: FunctionFacts | undefined = fn; one !== undefined; one = functions[one.parent])
    found.push(...(around.get(one.id) ?? []));
  return found;
}

const branchesOf = memoized(({ functions, classes }: FileFacts): Branches => {
  const found = new Map<number, readonly number[]>();
  const visit = (block: Block, around: readonly number[]): void => {
    for (const stmt of block) {
      if (stmt.kind === 'if') {
        // A file's first character is at 0, which has no other half.
        visit(stmt.body, [...around, stmt.start + 1]);
        visit(stmt.orelse, [...around, -stmt.start - 1]);
      } else if (stmt.kind === 'try') visit(stmt.body, around);
      else if (around.length > 0 && stmt.kind === 'def') found.set(stmt.fn, around);
      else if (around.length > 0 && stmt.kind === 'class') found.set(classes[stmt.cls]!.body, around);
    }
  };
  for (const fn of functions) if (fn.kind === 'module' || fn.kind === 'class') visit(fn.body, []);
  return found;
});
