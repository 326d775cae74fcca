/** TW106 late-binding-closure: a default argument keeps the value of the round it was made in. */

import type { ComprehensionExpr, Expr, FunctionFacts, NameExpr, Stmt } from '../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
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
  const names = boundEachRound(maker, fn).filter((name) => reads(source, fn, name));
  const own = new Set(fn.params.map(({ name }) => name));
  const wanted = [...new Set(names.map(({ name }) => name))].filter((name) => !own.has(name));
  if (wanted.length === 0) return;
  const text = wanted.map((name) => `${name}=${name}`).join(', ');
  const at = placeFor(source, fn, text);
  if (at !== undefined)
    yield safe(`Bind ${wanted.join(' and ')} now: ${text}`, [insertion(source.path, at.offset, at.text)]);
}

/** The names that the innermost loop or comprehension around the function gives new values. */
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
  const names: NameExpr[] = [];
  const bind = (target: Expr): void =>
    walkExpr(target, (expr) => {
      if (expr.kind === 'name') names.push(expr);
      return expr.kind === 'sequence' || expr.kind === 'starred';
    });
  for (const clause of comprehension?.clauses ?? []) bind(clause.target);
  if (loop !== undefined) {
    walkStmts([loop], (stmt) => {
      if (stmt.kind === 'for') bind(stmt.target);
      if (stmt.kind === 'assign') stmt.targets.forEach(bind);
      if (stmt.kind === 'augassign') bind(stmt.target);
      if (stmt.kind === 'with') for (const { target } of stmt.items) if (target) bind(target);
      forEachExpr(stmt, (expr) =>
        walkExpr(expr, (inner) => {
          if (inner.kind === 'named') names.push(inner.target);
        }),
      );
    });
  }
  return names;
}

/** Whether the function, or one inside it, reads the very variable. */
function reads(source: Source, fn: FunctionFacts, bound: NameExpr): boolean {
  let found = false;
  for (const inner of source.facts.functions) {
    if (!holds(fn, inner)) continue;
    expressionsOf(inner, (expr) => {
      if (expr.kind !== 'name' || expr.name !== bound.name) return;
      if (bound.scope === 'global') found ||= expr.scope === 'global';
      else found ||= expr.scope === 'enclosing' && expr.slot === bound.slot;
    });
  }
  return found;
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
