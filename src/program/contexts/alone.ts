/**
 * While the main thread is alone and nothing that it calls can make a thread, nothing happens beside it: how it came
 * there, what it alone can reach and what it waited for matter to nobody. Most of a program is of this kind, and would
 * be entered in as many ways as it has callers.
 */

import type { Activation } from '../model/activation.js';
import { loopOf } from '../model/coroutines.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Way } from './entry-state.js';

export class Alone {
  /** Activations in which, or in what they call, something is done about threads. */
  private readonly busy: ReadonlySet<Activation>;

  constructor(private readonly analysis: AnalysisState) {
    this.busy = findBusy(analysis);
  }

  /** The way without what matters to nobody. */
  simplify(act: Activation, way: Way): Way {
    if (
      way.anyThread ||
      way.offered ||
      way.ctx.thread !== undefined ||
      way.mayRun.items.length > 0 ||
      way.ambient.items.length > 0
    )
      return way;
    if (this.busy.has(act)) return way;
    const { empty } = this.analysis.sets;
    return { ...way, owned: empty, awaited: empty, signalled: empty, checks: NO_CHECKS };
  }
}

const NO_CHECKS: Way['checks'] = [];

function findBusy(analysis: AnalysisState): ReadonlySet<Activation> {
  const busy = new Set(analysis.activations.filter(dealsWithThreads));
  for (const act of busy) for (const caller of callersInto(analysis, act)) busy.add(caller.act);
  return busy;
}

const dealsWithThreads = ({ starts, claims, calls }: Activation): boolean =>
  starts.length > 0 || claims.length > 0 || calls.some((call) => loopOf(call) !== undefined);
