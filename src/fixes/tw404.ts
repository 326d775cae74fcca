/** TW404 useless-lock: the lock is made once, outside of the function that takes it. */

import type { AssignStmt, Expr, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { calleeName, exprPath } from '../facts/paths.js';
import { within } from '../facts/spans.js';
import { walkStmts } from '../facts/walk.js';
import { findLocalLocks, type LocalLock } from '../program/locks/local-locks.js';
import { allRunBy } from '../program/model/callees.js';
import type { Program } from '../program/program.js';
import type { TextEdit } from '../rules/finding.js';
import { statementAt } from './blocks.js';
import { freeLocal } from './calls.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { rootName } from '../program/locks/expressions.js';
import { expressionsOf } from './naming.js';
import type { Source } from './source.js';

function* uselessLock(cx: FixContext): Generator<Proposal> {
  const { program, finding, source } = cx;
  if (source === undefined) return;
  const found = [...findLocalLocks(program.analysis.files)].find(
    ({ file, taken }) => file.facts === source.facts && taken.start === finding.start,
  );
  if (found === undefined || found.fn.kind !== 'function' || !isPlain(found)) return;
  // A lock that excludes nobody let the function in again while it was held; one that does would wait for itself.
  if (comesBack(program, found)) return;
  const ofObject = inObject(source, found);
  if (ofObject?.isThere === true) {
    const caveat = `${found.fn.name}() must not be called while it is held`;
    yield { ...unsafe(`Take ${ofObject.name}`, ofObject.edits, caveat), group: 'out' };
    return;
  }
  if (ofObject !== undefined)
    yield { ...safe(`Make ${ofObject.name} once, in __init__`, ofObject.edits), group: 'out' };
  const outside = aboveFunction(source, found);
  if (outside !== undefined)
    yield { ...safe(`Make ${outside.name} once, outside of ${found.fn.name}()`, outside.edits), group: 'out' };
}

/** Whether what is called while the lock is held may call the function again. */
function comesBack({ analysis }: Program, { fn, stmt, taken, made }: LocalLock): boolean {
  if (made.kind === 'call' && calleeName(made) === 'RLock') return false;
  const region: Span = stmt.kind === 'with' ? stmt : { start: taken.end, end: fn.end };
  const acts = analysis.byFunction.get(fn) ?? [];
  const called = acts.flatMap(({ calls }) =>
    calls.filter(({ node }) => within(node, region)).map(({ callee }) => callee),
  );
  return called.some((callee) => [...allRunBy(callee)].some((act) => act.fn === fn));
}

/** The lock is made by a call that means the same outside of the function: `threading.Lock()`. */
function isPlain({ made, fn }: LocalLock): boolean {
  if (made.kind !== 'call' || made.start < fn.start || made.end > fn.end) return false;
  let root: Expr = made.callee;
  while (root.kind === 'attribute') root = root.object;
  return root.kind === 'name' && root.scope === 'global';
}

interface Moved {
  readonly name: string;
  /** Whether the lock was made there before. */
  readonly isThere?: boolean;
  readonly edits: readonly TextEdit[];
}

/** Above the function, in the module or in the function around it. A lock of that name which is there already will do. */
function aboveFunction(source: Source, found: LocalLock): Moved | undefined {
  const { facts, eol, path } = source;
  const outer = definitionOutside(source, found.fn);
  const uses = usesOf(source, found);
  if (outer === undefined || uses === undefined || found.name?.includes('.') === true) return undefined;
  const wanted = found.name ?? 'lock';
  const isMade = (stmt: Stmt): boolean =>
    stmt.kind === 'assign' &&
    stmt.targets.some((target) => target.kind === 'name' && target.name === wanted) &&
    source.slice(stmt.value) === source.slice(found.made);
  const isThere = outer.block.some((stmt) => isMade(stmt) && stmt.end < outer.stmt.start);
  const others = facts.functions.filter((fn) => fn !== found.fn);
  const isTaken =
    others.some((fn) => fn.name === wanted || (fn.kind === 'module' && fn.locals.includes(wanted))) ||
    readsGlobal(facts.functions, wanted);
  const name = isThere || !isTaken ? wanted : freeLocal(facts, found.fn, `${found.fn.name}_lock`);
  const gap = outer.fn.kind === 'module' ? eol + eol + eol : eol;
  const start = aboveComments(source, outer.start);
  const line = `${source.indentAt(outer.start)}${name} = ${source.slice(found.made)}${gap}`;
  return { name, edits: [...(isThere ? [] : [insertion(path, start, line)]), ...uses(name)] };
}

/** Where the line begins, or the first of the comments that stand right above it, which tell of it. */
function aboveComments(source: Source, offset: number): number {
  let start = source.lineStart(offset);
  for (;;) {
    const above = source.lineStart(Math.max(start - 1, 0));
    if (start === 0 || !/^[ \t]*#(?!!)/.test(source.text.slice(above, start))) return start;
    start = above;
  }
}

const readsGlobal = (functions: readonly FunctionFacts[], name: string): boolean => {
  let found = false;
  for (const fn of functions)
    expressionsOf(fn, (expr) => (found ||= expr.kind === 'name' && expr.scope === 'global' && expr.name === name));
  return found;
};

interface Definition {
  readonly fn: FunctionFacts;
  readonly block: readonly Stmt[];
  readonly stmt: Stmt;
  /** Where it begins, with its decorators. */
  readonly start: number;
}

/** The outermost definition around a function that stands in no other function: for a method, its class. */
function definitionOutside(source: Source, fn: FunctionFacts): Definition | undefined {
  const { functions } = source.facts;
  let inner = fn;
  let outer = functions[fn.parent];
  while (outer?.kind === 'class') [inner, outer] = [outer, functions[outer.parent]];
  if (outer === undefined) return undefined;
  const stmt = outer.body.find((one) => one.start <= inner.nameSpan.start && inner.nameSpan.end <= one.end);
  if (stmt?.kind !== 'def' && stmt?.kind !== 'class') return undefined;
  const start = Math.min(stmt.start, ...inner.decorators.map((expr) => expr.start));
  return source.isFirstOnLine(stmt.start) ? { fn: outer, block: outer.body, stmt, start } : undefined;
}

const FIELD = '_lock';
const LOCK_CALL = /^(threading\.)?R?Lock\(\)$/;

/** `self._lock` for what a method does to its own object. */
function inObject(source: Source, found: LocalLock): Moved | undefined {
  const { fn } = found;
  const { functions } = source.facts;
  const self = fn.params[0]?.name;
  const init = functions.find(({ name, cls, kind }) => kind === 'function' && name === '__init__' && cls === fn.cls);
  const uses = usesOf(source, found);
  if (fn.cls < 0 || fn.decorators.length > 0 || self === undefined || init === undefined || init === fn)
    return undefined;
  const own = init.params[0]?.name;
  const first = init.body.find(({ kind }) => kind === 'assign');
  if (uses === undefined || own === undefined || first === undefined || !writesOf(found, self)) return undefined;
  if (!source.isFirstOnLine(first.start)) return undefined;
  // Two methods that each had a lock of their own exclude nobody by two others, either.
  const isLock = (stmt: Stmt): boolean =>
    stmt.kind === 'assign' &&
    LOCK_CALL.test(source.slice(stmt.value)) &&
    stmt.targets.some((target) => source.slice(target) === `${own}.${FIELD}`);
  if (init.body.some(isLock)) return { name: `${self}.${FIELD}`, isThere: true, edits: [...uses(`${self}.${FIELD}`)] };
  const attribute = found.name?.startsWith(`${self}.`) === true ? found.name.slice(self.length + 1) : undefined;
  let field = attribute ?? FIELD;
  const isTaken = (name: string): boolean => new RegExp(`\\.${name}\\b`).test(source.text);
  for (let number = 2; attribute === undefined && isTaken(field); number++) field = `_lock_${number}`;
  const line = `${own}.${field} = ${source.slice(found.made)}${source.eol}${source.indentAt(first.start)}`;
  return { name: `${self}.${field}`, edits: [insertion(source.path, first.start, line), ...uses(`${self}.${field}`)] };
}

/** Whether all that is stored under the lock is stored on the object itself. */
function writesOf({ fn, stmt }: LocalLock, self: string): boolean {
  const roots: (string | undefined)[] = [];
  const body = stmt.kind === 'with' ? stmt.body : fn.body;
  walkStmts(body, (one) => {
    if (one.kind === 'assign') roots.push(...one.targets.filter(({ kind }) => kind !== 'name').map(rootName));
    if (one.kind === 'augassign') roots.push(rootName(one.target));
    return true;
  });
  return roots.length > 0 && roots.every((root) => root === self);
}

/** The edits by which a function uses the lock by another name, and no longer makes it. */
function usesOf(
  source: Source,
  { fn, made, name, stmt, taken }: LocalLock,
): ((name: string) => readonly TextEdit[]) | undefined {
  const { path } = source;
  if (name === undefined) {
    const isAlone = stmt.kind === 'with' ? stmt.items.some(({ context }) => context === made) : taken === made;
    return isAlone ? (other) => [replacement(path, made, other)] : undefined;
  }
  const making = statementAt(source.facts, made);
  const assign = making?.block[making.first] as AssignStmt | undefined;
  if (assign?.kind !== 'assign' || making?.block.length === 1) return undefined;
  const line = { start: source.lineStart(assign.start), end: source.nextLine(assign.end) };
  if (source.slice(line).trim() !== source.slice(assign)) return undefined;
  const uses: Span[] = [];
  expressionsOf(fn, (expr) => {
    const isIt = exprPath(expr) === name && (expr.kind !== 'name' || expr.scope === 'local');
    if (isIt && expr.start > assign.end) uses.push(expr);
  });
  return (other) => [
    replacement(path, line, ''),
    ...(other === name ? [] : uses.map((use) => replacement(path, use, other))),
  ];
}

export const makers = [uselessLock];
