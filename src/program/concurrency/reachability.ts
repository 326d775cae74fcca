/**
 * Whether a thread that enters a function gets to a place in it: what shuts the place is known of the way there, of tests
 * that ask which thread runs, or of the arguments of the thread's own calls.
 */

import type { Span } from '../../facts/ir.js';
import type { Contexts } from '../contexts/contexts.js';
import type { EntryState } from '../contexts/entry-state.js';
import { OwnBranches } from '../contexts/own-branches.js';
import type { Root } from '../contexts/roots.js';
import { checksOver } from '../evaluation/checks.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Flow } from '../model/flow.js';
import { ArgumentBranches } from './argument-branches.js';

export interface Place {
  readonly act: Activation;
  readonly at: Span;
  readonly flow: Flow;
}

export class Reachability {
  private readonly argumentBranches: ArgumentBranches;
  private readonly ownBranches: OwnBranches;

  constructor(
    analysis: AnalysisState,
    private readonly contexts: Contexts,
    roots: readonly Root[],
  ) {
    this.argumentBranches = new ArgumentBranches(analysis, contexts, roots);
    this.ownBranches = new OwnBranches(analysis, contexts);
  }

  /** Whether this way of entering the function gets there. */
  comesTo(way: EntryState, { act, at, flow }: Place): boolean {
    return (
      !this.contexts.isShut(way, flow) &&
      !this.argumentBranches.areShut(way.ctx, act, at) &&
      !this.ownBranches.areShut(way.ctx, () => [...checksOver(flow), ...way.checks])
    );
  }
}
