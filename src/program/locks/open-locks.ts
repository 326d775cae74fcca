/** Sets of locks that are held by hand at a place of a function, as the analysis of what gives them back joins and cuts them. */

import type { AssignStmt, Block, Expr, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { walkStmts } from '../../facts/walk.js';

/** One `lock.acquire(…)`. */
export interface HandAcquire {
  readonly path: string;
  readonly call: Expr;
  /** The lock as written. */
  readonly lock: Expr;
}

/** What is open, each with the variables that have been set since on each way here: `taken = True`. */
export type Open = ReadonlyMap<HandAcquire, ReadonlySet<string>>;
export const NONE: Open = new Map();
/** Just taken: nothing was set since. */
export const UNMARKED: ReadonlySet<string> = new Set();

/** What is open where exceptions come out, and for each acquire the first that may raise one there. */
export interface Raised {
  open: Open;
  readonly from: Map<HandAcquire, Expr>;
}

export const nothingRaised = (): Raised => ({ open: NONE, from: new Map() });

/** What is open on one of two ways; it has the marks that it has on both. */
export function union(a: Open, b: Open): Open {
  if (a.size === 0 || a === b) return b;
  const both = new Map(a);
  for (const [one, marks] of b) {
    const others = a.get(one);
    both.set(one, others === undefined ? marks : new Set([...marks].filter((mark) => others.has(mark))));
  }
  return both;
}

/** All that is open but for some. */
export function without(open: Open, isGone: (one: HandAcquire, marks: ReadonlySet<string>) => boolean): Open {
  const left = [...open].filter(([one, marks]) => !isGone(one, marks));
  return left.length === open.size ? open : new Map(left);
}

/** The same of ways that may not be taken. */
export const join = (a: Open | undefined, b: Open | undefined): Open | undefined =>
  a === undefined ? b : b === undefined ? a : union(a, b);

/** `previous = node`: what was taken as `node.lock` may be given back as `previous.lock`, which is not followed. */
export function withoutRenamed(value: Expr, open: Open): Open {
  const names = (value.kind === 'sequence' ? value.items : [value]).flatMap((one) =>
    one.kind === 'name' ? [one.name] : [],
  );
  return without(open, ({ path }) => names.some((name) => path.startsWith(`${name}.`)));
}

/**
 * `taken = True`: what is open has that mark from here on, and no longer where it is taken back. What is bound there for the
 * first time is asked for what it is, and not whether the function came by.
 */
export function marked({ targets, value }: AssignStmt, empty: ReadonlySet<string>, open: Open): Open {
  const isFlag = (name: string): boolean => value.kind === 'constant' || name.includes('.') || empty.has(name);
  const names = targets.flatMap((target) => exprPath(target) ?? []).filter(isFlag);
  if (names.length === 0 || open.size === 0) return open;
  return new Map([...open].map(([one, marks]) => [one, changed(marks, names, value)]));
}

/** The variables that a function begins with nothing in: `taken = False`, `connection = None`. */
export function emptyIn(body: Block): ReadonlySet<string> {
  const found: string[] = [];
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'assign' && stmt.value.kind === 'constant' && !stmt.value.value)
      found.push(...stmt.targets.flatMap((target) => exprPath(target) ?? []));
  });
  return new Set(found);
}

/** The variables that are set for certain behind a statement, of those before it. */
export function flagsAfter(stmt: Stmt, flags: ReadonlySet<string>): ReadonlySet<string> {
  if (stmt.kind === 'expr') return flags;
  if (stmt.kind !== 'assign') return UNMARKED;
  const names = stmt.targets.flatMap((target) => exprPath(target) ?? []);
  // Only what stands there is known to be true.
  return stmt.value.kind === 'constant'
    ? changed(flags, names, stmt.value)
    : new Set([...flags].filter((flag) => !names.includes(flag)));
}

/** The same with the names that are set, or without those that are set to nothing. */
function changed(marks: ReadonlySet<string>, names: readonly string[], value: Expr): ReadonlySet<string> {
  const isSet = value.kind !== 'constant' || Boolean(value.value);
  return isSet ? new Set([...marks, ...names]) : new Set([...marks].filter((mark) => !names.includes(mark)));
}
