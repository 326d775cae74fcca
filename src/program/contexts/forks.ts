/** What runs in a forked child only, where no other thread lives. */

import type { Check } from '../model/flow.js';
import { isOfProcess } from '../evaluation/checks.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { remembered } from '../model/maps.js';
import type { Cell } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

/** Branches that only a forked child enters: the process has another number than the one that was noted in the parent. */
export class ChildBranches {
  private readonly known = new Map<Check, boolean>();
  private readonly forked = new Map<Check, boolean>();

  constructor(private readonly analysis: AnalysisState) {}

  has(check: Check): boolean {
    return remembered(this.known, check, () => {
      const { outer, tests } = check;
      if (outer !== undefined && this.has(outer)) return true;
      return tests.some(({ read, answer }) => answer === 'another process' && this.notesOnlyItsProcess(read.cell));
    });
  }

  /** Branches behind a fork: a thread that makes it is alone in the child. */
  isForked(check: Check): boolean {
    return remembered(
      this.forked,
      check,
      () =>
        check.tests.some(({ answer }) => answer === 'forked child') ||
        (check.outer !== undefined && this.isForked(check.outer)),
    );
  }

  private notesOnlyItsProcess(cell: Cell): boolean {
    const writes = writesTo(this.analysis, cell);
    return writes.length > 0 && writes.every(({ stmt }) => stmt?.kind === 'assign' && isOfProcess(stmt.value));
  }
}
