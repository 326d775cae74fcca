/**
 * The sets and values that the state of an analysis holds. Each place that may hold one is named here: to look for them
 * in everything there is takes a fifth of the time of a large analysis.
 */

import type { Access, Activation } from './activation.js';
import type { Check, Exit, Flow } from './flow.js';
import type { Obj } from './objects.js';
import type { Identified, ISet } from './sets.js';
import type { Value } from './values.js';

/** What may hold sets and values. */
export interface Holders {
  readonly activations: readonly Activation[];
  readonly objects: { readonly all: readonly Obj[] };
  readonly claims: ReadonlyMap<Access, unknown>;
}

export function heldBy({ activations, objects, claims }: Holders): ReadonlySet<unknown> {
  const held = new Held();
  for (const act of activations) held.activation(act);
  for (const obj of objects.all) held.object(obj);
  held.accesses(claims.keys());
  return held.found;
}

class Held {
  readonly found = new Set<unknown>();
  /** Come to again and again; they lead to evaluations that are long over, too. */
  private readonly seen = new Set<Access | Check | Flow>();
  private readonly open: Access[] = [];

  activation(act: Activation): void {
    this.values(act.params);
    this.value(act.returns);
    this.value(act.yields);
    this.exit(act.exit);
    this.flow(act.ending);
    this.flow(act.atYield);
    this.set(act.liveAtExit);
    this.set(act.importing?.brought);
    this.set(act.importing?.beforeMain);
    this.set(act.importing?.left);
    for (const { mayRun } of act.importing?.imports ?? []) this.set(mayRun);
    for (const { flow, params, dealt } of act.calls) {
      this.flow(flow);
      this.values(params);
      this.value(dealt?.from);
    }
    for (const { flow, own } of act.starts) {
      this.flow(flow);
      this.set(own);
    }
    for (const { flow } of act.joins) this.flow(flow);
    for (const { flow, args, keywords, result } of act.libraryCalls) {
      this.flow(flow);
      this.values(args);
      this.values(keywords.values());
      this.value(result);
    }
    for (const { flow } of act.acquires) this.flow(flow);
    for (const { flow } of act.creates) this.flow(flow);
    for (const { flow } of act.signals) this.flow(flow);
    for (const { flow, dealt } of act.claims) {
      this.flow(flow);
      this.value(dealt?.from);
    }
    for (const { held } of act.unknownCalls) {
      this.set(held?.locks);
      this.set(held?.released);
    }
    this.set(act.surelyJoined);
    this.values(act.iterated.values());
    for (const parts of act.joinedParts.values()) this.values(parts);
    this.accesses(act.returnDeps);
    this.accesses(act.accesses);
  }

  object(obj: Obj): void {
    for (const cell of obj.fields?.values() ?? []) this.value(cell.value);
    switch (obj.kind) {
      case 'class':
        this.values(obj.bases);
        for (const { bases } of obj.lineage?.seen ?? []) this.values(bases as readonly Value[]);
        break;
      case 'partial':
        this.value(obj.fn);
        this.values(obj.args);
        this.values(obj.keywords.map(([, value]) => value));
        break;
      case 'wrapper':
        this.value(obj.get);
        this.value(obj.set);
        break;
    }
  }

  /** Accesses, and those that they or the tests before them come from. */
  accesses(accesses: Iterable<Access>): void {
    for (const access of accesses) this.open.push(access);
    for (let access = this.open.pop(); access !== undefined; access = this.open.pop()) {
      if (this.isSeen(access)) continue;
      this.value(access.value);
      this.value(access.key);
      this.flow(access.flow);
      for (const dep of access.deps) this.open.push(dep);
    }
  }

  private values(values: Iterable<Value>): void {
    for (const value of values) this.value(value);
  }

  private value(value: Value | undefined): void {
    if (value === undefined) return;
    this.found.add(value);
    this.found.add(value.set);
  }

  private set(set: ISet<Identified> | undefined): void {
    if (set !== undefined) this.found.add(set);
  }

  private flow(flow: Flow | undefined): void {
    if (flow === undefined || this.isSeen(flow)) return;
    this.exit(flow);
    this.set(flow.mine);
    this.check(flow.check);
  }

  private exit(exit: Exit | undefined): void {
    if (exit === undefined) return;
    this.set(exit.locks);
    this.set(exit.released);
    this.set(exit.mayRun);
    this.set(exit.joined);
    this.set(exit.escaped);
    this.set(exit.owned);
    this.set(exit.awaited);
    this.set(exit.signalled);
    this.set(exit.mayHaveStarted);
    this.set(exit.renewed);
  }

  private check(check: Check | undefined): void {
    for (let one = check; one !== undefined && !this.isSeen(one); one = one.outer)
      for (const { read } of one.tests) this.open.push(read);
  }

  private isSeen(part: Access | Check | Flow): boolean {
    if (this.seen.has(part)) return true;
    this.seen.add(part);
    return false;
  }
}
