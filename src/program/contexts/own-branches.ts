/**
 * Branches for one thread: `if current_thread() is self._owner`, where whoever set the object up has noted itself, or
 * where the variable holds a thread that the program has made.
 */

import { asksWhichThread } from '../evaluation/checks.js';
import { isThisThread, namesThisThread } from '../evaluation/this-thread.js';
import type { Check, Tested } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import { Slot } from '../model/field.js';
import type { Cell } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { Context } from './entry-state.js';
import type { Contexts } from './contexts.js';
import { mentionsOf } from '../model/mentions.js';
import { modesOf } from './modes.js';

export class OwnBranches {
  private readonly owners = new Map<Cell, ReadonlySet<Context> | undefined>();
  /** Most programs never ask which thread runs. */
  private readonly isAsked: boolean;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {
    this.isAsked = analysis.files.units.some(({ facts }) => [...mentionsOf(facts).names].some(namesThisThread));
  }

  /** Whether threads of a context can't come by the tests on their way. */
  areShut(ctx: Context, checks: () => readonly Check[]): boolean {
    if (!this.isAsked) return false;
    return checks().some((check) => this.isShutBy(ctx, check));
  }

  /** Where two branches have met, both must be shut: to the thread, or to all. */
  private isShutBy(ctx: Context, { tests, either, outer }: Check): boolean {
    if (tests.some((tested) => this.isShut(ctx, tested))) return true;
    return (
      either?.every((last) => {
        for (let one: Check | undefined = last; one !== undefined && one !== outer; one = one.outer)
          if (this.isShutBy(ctx, one) || modesOf(this.analysis).neverComesOut(one)) return true;
        return false;
      }) === true
    );
  }

  private isShut(ctx: Context, tested: Tested): boolean {
    const { answer, read } = tested;
    if (!asksWhichThread(tested)) return false;
    if (read.cell.field === Slot.mainThread) return (answer === 'this thread') === (ctx.thread !== undefined);
    const owners = remembered(this.owners, read.cell, () => this.ownersOf(read.cell));
    if (owners === undefined) return false;
    if (answer === 'this thread') return !owners.has(ctx);
    return owners.has(ctx) && owners.size === 1 && !ctx.multiple;
  }

  /** The threads that the variable may hold or know the number of; undefined where that can't be told. */
  private ownersOf(cell: Cell): ReadonlySet<Context> | undefined {
    const writes = writesTo(this.analysis, cell).filter(
      ({ stmt }) => !(stmt?.kind === 'assign' && stmt.value.kind === 'constant'),
    );
    if (writes.length === 0) return undefined;
    const owners = new Set<Context>();
    for (const { act, stmt, value } of writes) {
      if (stmt?.kind === 'assign' && isThisThread(act.fn, stmt.value)) {
        for (const { ctx } of this.contexts.of(act)) owners.add(ctx);
        continue;
      }
      const held = value?.unknown === false ? value.objs.map((obj) => this.contexts.context(obj)) : [undefined];
      for (const ctx of held) {
        if (ctx === undefined) return undefined;
        owners.add(ctx);
      }
    }
    return owners;
  }
}
