/** What threads of the program wait for and others signal, and where. */

import { typeRow } from '../../knowledge/types.js';
import { Activation, type SignalEvent } from '../model/activation.js';
import type { Exit, Signaller } from '../model/flow.js';
import { callersInto } from '../model/callers.js';
import { ClosingLatches } from './closing-latches.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { push, remembered } from '../model/maps.js';
import { Slot } from '../model/field.js';
import { standsForMany, type Obj } from '../model/objects.js';
import type { Root } from './roots.js';
import type { ISet } from '../model/sets.js';
import { threadsOf } from '../library/thread-table.js';
import { withoutUnsureFlags } from './publication-flags.js';
import { withoutUnsureLatches } from './latches.js';

/** A place where an object is signalled. */
export interface SignalSite {
  readonly act: Activation;
  readonly event: SignalEvent;
}

/** What is signalled by more functions than this is no word from one thread to another. */
const MAX_PLACES = 3;

export class Signals {
  private readonly sites = new Map<Obj, SignalSite[]>();
  private readonly parts = new Map<number, ISet<Obj>>();
  private readonly partsBy = new Map<ISet<Signaller>, ISet<Obj>>();
  private told: ReadonlyMap<Activation, ReadonlySet<Obj>> | undefined;
  /** What can order threads: signalled somewhere and waited for somewhere, a thread that another one joins, a closed latch. */
  readonly all: ISet<Obj>;

  readonly closingLatches: ClosingLatches;

  /** The thread that begins with each activation. */
  private readonly entries = new Map<Activation, Obj>();

  constructor(private readonly analysis: AnalysisState) {
    this.closingLatches = new ClosingLatches(analysis);
    for (const [thread, model] of threadsOf(analysis).models)
      for (const entry of model.entries) this.entries.set(entry, thread);
    const awaited = new Set<Obj>();
    for (const act of analysis.activations) {
      for (const obj of act.awaits) awaited.add(obj);
      for (const event of act.signals) {
        push(this.sites, event.obj, { act, event });
      }
    }
    const signals = [...this.sites.keys()].filter((obj) => awaited.has(obj) && isLasting(obj) && this.isTold(obj));
    const sure = withoutUnsureLatches(analysis, withoutUnsureFlags(analysis, signals));
    this.all = analysis.sets.from([
      ...sure,
      ...this.joinedByOthers(),
      ...this.closingLatches.all,
      ...analysis.windowLoop.endsHeard,
    ]);
  }

  /** What is signalled all over the program, or stands for many, orders nothing. */
  private isTold(obj: Obj): boolean {
    const functions = new Set(this.sitesOf(obj).map(({ act }) => act.fn));
    return functions.size <= MAX_PLACES && !standsForMany(obj);
  }

  /**
   * Threads that a thread joins which has not started them, or a coroutine: of its own, it is known when they run, but where
   * other tasks of the loop run meanwhile.
   */
  private joinedByOthers(): Obj[] {
    const [joins, starts] = [new Map<Obj, Activation[]>(), new Map<Obj, Activation[]>()];
    for (const act of this.analysis.activations) {
      for (const { thread, kind } of act.joins) if (kind !== 'cancel') push(joins, thread, act);
      for (const { thread } of act.starts) push(starts, thread, act);
    }
    return [...joins].flatMap(([thread, acts]) => {
      const joining = this.threadsBehind(acts);
      if (acts.some(({ fn }) => fn.isAsync)) return [thread];
      if (joining.size === 0) return [];
      const starting = this.threadsBehind(starts.get(thread));
      return [...joining].every((one) => starting.has(one)) ? [] : [thread];
    });
  }

  sitesOf(obj: Obj): readonly SignalSite[] {
    return this.sites.get(obj) ?? [];
  }

  /** Those of a set that can order threads. */
  in(set: ISet<Obj>): ISet<Obj> {
    if (set.items.length === 0 || this.all.items.length === 0) return this.analysis.sets.empty;
    let part = this.parts.get(set.id);
    if (part === undefined) this.parts.set(set.id, (part = this.analysis.sets.intersect(set, this.all)));
    return part;
  }

  /** What they signal of what can order threads. */
  by(signallers: ISet<Signaller>): ISet<Obj> {
    if (signallers.items.length === 0 || this.all.items.length === 0) return this.analysis.sets.empty;
    return remembered(this.partsBy, signallers, () => {
      const { sets } = this.analysis;
      const told = (this.told ??= this.findTold());
      const objs = signallers.items.flatMap(({ of }) => (of instanceof Activation ? [...(told.get(of) ?? [])] : [of]));
      return sets.intersect(sets.from(objs), this.all);
    });
  }

  /** What each activation may have signalled when it ends, by itself or by those it calls. */
  private findTold(): ReadonlyMap<Activation, ReadonlySet<Obj>> {
    const askedBy = new Map<Obj | Activation, Activation[]>();
    for (const act of this.analysis.activations)
      for (const { of } of act.ending?.signalled.items ?? []) push(askedBy, of, act);
    const told = new Map<Activation, Set<Obj>>();
    for (const obj of this.all.items) {
      const telling = new Set(askedBy.get(obj));
      for (const act of telling) {
        remembered(told, act, () => new Set<Obj>()).add(obj);
        for (const caller of askedBy.get(act) ?? []) telling.add(caller);
      }
    }
    return told;
  }

  /** For each root, what other roots may have signalled by the time it begins: their order is a client's affair. */
  beforeEach(roots: readonly Root[]): ReadonlyMap<Activation, ISet<Obj>> {
    const speaking = new Map<Obj, readonly Root[]>();
    for (const obj of this.all.items) {
      const reaching = this.reaching(this.sitesOf(obj).map(({ act }) => act));
      speaking.set(
        obj,
        roots.filter(({ act }) => reaching.has(act)),
      );
    }
    const isHeardBefore = (obj: Obj, root: Root): boolean =>
      speaking.get(obj)!.some((other) => other !== root && !comesLater(other, root));
    return new Map(
      roots.map((root) => [root.act, this.analysis.sets.filter(this.all, (obj) => isHeardBefore(obj, root))]),
    );
  }

  /**
   * What has been waited for, with the threads that give it, by whatever leaves one of these running: `start()` comes back
   * once all is set up.
   */
  readyWhere(exits: readonly Exit[]): ReadonlyMap<Obj, ReadonlySet<Obj>> {
    const ready = new Map<Obj, ReadonlySet<Obj>>();
    for (const obj of new Set(exits.flatMap(({ awaited }) => this.in(awaited).items))) {
      const givers = this.threadsBehind(this.sitesOf(obj).map(({ act }) => act));
      const leaving = exits.filter(({ mayRun }) => mayRun.items.some((thread) => givers.has(thread)));
      if (leaving.length > 0 && leaving.every(({ awaited }) => this.analysis.sets.has(awaited, obj)))
        ready.set(obj, givers);
    }
    return ready;
  }

  private threadsBehind(acts: readonly Activation[] = []): ReadonlySet<Obj> {
    return new Set([...this.reaching(acts)].flatMap((act) => this.entries.get(act) ?? []));
  }

  /** The activations, and all that call them. */
  private reaching(acts: readonly Activation[]): ReadonlySet<Activation> {
    const found = new Set(acts);
    for (const act of found) for (const caller of callersInto(this.analysis, act)) found.add(caller.act);
    return found;
  }
}

/** Modules are run before anything of them is called, and an object is made before its methods are called. */
const comesLater = (other: Root, root: Root): boolean =>
  (root.kind === 'module' && (other.kind === 'client' || other.kind === 'construct')) ||
  (root.kind === 'construct' && other.kind === 'client' && other.act.self === root.act.self);

/** An event that is never cleared; other processes signal what can't be seen here. */
function isLasting(obj: Obj): boolean {
  if (obj.fields?.get(Slot.cleared)?.value.objs.length) return false;
  return obj.kind !== 'library' || typeRow(obj.type)?.isForProcesses !== true;
}
