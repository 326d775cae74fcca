/**
 * Turn variables: *strict alternation* (Tanenbaum, "Modern Operating Systems", 2.3.3). A plain variable says which of two
 * threads may go on, and only that one passes it to the other: `if not self.ready: …; self.ready = True` beside
 * `if self.ready: …; self.ready = False`. What either does between its test and that store, it does alone.
 */

import { within } from '../../facts/spans.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import { checksAround } from '../evaluation/checks.js';
import { areOpposed } from '../evaluation/opposed-tests.js';
import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { allRunBy } from '../model/callees.js';
import { setsUp } from '../model/classes.js';
import { isElementField } from '../model/field.js';
import type { Tested } from '../model/flow.js';
import { remembered } from '../model/maps.js';
import { standsForMany, type Cell } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { AccessInContext } from './access-in-context.js';
import type { Sharing } from './sharing.js';

export class TurnVariables {
  private readonly turns = new Map<Access, readonly Tested[]>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly sharing: Sharing,
  ) {}

  /** Whether each of the two is done by a thread whose turn it is then. */
  keepApart(a: AccessInContext, b: AccessInContext): boolean {
    const [one, other] = [a.entryState.ctx, b.entryState.ctx];
    if (one === other || one.multiple || other.multiple) return false;
    const theirs = this.turnsAt(b.access);
    return (
      theirs.length > 0 &&
      this.turnsAt(a.access).some((mine) =>
        theirs.some(
          (their) =>
            mine.read.cell === their.read.cell &&
            areOpposed(mine, their) &&
            this.isOfBoth(mine.read.cell, a, b) &&
            this.isPassedOnByTwo(
              mine.read.cell,
              new Map([
                [one, their],
                [other, mine],
              ]),
            ),
        ),
      )
    );
  }

  /** What was found of variables over a place that nothing stores in them on the way there from the test. */
  private turnsAt(access: Access): readonly Tested[] {
    return remembered(this.turns, access, () =>
      [...checksAround(access)]
        .map(({ tested }) => tested)
        .filter(
          ({ read, isOneReason }) =>
            isOneReason !== true &&
            !isElementField(read.cell.field) &&
            read.act === access.act &&
            this.isKeptUntil(access, read),
        ),
    );
  }

  private isKeptUntil({ act, at }: Access, read: Access): boolean {
    return writesTo(this.analysis, read.cell).every((write) => {
      if (write.act === act)
        return write.at.start >= at.start && !write.loops.some((loop) => within(at, loop) && !within(read.at, loop));
      return !act.calls.some(
        ({ node, callee }) => read.at.start < node.start && node.start < at.start && allRunBy(callee).has(write.act),
      );
    });
  }

  private isOfBoth({ owner }: Cell, a: AccessInContext, b: AccessInContext): boolean {
    if (standsForMany(owner) && owner !== a.access.cell.owner) return false;
    return owner.kind === 'module' || this.sharing.isSame(a.entryState.ctx, b.entryState.ctx, owner);
  }

  /** Whether nobody but the two stores the variable, and each only where it has found that it is not the other's turn. */
  private isPassedOnByTwo(cell: Cell, turnOfOther: ReadonlyMap<Context, Tested>): boolean {
    return writesTo(this.analysis, cell).every(
      (write) =>
        setsUp(write.act) ||
        this.contexts.of(write.act).every((entryState) => {
          const { mayRun, ambient } = this.contexts.compose(entryState, write.flow);
          if (mayRun.items.length === 0 && ambient.items.length === 0 && entryState.ctx.thread === undefined)
            return true;
          const their = turnOfOther.get(entryState.ctx);
          return (
            their !== undefined &&
            this.turnsAt(write).some((found) => found.read.cell === cell && areOpposed(found, their))
          );
        }),
    );
  }
}
