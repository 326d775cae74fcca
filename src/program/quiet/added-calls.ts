/** Calls of what isn't there (yet): what is typed most before it means something. */

import { lastPart } from '../../knowledge/dotted.js';
import { tells } from '../../knowledge/telling.js';
import type { Block, CallExpr, Expr, FunctionFacts, Stmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { functionsThatMayCompute } from '../cost/computing.js';
import { neverRaises } from '../lives/exceptions.js';
import type { Program } from '../program.js';
import { isPlain } from '../races/same-again.js';

/** Where a program would not notice one more call that can't be seen. */
export class AddedCalls {
  private computing: ReadonlySet<FunctionFacts> | undefined;

  constructor(private readonly program: Program) {}

  /**
   * Whether a function may have one more in `block`. Unseen calls count where a thread computes, where a task may raise,
   * between a start and a join in one round of a loop, after a start that nothing else comes after, and in a branch that does
   * nothing else.
   */
  areUnnoticed(fn: FunctionFacts, block: Block): boolean {
    const acts = this.program.analysis.activationsOf(fn);
    this.computing ??= functionsThatMayCompute(this.program);
    return (
      fn.kind === 'function' &&
      !this.computing.has(fn) &&
      acts.every(
        (act) =>
          act.joins.every(({ loops }) => loops.length === 0) &&
          act.exit?.mayRun.items.length === 0 &&
          !neverRaises(act),
      ) &&
      !block.every(isPlain)
    );
  }

  /** Whether it is a call with nothing but constants: no object leaves by it. */
  static isEmpty(value: Expr): value is CallExpr & { readonly callee: Extract<Expr, { kind: 'name' }> } {
    return (
      value.kind === 'call' &&
      value.callee.kind === 'name' &&
      value.callee.scope === 'global' &&
      value.args.every((arg) => arg.star === undefined && arg.value.kind === 'constant')
    );
  }

  /** Whether a call only tells of something in words that nobody looks at: `print("…")`, `log.info("…")`. */
  tells(fn: FunctionFacts, call: CallExpr): boolean {
    const path = exprPath(call.callee);
    if (path === undefined || !tells(path)) return false;
    if (this.program.isDefined(lastPart(path))) return false;
    return this.program.analysis
      .activationsOf(fn)
      .every((act) => act.calls.every(({ node }) => node.start !== call.start || node.end !== call.end));
  }
}

const LEAVING = /^(return|raise|break|continue)$/;

/** Whether the two blocks end alike: some look at the last statement, whatever it leads to. */
export function endAlike(before: Block, after: Block): boolean {
  const [a, b] = [before.at(-1)?.kind ?? '', after.at(-1)?.kind ?? ''];
  return a === b || (!LEAVING.test(a) && !LEAVING.test(b));
}

/** Whether a block does nothing that is worth speaking of, so that whatever is added makes it another. */
export const isHook = (block: Block): boolean => block.every(({ kind }) => kind === 'pass' || kind === 'raise');

/** The block of a `try` that holds one statement is taken as a way to write that statement. */
export const isLone = (owner: Stmt['kind'] | undefined, block: Block): boolean => owner === 'try' && block.length === 1;
