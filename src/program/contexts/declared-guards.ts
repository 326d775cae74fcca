/** Declarations of guards: which comment speaks of which variable or function. */

import type { Directive, FileFacts, FunctionFacts, Stmt } from '../../facts/ir.js';
import { lineAt } from '../../facts/lines.js';
import { within } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { memoized } from '../model/maps.js';

export interface GuardedBy {
  readonly kind: 'guarded-by';
  readonly directive: Directive;
  readonly lock: string;
  /** The statement that first binds the variable. */
  readonly stmt: Extract<Stmt, { kind: 'assign' | 'declare' | 'augassign' }>;
  /** The function or class body in which it stands. */
  readonly fn: FunctionFacts;
}

export interface RequiresLock {
  readonly kind: 'requires-lock';
  readonly directive: Directive;
  readonly lock: string;
  readonly fn: FunctionFacts;
}

export type Declaration = GuardedBy | RequiresLock;

/** The declarations of a file that stand beside what they declare, in the order of the text. */
export const declarationsOf = memoized((facts: FileFacts): readonly Declaration[] =>
  facts.directives.flatMap((directive) => {
    if (directive.kind === 'guarded-by') return guardedBy(facts, directive, directive.lock) ?? [];
    return directive.kind === 'requires-lock' ? (requiresLock(facts, directive, directive.lock) ?? []) : [];
  }),
);

/** The assignment that ends, or begins, on the comment's line. */
function guardedBy(facts: FileFacts, directive: Directive, lock: string): GuardedBy | undefined {
  const line = lineAt(facts.lineStarts, directive.start);
  for (const fn of facts.functions) {
    let stmt: GuardedBy['stmt'] | undefined;
    walkStmts(fn.body, (inner) => {
      if (inner.kind !== 'assign' && inner.kind !== 'declare' && inner.kind !== 'augassign') return;
      if (lineAt(facts.lineStarts, inner.start) <= line && line <= lineAt(facts.lineStarts, inner.end)) stmt ??= inner;
    });
    if (stmt !== undefined) return { kind: 'guarded-by', directive, lock, stmt, fn };
  }
  return undefined;
}

/** The function whose head the comment ends. */
function requiresLock(facts: FileFacts, directive: Directive, lock: string): RequiresLock | undefined {
  const line = lineAt(facts.lineStarts, directive.start);
  let found: FunctionFacts | undefined;
  for (const fn of facts.functions) {
    if (fn.kind !== 'function' || directive.start < fn.nameSpan.start) continue;
    const sameLine = lineAt(facts.lineStarts, fn.nameSpan.start) === line;
    if (sameLine || (within(directive, fn) && fn.body.every((stmt) => directive.start < stmt.start))) found = fn;
  }
  return found === undefined ? undefined : { kind: 'requires-lock', directive, lock, fn: found };
}
