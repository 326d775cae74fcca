/** The lock of a toolkit itself: who has it may touch windows on any thread. */

import { toolkits, type Toolkit } from '../../knowledge/toolkits.js';
import type { Context } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import type { Program } from '../program.js';

/** A place where the lock is taken or given back. */
interface Mark {
  readonly at: number;
  readonly takes: boolean;
}

/** Functions that a thread comes to: by calls at all, and by calls none of which is made with the lock. */
interface Reached {
  readonly all: ReadonlySet<Activation>;
  readonly unlocked: ReadonlySet<Activation>;
}

export class ToolkitLocks {
  /** What functions do with the locks themselves; of the toolkits whose lock the program takes. */
  private readonly own = new Map<Toolkit, Map<Activation, readonly Mark[]>>();
  private readonly reached = new Map<Toolkit, Map<Context, Reached>>();

  constructor(program: Program) {
    for (const act of program.reached) {
      for (const { name, node } of act.libraryCalls) {
        const lock = toolkits.lockOf(name);
        if (lock === undefined) continue;
        const { toolkit, takes } = lock;
        const acts = this.own.get(toolkit) ?? new Map<Activation, readonly Mark[]>();
        this.own.set(toolkit, acts.set(act, [...(acts.get(act) ?? []), { at: node.start, takes }]));
      }
    }
  }

  /** Whether the thread has the lock wherever it comes to the place: taken by the function, or by what calls it. */
  isHeld(ctx: Context, act: Activation, at: number, toolkit: Toolkit): boolean {
    if (!this.own.has(toolkit)) return false;
    if (this.isTaken(act, at, toolkit)) return true;
    const { all, unlocked } = this.reachedBy(ctx, toolkit);
    return all.has(act) && !unlocked.has(act);
  }

  private isTaken(act: Activation, at: number, toolkit: Toolkit): boolean {
    const marks = this.marks(act, toolkit);
    const before = marks.filter((mark) => mark.at < at);
    if (before.at(-1)?.takes === true) return true;
    // Given back before, but again afterwards: the first time only where the function left early.
    return before.some(({ takes }) => takes) && marks[before.length]?.takes === false;
  }

  /** Where the function takes the lock and gives it back, by itself or through functions that do just that. */
  private marks(act: Activation, toolkit: Toolkit): readonly Mark[] {
    const own = this.own.get(toolkit);
    const marks = [...(own?.get(act) ?? [])];
    for (const { callee, node, stmt } of act.calls) {
      const inner = own?.get(callee);
      const takes = inner?.[0]?.takes;
      if (inner === undefined || takes === undefined) continue;
      if (inner.every((mark) => mark.takes === takes)) marks.push({ at: node.start, takes });
      else if (stmt?.kind === 'with' && callee.fn.isGenerator)
        marks.push({ at: node.start, takes: true }, { at: stmt.end, takes: false });
    }
    return marks.sort((a, b) => a.at - b.at);
  }

  private reachedBy(ctx: Context, toolkit: Toolkit): Reached {
    const byContext = this.reached.get(toolkit) ?? new Map<Context, Reached>();
    this.reached.set(toolkit, byContext);
    let reached = byContext.get(ctx);
    if (reached === undefined) {
      const entries = ctx.model?.entries ?? new Set<Activation>();
      const unlocked = closure(entries, (act, at) => !this.isTaken(act, at, toolkit));
      byContext.set(ctx, (reached = { all: closure(entries, () => true), unlocked }));
    }
    return reached;
  }
}

/** What is called, and what that calls, by the calls that count. */
function closure(
  entries: ReadonlySet<Activation>,
  counts: (act: Activation, at: number) => boolean,
): ReadonlySet<Activation> {
  const found = new Set(entries);
  for (const act of found)
    for (const { callee, node } of act.calls) if (!found.has(callee) && counts(act, node.start)) found.add(callee);
  return found;
}
