/**
 * Code that only threads run which its own class makes, as the text says: whoever takes a lock there takes it for these, and
 * says nothing of the threads of callers.
 */

import type { CallExpr, ClassId, Expr, FunctionFacts } from '../../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { makesThreads } from '../../knowledge/creators.js';
import type { FileUnit } from '../model/files.js';
import { push } from '../model/maps.js';
import { mentionsOf } from '../model/mentions.js';

/** A place that names a function of the class. */
interface Use {
  readonly by: FunctionFacts;
  readonly handsToThread: boolean;
}

/**
 * The functions of a class, and those within them, that nothing but its own threads run; `units` are all files of the
 * program.
 */
export function ownThreadCode(units: readonly FileUnit[], file: FileUnit, cls: ClassId): ReadonlySet<FunctionFacts> {
  const { functions } = file.facts;
  if (![...mentionsOf(file.facts).names].some(createsThread)) return NONE;
  const isWithin = (fn: FunctionFacts | undefined): boolean =>
    fn?.kind === 'function' && (fn.cls === cls || isWithin(functions[fn.parent]));
  const members = functions.filter(isWithin);
  const uses = usesOf(file, members);
  const isNamedElsewhere = ({ name }: FunctionFacts): boolean =>
    units.some((other) => other !== file && mentionsOf(other.facts).names.has(name));
  const found = new Set<FunctionFacts>();
  const isOwn = (fn: FunctionFacts): boolean => {
    const all = (uses.get(fn) ?? []).filter(({ by }) => by !== fn);
    return all.length > 0 && all.every(({ by, handsToThread }) => handsToThread || found.has(by));
  };
  for (let size = -1; size < found.size;) {
    size = found.size;
    for (const fn of members) if (!found.has(fn) && isOwn(fn) && !isNamedElsewhere(fn)) found.add(fn);
  }
  return found;
}

const NONE: ReadonlySet<FunctionFacts> = new Set();

/** Where the file names functions of a class, or functions within these. */
function usesOf({ facts }: FileUnit, members: readonly FunctionFacts[]): ReadonlyMap<FunctionFacts, readonly Use[]> {
  const byName = new Map<string, FunctionFacts[]>();
  for (const fn of members) push(byName, fn.name, fn);
  const uses = new Map<FunctionFacts, Use[]>();
  for (const by of facts.functions) {
    const handed = new Set<Expr>();
    const look = (expr: Expr): void => {
      if (expr.kind === 'call' && isCreation(expr)) for (const { value } of expr.args) handed.add(value);
      if (expr.kind !== 'name' && expr.kind !== 'attribute') return;
      for (const fn of byName.get(expr.name) ?? [])
        if (isMethod(fn) === (expr.kind === 'attribute')) push(uses, fn, { by, handsToThread: handed.has(expr) });
    };
    walkStmts(by.body, (stmt) => {
      if (stmt.kind !== 'def' && stmt.kind !== 'class') forEachExpr(stmt, (expr) => walkExpr(expr, look));
    });
  }
  return uses;
}

const isMethod = ({ cls }: FunctionFacts): boolean => cls >= 0;

const isCreation = ({ callee }: CallExpr): boolean =>
  (callee.kind === 'name' || callee.kind === 'attribute') && createsThread(callee.name);

const createsThread = (name: string): boolean => makesThreads(name) || name === 'submit';
