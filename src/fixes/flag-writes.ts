/** Reads and writes of a true-or-false variable, told apart, and which write is its first. */

import type { AssignStmt, AttributeExpr, FunctionFacts, NameExpr } from '../facts/ir.js';
import type { Activation } from '../program/model/activation.js';
import type { Cell } from '../program/model/objects.js';
import { holds } from './blocks.js';
import type { FixContext } from './context.js';
import type { Source } from './source.js';
import { isBound, type Use } from './uses.js';

export type FlagExpr = NameExpr | AttributeExpr;

export interface FlagWrite {
  readonly stmt: AssignStmt;
  readonly target: FlagExpr;
  readonly value: boolean;
  readonly fn: FunctionFacts;
}

export interface FlagUses {
  readonly source: Source;
  /** The name without what holds it. */
  readonly field: string;
  /** The write with which the flag begins. */
  readonly first: FlagWrite;
  readonly writes: readonly FlagWrite[];
  readonly reads: readonly Use<FlagExpr>[];
  /** Who else may use the flag; undefined where nobody can. */
  readonly caveat: string | undefined;
}

/** Parts uses into reads and writes; undefined where one is neither. */
export function sorted(
  source: Source,
  uses: readonly Use<FlagExpr>[],
): { readonly reads: Use<FlagExpr>[]; readonly writes: FlagWrite[] } | undefined {
  const reads: Use<FlagExpr>[] = [];
  const writes: FlagWrite[] = [];
  for (const use of uses) {
    const { expr, parent, stmt, fn } = use;
    if (isBound(use)) {
      const isPlain = stmt?.kind === 'assign' && stmt.targets.length === 1 && stmt.targets[0] === expr;
      if (!isPlain || stmt.value.kind !== 'constant' || typeof stmt.value.value !== 'boolean') return undefined;
      writes.push({ stmt, target: expr, value: stmt.value.value, fn });
    } else {
      if (parent?.kind === 'attribute' || (parent?.kind === 'subscript' && parent.object === expr)) return undefined;
      if (parent?.kind === 'call' && parent.callee === expr) return undefined;
      // In an annotation, or where something is named after it, it is no question.
      if (stmt === undefined || stmt.kind === 'declare' || parent?.kind === 'error') return undefined;
      if (parent?.kind === 'fstring' && !/^\s*[}!:]/.test(source.text.slice(expr.end))) return undefined;
      if (stmt.kind === 'match') return undefined;
      reads.push(use);
    }
  }
  return { reads, writes };
}

/**
 * Whether the flag's first value stands at the top of the function that gives it, before anything that could
 * touch the flag and before any thread that could.
 */
export function comesFirst(cx: FixContext, first: FlagWrite, cells: ReadonlySet<Cell>): boolean {
  const { fn, stmt } = first;
  if (!fn.body.includes(stmt)) return false;
  const file = cx.finding.path;
  for (const act of cx.program.analysis.byFunction.get(fn) ?? []) {
    if (act.file.facts.path !== file) continue;
    for (const access of act.accesses) {
      if (!holds(stmt, access.at)) continue;
      if (cells.has(access.cell) && access.flow.mayRun.items.length > 0) return false;
    }
    if (act.starts.some(({ node }) => node.start < stmt.start)) return false;
    for (const call of act.calls)
      if (call.node.start < stmt.start && touches(call.callee, cells, new Set())) return false;
  }
  return true;
}

/** Whether what a call leads to uses the flag, or starts threads that may. */
function touches(act: Activation, cells: ReadonlySet<Cell>, seen: Set<Activation>): boolean {
  if (seen.has(act)) return false;
  seen.add(act);
  return (
    act.starts.length > 0 ||
    act.accesses.some(({ cell }) => cells.has(cell)) ||
    act.calls.some(({ callee }) => touches(callee, cells, seen))
  );
}
