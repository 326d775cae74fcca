/** The threads that a statement starts, and those started beside it that nothing waits for either. */

import type { CallExpr, Expr, Stmt } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { isForgotten } from '../program/lives/forgotten.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import type { Activation } from '../program/model/activation.js';
import type { Obj } from '../program/model/objects.js';
import { holds } from './blocks.js';
import type { FoundCall } from './calls.js';
import type { FixContext } from './context.js';

/** A statement `….start()` directly in a block. */
export interface StartStmt {
  readonly stmt: Stmt;
  readonly call: CallExpr;
  /** What is started: a path, or the call that makes it. */
  readonly receiver: Expr;
}

/** Threads and what runs on them. */
export interface Work {
  readonly threads: readonly Obj[];
  readonly entries: readonly Activation[];
  /** Some of what they run can't be seen. */
  readonly unseen: boolean;
}

/** What the calls of `start()` within a statement of a function begin; a call of `run()` in its place counts as one. */
export function workOf({ program }: FixContext, { fn }: Pick<FoundCall, 'fn'>, stmt: Stmt): Work {
  const threads = new Set<Obj>();
  const entries = new Set<Activation>();
  for (const act of program.analysis.byFunction.get(fn) ?? []) {
    for (const { node, thread } of act.starts) if (holds(stmt, node)) threads.add(thread);
    for (const { node, self, name } of act.libraryCalls)
      if (self !== undefined && name.endsWith('.run') && holds(stmt, node)) threads.add(self);
    for (const { node, callee } of act.calls) if (callee.fn.name === 'run' && holds(stmt, node)) entries.add(callee);
  }
  const models = [...threads].flatMap((thread) => program.threadModel(thread) ?? []);
  for (const model of models) for (const entry of model.entries) entries.add(entry);
  return { threads: [...threads], entries: [...entries], unseen: models.some(({ unseen }) => unseen) };
}

/** The start that a statement is; `method` is `run` where that is to become one. */
export function asStart(stmt: Stmt, method: string): StartStmt | undefined {
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') return undefined;
  const { callee } = stmt.value;
  if (callee.kind !== 'attribute' || callee.name !== method) return undefined;
  return { stmt, call: stmt.value, receiver: callee.object };
}

/** The starts that stand directly in the block of one, and of whose threads nothing waits for any; that one among them. */
export function forgottenBeside(cx: FixContext, found: FoundCall): readonly StartStmt[] {
  const sites = lifecycleOf(cx.program).startSites.filter(({ all }) =>
    all.some((one) => one.act.fn === found.fn && isForgotten(cx.program, one)),
  );
  return found.run.block.flatMap((stmt) => {
    const own = stmt === found.stmt;
    const start = asStart(stmt, own && found.call.callee.kind === 'attribute' ? found.call.callee.name : 'start');
    if (start === undefined) return [];
    const isOpen = sites.some(({ all }) =>
      all.some(({ act, event }) => act.fn === found.fn && sameSpan(event.node, start.call)),
    );
    return isOpen || own ? [start] : [];
  });
}
