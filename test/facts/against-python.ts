import type { Expr, FileFacts, NameExpr, Stmt } from '../../src/facts/ir.js';
import { forEachExpr, forEachHeadExpr, walkExpr, walkStmts } from '../../src/facts/walk.js';

/** What `oracle.py` answers for a file. */
export interface Oracle {
  readonly nodes: readonly (readonly [kind: string, start: number, end: number])[];
  readonly names: readonly (readonly [start: number, end: number, scope: string, owner: string])[];
}

/** Kinds that Python has no counterpart of in the same place. */
const OWN: ReadonlySet<string> = new Set(['name', 'constant', 'fstring', 'starred', 'def', 'class']);

/** Where the facts and Python differ, one line each; empty where they agree. */
export function differences(facts: FileFacts, oracle: Oracle): string[] {
  const found = read(facts);
  return [
    ...compare(
      found.nodes,
      oracle.nodes.map((node) => node.join(' ')),
    ),
    ...compare(
      found.names,
      oracle.names.map((name) => name.join(' ')),
    ),
  ];
}

function compare(ours: readonly string[], theirs: readonly string[]): string[] {
  const here = new Set(ours);
  const there = new Set(theirs);
  return [
    ...theirs.filter((each) => !here.has(each)).map((each) => `missing: ${each}`),
    ...ours.filter((each) => !there.has(each)).map((each) => `invented: ${each}`),
    ...(ours.length === here.size ? [] : ours.filter((each, i) => ours.indexOf(each) !== i).map((e) => `twice: ${e}`)),
  ];
}

function read(facts: FileFacts): { nodes: string[]; names: string[] } {
  const nodes: string[] = [];
  const names: string[] = [];
  const addName = (name: NameExpr): void => {
    const owner = facts.functions[name.home]?.name ?? '?';
    names.push(`${name.start} ${name.end} ${name.scope} ${owner}`);
  };
  const addExpr = (root: Expr): void =>
    walkExpr(root, (expr) => {
      if (expr.kind === 'name') addName(expr);
      // Tuples without brackets have no range of their own that both sides would agree on.
      else if (!OWN.has(expr.kind) && !(expr.kind === 'sequence' && expr.type === 'tuple')) {
        nodes.push(`${expr.kind} ${expr.start} ${expr.end}`);
      }
    });
  const addStmt = (stmt: Stmt): void => {
    if (!OWN.has(stmt.kind)) nodes.push(`${stmt.kind} ${stmt.start} ${stmt.end}`);
    if (stmt.kind === 'def' || stmt.kind === 'class' || stmt.kind === 'import') return;
    // Python keeps no range for the names that handlers and patterns bind.
    const bound = new Set<Expr>();
    if (stmt.kind === 'try') for (const handler of stmt.handlers) if (handler.name) bound.add(handler.name);
    if (stmt.kind === 'match') for (const each of stmt.cases) each.captures.forEach((name) => bound.add(name));
    forEachExpr(stmt, (expr) => {
      if (!bound.has(expr)) addExpr(expr);
    });
  };
  for (const fn of facts.functions) {
    if (fn.kind === 'function') nodes.push(`function ${fn.start} ${fn.end}`);
    if (fn.kind === 'class') nodes.push(`classdef ${fn.start} ${fn.end}`);
    forEachHeadExpr(fn, addExpr);
    if (fn.kind === 'lambda') fn.body.forEach((stmt) => forEachExpr(stmt, addExpr));
    else walkStmts(fn.body, addStmt);
  }
  for (const cls of facts.classes) for (const base of cls.bases) addExpr(base.value);
  return { nodes, names };
}
