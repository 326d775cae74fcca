/**
 * What a thread that comes by a place in a function has done by then, and what it will do from there on: here, in what is
 * called from here, and in whoever called.
 */

import type { FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { isMainGuard } from '../facts/main-guard.js';
import { walkStmts } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import { callersOf } from '../program/model/callers.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { cover, holds } from './blocks.js';

/** Code that runs: some of a function, or all of it. */
class Extent {
  private readonly whole = new Set<Activation>();
  private readonly parts = new Map<FunctionFacts, ((node: Span) => boolean)[]>();

  constructor(private readonly program: Program) {}

  has(act: Activation, node: Span): boolean {
    return this.whole.has(act) || (this.parts.get(act.fn) ?? []).some((within) => within(node));
  }

  /** Adds the part of a function that passes the test, with all that it calls; with `starts`, also what it starts. */
  add(fn: FunctionFacts, within: (node: Span) => boolean, starts: boolean): void {
    const parts = this.parts.get(fn) ?? [];
    this.parts.set(fn, [...parts, within]);
    for (const act of this.program.analysis.byFunction.get(fn) ?? []) this.follow(act, within, starts);
  }

  private follow(act: Activation, within: (node: Span) => boolean, starts: boolean): void {
    for (const { node, callee } of act.calls) if (within(node)) this.addWhole(callee, starts);
    if (!starts) return;
    for (const { node, thread } of act.starts) {
      if (!within(node)) continue;
      for (const entry of this.program.threadModel(thread)?.entries ?? []) this.addWhole(entry, starts);
    }
  }

  private addWhole(act: Activation, starts: boolean): void {
    if (this.whole.has(act)) return;
    this.whole.add(act);
    this.follow(act, () => true, starts);
  }
}

export class Passage {
  private readonly before: Extent;
  private readonly after: Extent;
  private readonly seen = new Set<string>();
  private goesOn = false;

  /**
   * @param at an offset between two statements of the function
   * @param owners the statements around that place
   */
  constructor(
    private readonly program: Program,
    fn: FunctionFacts,
    at: number,
    owners: readonly Stmt[],
  ) {
    this.before = new Extent(program);
    this.after = new Extent(program);
    this.pass(fn, at, at, owners);
  }

  /** Whether nothing comes after it: the program is over, and the interpreter waits for its threads. */
  get isLast(): boolean {
    return !this.goesOn;
  }

  /** Whether the thread may have done something before it came here. */
  mayBeBefore(act: Activation, node: Span): boolean {
    return this.before.has(act, node);
  }

  /** Whether the thread, or one that it starts then, may do something from here on. */
  mayBeAfter(act: Activation, node: Span): boolean {
    return this.after.has(act, node);
  }

  private pass(fn: FunctionFacts, from: number, to: number, owners: readonly Stmt[]): void {
    const key = `${fn.id} ${from} ${fn.start} ${fn.end}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const loops = owners.filter(({ kind }) => kind === 'for' || kind === 'while');
    const again = (node: Span): boolean => loops.some((loop) => holds(loop, node));
    this.before.add(fn, (node) => node.end <= from || again(node), false);
    this.after.add(fn, (node) => node.start >= to || again(node), true);
    if (loops.length > 0) this.goesOn = true;
    walkStmts(fn.body, (stmt) => {
      // What defines something does nothing by itself; the other branch is not for this thread.
      if (stmt.start >= to && stmt.kind !== 'def' && stmt.kind !== 'class' && stmt.kind !== 'import')
        this.goesOn ||= !isBeside(owners, stmt);
    });
    if (fn.kind === 'module') {
      if (this.program.files.length > 1 && !owners.some(isMainGuard)) this.goesOn = true;
      return;
    }
    const callers = callersOf(this.program.analysis, fn);
    for (const { act, call } of callers) {
      const run = cover(act.fn, [call.node]);
      this.pass(
        act.fn,
        call.node.start,
        call.node.end,
        run === undefined ? [] : [...run.owners, run.block[run.first]!],
      );
    }
    const threads = this.threadsThatRun(fn);
    if (callers.length === 0 || threads.length > 0) this.goesOn = true;
    for (const act of this.program.analysis.activations) {
      // Who waits for this thread goes on when it has come to its end.
      for (const join of act.joins) {
        if (!threads.includes(join.thread)) continue;
        const run = cover(act.fn, [join.node]);
        this.pass(act.fn, join.node.start, join.node.end, run?.owners ?? []);
      }
      for (const start of act.starts) {
        if (!threads.includes(start.thread)) continue;
        // It was started by one that has done what comes before.
        this.before.add(act.fn, (node) => node.end <= start.node.end, false);
      }
    }
  }

  private threadsThatRun(fn: FunctionFacts): readonly Obj[] {
    return this.program.threadModels.flatMap(({ obj, entries }) =>
      [...entries].some((entry) => entry.fn === fn) ? [obj] : [],
    );
  }
}

/** Whether a statement stands in another branch of what is around a place: `else` and `except` of it. */
const isBeside = (owners: readonly Stmt[], stmt: Stmt): boolean =>
  owners.some((owner) => owner.kind === 'if' && owner.orelse.some((other) => holds(other, stmt)));
