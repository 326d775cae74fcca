/** Sequential respawn, threads of an object of which one runs at a time: `__init__` starts the first, and each starts the next as it ends. */

import type { Block, Span, Stmt } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Activation } from '../model/activation.js';
import { callersOf } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';

/** Between what the thread runs and what starts the next. */
const MAX_CALLS = 4;

export class SequentialRespawn {
  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {}

  /** Whether the object has one thread of a context at a time, where `starter` is what makes them. */
  hasOneAtATime(ctx: Context, starter: Activation, obj: Obj): boolean {
    const own = this.analysis.activationsOf(starter.fn).filter(({ self }) => self === obj);
    // An object is initialised once, whoever makes it.
    if (starter.fn.name === '__init__') return own.length > 0;
    return own.length > 0 && own.every((act) => this.startsLast(act, ctx) && this.isCalledInTurn(ctx, act));
  }

  /** Whether the start of a thread is the last thing a function does. */
  private startsLast({ fn, starts }: Activation, { thread }: Context): boolean {
    const own = starts.filter((start) => start.thread === thread);
    return own.length === 1 && isLast(fn.body, own[0]!.node);
  }

  /** Whether `__init__` calls it once, and beside that only the thread itself, as the last thing it does. */
  private isCalledInTurn(ctx: Context, starter: Activation): boolean {
    const callers = callersOf(this.analysis, starter.fn).filter(({ call }) => call.callee.self === starter.self);
    const first = callers.filter(({ act }) => act.fn.name === '__init__' && act.self === starter.self);
    return (
      first.length === 1 &&
      !first[0]!.call.inLoop &&
      callers.every((one) => one === first[0] || this.isEnd(ctx, one.act, one.call.node, 0))
    );
  }

  /** Whether nothing that the threads run comes after a place of theirs. */
  private isEnd(ctx: Context, act: Activation, place: Span, depth: number): boolean {
    if (depth >= MAX_CALLS || !isLast(act.fn.body, place)) return false;
    if (this.contexts.of(act).some((entryState) => entryState.ctx !== ctx)) return false;
    if (ctx.model?.entries.has(act)) return true;
    const callers = callersOf(this.analysis, act.fn).filter(({ call }) => call.callee === act);
    return (
      callers.length > 0 && callers.every(({ act: caller, call }) => this.isEnd(ctx, caller, call.node, depth + 1))
    );
  }
}

/** Whether a function is done once it comes back from a call. */
function isLast(body: Block, call: Span): boolean {
  const way = wayTo(body, call).reverse();
  if (way.length === 0 || !isCall(way[0]!.inner, call)) return false;
  // What a `finally` does comes later, whatever leaves its `try`.
  if (way.some(({ inner }) => inner.kind === 'try')) return false;
  for (const { block, inner } of way) {
    if (inner.kind === 'return') return true;
    if (inner.kind === 'for' || inner.kind === 'while') return false;
    const next = block[block.indexOf(inner) + 1];
    if (next !== undefined) return isBareReturn(next);
  }
  return true;
}

const isBareReturn = (stmt: Stmt): boolean =>
  stmt.kind === 'return' && (stmt.value === undefined || stmt.value.kind === 'constant');

const isCall = (stmt: Stmt, call: Span): boolean =>
  stmt.kind === 'return'
    ? stmt.value !== undefined && sameSpan(stmt.value, call)
    : stmt.kind === 'expr' && sameSpan(stmt.value, call);
