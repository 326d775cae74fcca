/** TW106 late-binding-closure: a default argument keeps the value of the round it was made in. */

import type { ComprehensionExpr, Expr, FunctionFacts, NameExpr, Stmt } from '../facts/ir.js';
import { namesOf, targetsOf } from '../facts/bound-names.js';
import { forEachExpr, someStmt, walkExpr, walkStmts } from '../facts/walk.js';
import { holds } from './blocks.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';
import { expressionsOf } from './naming.js';
import type { Source } from './source.js';

function* lateBinding(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const fn = source?.facts.functions.find(
    (one) => (one.kind === 'lambda' ? one.start : one.nameSpan.start) === finding.start && one.kind !== 'module',
  );
  const maker = fn && source?.facts.functions[fn.parent];
  if (source === undefined || fn === undefined || maker === undefined) return;
  // Behind `*args` or before `**options` a default would be another kind of parameter.
  if (fn.params.some(({ kind }) => kind !== 'positional' && kind !== 'positional-only')) return;
  const names = boundEachRound(maker, fn).filter((name) => onlyReads(source, fn, name));
  const own = new Set(fn.params.map(({ name }) => name));
  const wanted = [...new Set(names.map(({ name }) => name))].filter((name) => !own.has(name));
  if (wanted.length === 0) return;
  const text = wanted.map((name) => `${name}=${name}`).join(', ');
  const at = placeFor(source, fn, text);
  if (at !== undefined)
    yield safe(`Bind ${wanted.join(' and ')} now: ${text}`, [insertion(source.path, at.offset, at.text)]);
}

/**
 * The names that the innermost loop or comprehension around the function gives new values, and no value after the function
 * is made: only these have by then the value that the thread is to find.
 */
function boundEachRound(maker: FunctionFacts, fn: FunctionFacts): NameExpr[] {
  let loop: Stmt | undefined;
  let comprehension: ComprehensionExpr | undefined;
  walkStmts(maker.body, (stmt) => {
    if (!holds(stmt, fn)) return false;
    if (stmt.kind === 'for' || stmt.kind === 'while') loop = stmt;
    return true;
  });
  expressionsOf(maker, (expr) => {
    if (expr.kind === 'comprehension' && holds(expr, fn)) comprehension = expr;
  });
  const early: NameExpr[] = [];
  const late = new Set<string>();
  const bind = (target: Expr, isEarly = target.end <= fn.start): void =>
    walkExpr(target, (expr) => {
      if (expr.kind === 'name') {
        if (isEarly) early.push(expr);
        else late.add(expr.name);
      }
      return expr.kind === 'sequence' || expr.kind === 'starred';
    });
  for (const clause of comprehension?.clauses ?? []) bind(clause.target, true);
  if (loop !== undefined) {
    walkStmts([loop], (stmt) => {
      if (stmt.kind === 'for') bind(stmt.target);
      // `timer = Timer(1, lambda: timer.cancel())`: the name has its value once the function is made.
      if (stmt.kind === 'assign') stmt.targets.forEach((target) => bind(target, stmt.end <= fn.start));
      if (stmt.kind === 'augassign') bind(stmt.target);
      if (stmt.kind === 'with') for (const { target } of stmt.items) if (target) bind(target);
      forEachExpr(stmt, (expr) =>
        walkExpr(expr, (inner) => {
          if (inner.kind === 'named') bind(inner.target);
        }),
      );
    });
  }
  return early.filter(({ name }) => !late.has(name));
}

/** Whether the function, or one inside it, reads the very variable, and none of them stores in it. */
function onlyReads(source: Source, fn: FunctionFacts, bound: NameExpr): boolean {
  const isBound = (expr: Expr): boolean =>
    expr.kind === 'name' &&
    expr.name === bound.name &&
    (bound.scope === 'global' ? expr.scope === 'global' : expr.scope === 'enclosing' && expr.slot === bound.slot);
  const inside = source.facts.functions.filter((inner) => holds(fn, inner));
  const stores = ({ body }: FunctionFacts): boolean =>
    someStmt(body, (stmt) => targetsOf(stmt).flatMap(namesOf).some(isBound));
  if (inside.some(stores)) return false;
  let isRead = false;
  for (const inner of inside) expressionsOf(inner, (expr) => void (isRead ||= isBound(expr)));
  return isRead;
}

function placeFor(source: Source, fn: FunctionFacts, text: string): { offset: number; text: string } | undefined {
  const last = fn.params.at(-1);
  if (last !== undefined) return { offset: last.end, text: `, ${text}` };
  if (fn.kind === 'lambda') {
    const colon = /^lambda\s*:/.exec(source.text.slice(fn.start));
    return colon === null ? undefined : { offset: fn.start + 'lambda'.length, text: ` ${text}` };
  }
  const brackets = /^\s*\(\s*\)/.exec(source.text.slice(fn.nameSpan.end));
  return brackets === null ? undefined : { offset: fn.nameSpan.end + brackets[0].indexOf('(') + 1, text };
}

export const makers = [lateBinding];
