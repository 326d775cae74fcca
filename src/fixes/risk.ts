/** What would happen under a lock that is held over some statements: waiting, other locks, code that can't be seen. */

import type { CallExpr, Span } from '../facts/ir.js';
import { effectOfCall, effectOfMethod } from '../knowledge/effects.js';
import type { Activation } from '../program/activation.js';
import type { Obj } from '../program/objects.js';
import type { Program } from '../program/program.js';
import { holds, spanOf, type Run } from './blocks.js';

export interface Risk {
  /** Why the lock must not be held there at all. */
  readonly never?: string;
  /** Why it wants a look. */
  readonly caveat?: string;
}

const MAX_DEPTH = 8;

/** Looks through the statements of a run and all they call; with `flat`, their own holding of the lock goes away. */
export function riskOf(program: Program, run: Run, lock: Obj | undefined, flat = false): Risk {
  let caveat: string | undefined;
  let nested: string | undefined;
  let never: string | undefined;
  const seen = new Set<Activation>();
  const note = (text: string): void => void (caveat ??= text);
  const visit = (act: Activation, within: Span | undefined, depth: number): void => {
    const inside = (node: Span): boolean => within === undefined || holds(within, node);
    for (const join of act.joins) if (inside(join.node)) never ??= 'it waits for another thread';
    for (const { hold, node } of act.acquires) {
      if (!inside(node)) continue;
      if (hold.lock !== lock) nested ??= 'another lock is taken while this one is held';
      else if (!flat || within === undefined) never ??= 'it takes the same lock';
    }
    for (const { name, node } of act.libraryCalls) {
      if (!inside(node)) continue;
      if (
        /^(queue|multiprocessing)\.\w*Queue\.(get|put|join)$|^threading\.(Event|Condition|Barrier)\.wait|^builtins\.input$|^input$/.test(
          name,
        )
      ) {
        if (!/Queue\.put$/.test(name)) never ??= 'it waits for another thread';
      } else if (effectOfCall(name) === 'wait' && !/^pathlib\.\w*Path$/.test(name))
        note(`${spelled(node)} waits while the lock is held`);
    }
    for (const { expr } of act.unknownCalls) {
      if (expr === undefined || !inside(expr)) continue;
      const effect = expr.callee.kind === 'attribute' ? effectOfMethod(expr.callee.name, expr.args.length) : undefined;
      if (effect === 'wait') note(`${spelled(expr)} waits while the lock is held`);
      else if (effect === undefined) note(`${spelled(expr)} is called while the lock is held`);
    }
    if (depth >= MAX_DEPTH) return;
    for (const call of act.calls) {
      if (!inside(call.node) || seen.has(call.callee)) continue;
      seen.add(call.callee);
      visit(call.callee, undefined, depth + 1);
    }
  };
  for (const act of program.machine.byFunction.get(run.fn) ?? []) visit(act, spanOf(run), 0);
  caveat ??= nested;
  return { ...(never === undefined ? {} : { never }), ...(caveat === undefined ? {} : { caveat }) };
}

function spelled(call: CallExpr): string {
  const { callee } = call;
  return callee.kind === 'name' || callee.kind === 'attribute' ? `${callee.name}()` : 'a call';
}

/** The functions that run, directly or through calls, when the statements of a run do. */
export function calledFrom(program: Program, run: Run): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const open: Activation[] = [];
  for (const act of program.machine.byFunction.get(run.fn) ?? []) {
    for (const call of act.calls) if (holds(spanOf(run), call.node)) open.push(call.callee);
  }
  for (let act = open.pop(); act !== undefined; act = open.pop()) {
    if (found.has(act.fn)) continue;
    found.add(act.fn);
    for (const call of act.calls) open.push(call.callee);
  }
  return found;
}
