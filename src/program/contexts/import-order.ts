/** What runs while a module is imported, because modules that are certainly imported before it have started it. */

import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';

export class ImportOrder {
  /** Where each module is imported, by modules: the body that does it, and the threads that it found started by then. */
  private readonly sites = new Map<Activation, { readonly by: Activation; readonly mayRun: ISet<Obj> }[]>();
  private readonly known = new Map<Activation, ISet<Obj> | undefined>();

  constructor(
    private readonly analysis: AnalysisState,
    bodies: readonly Activation[],
  ) {
    for (const by of bodies)
      for (const { body, mayRun } of by.importing?.imports ?? []) push(this.sites, body, { by, mayRun });
  }

  /** Threads that run whichever of its importers comes first. Modules that import each other tell nothing of that. */
  runningAt(body: Activation): ISet<Obj> {
    const { sets } = this.analysis;
    if (this.known.has(body)) return this.known.get(body) ?? sets.empty;
    this.known.set(body, undefined);
    let running: ISet<Obj> | undefined;
    for (const { by, mayRun } of this.sites.get(body) ?? []) {
      const there = sets.minus(sets.union(this.runningAt(by), mayRun), body.importing?.left ?? sets.empty);
      running = running === undefined ? there : sets.intersect(running, there);
    }
    this.known.set(body, (running ??= sets.empty));
    return running;
  }
}
