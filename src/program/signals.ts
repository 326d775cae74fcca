/** What threads of the program wait for and others signal, and where. */

import type { Activation, SignalEvent } from './activation.js';
import { callersInto } from './callers.js';
import { CLEARED } from './library-signals.js';
import type { Machine } from './machine.js';
import type { Obj } from './objects.js';
import type { Root } from './roots.js';
import type { ISet } from './sets.js';

/** A place where an object is signalled. */
export interface SignalSite {
  readonly act: Activation;
  readonly event: SignalEvent;
}

export class Signals {
  private readonly sites = new Map<Obj, SignalSite[]>();
  private readonly parts = new Map<number, ISet<Obj>>();
  /** What is signalled somewhere and waited for somewhere, and stays so. */
  readonly all: ISet<Obj>;

  constructor(private readonly machine: Machine) {
    const awaited = new Set<Obj>();
    for (const act of machine.activations) {
      for (const obj of act.awaits) awaited.add(obj);
      for (const event of act.signals) {
        const list = this.sites.get(event.obj);
        if (list === undefined) this.sites.set(event.obj, [{ act, event }]);
        else list.push({ act, event });
      }
    }
    this.all = machine.sets.from([...this.sites.keys()].filter((obj) => awaited.has(obj) && isLasting(obj)));
  }

  sitesOf(obj: Obj): readonly SignalSite[] {
    return this.sites.get(obj) ?? [];
  }

  /** Those of a set that are signalled and waited for. */
  in(set: ISet<Obj>): ISet<Obj> {
    if (set.items.length === 0 || this.all.items.length === 0) return this.machine.sets.empty;
    let part = this.parts.get(set.id);
    if (part === undefined) this.parts.set(set.id, (part = this.machine.sets.intersect(set, this.all)));
    return part;
  }

  /** For each root, what other roots may have signalled by the time it begins: their order is a client's affair. */
  beforeEach(roots: readonly Root[]): ReadonlyMap<Activation, ISet<Obj>> {
    const { sets } = this.machine;
    const by = new Map<Activation, Obj[]>();
    for (const obj of this.all.items) {
      const reaching = this.reaching(this.sitesOf(obj).map(({ act }) => act));
      for (const { act } of roots) if (reaching.has(act)) by.set(act, [...(by.get(act) ?? []), obj]);
    }
    return new Map(
      roots.map((root) => [
        root.act,
        sets.from(
          roots.flatMap((other) => (other === root || comesLater(other, root) ? [] : (by.get(other.act) ?? []))),
        ),
      ]),
    );
  }

  /** The activations, and all that call them. */
  private reaching(acts: readonly Activation[]): ReadonlySet<Activation> {
    const found = new Set(acts);
    for (const act of found) for (const caller of callersInto(this.machine, act)) found.add(caller.act);
    return found;
  }
}

/** Modules are run before anything of them is called, and an object is made before its methods are called. */
const comesLater = (other: Root, root: Root): boolean =>
  (root.kind === 'module' && (other.kind === 'client' || other.kind === 'construct')) ||
  (root.kind === 'construct' && other.kind === 'client' && other.act.self === root.act.self);

/** An event that is never cleared; other processes signal what can't be seen here. */
function isLasting(obj: Obj): boolean {
  if (obj.fields?.get(CLEARED)?.value.objs.length) return false;
  return obj.kind !== 'library' || !obj.type.startsWith('multiprocessing.');
}
