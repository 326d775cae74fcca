/** Disjoint partitions: a loop hands the objects of a container to the threads that it makes, to each another one. */

import { isContainer } from '../evaluation/elements.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { roleOfObject } from '../model/lineage.js';
import type { Access, Activation, ClaimEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, push, remembered } from '../model/maps.js';
import { ElementField, Slot, isElementField } from '../model/field.js';
import { makersOf, type Cell, type Obj } from '../model/objects.js';
import { reachable } from '../model/reachable.js';
import { writesTo } from '../model/writes.js';
import { isIndex } from './own-index.js';
import { refersTo } from './references.js';

interface Claimed {
  readonly act: Activation;
  readonly claim: ClaimEvent;
}

/** Methods between the one that a loop calls and the one that makes a thread. */
const MAX_CALLS = 2;

/** A place where a thread, or a method that makes one, is given something. */
type Handing = Pick<ClaimEvent, 'given' | 'dealt'>;

export class DisjointPartition {
  private readonly claims = new Map<Obj, Claimed[]>();
  private readonly known = new Map<Obj, Map<Obj, boolean>>();

  constructor(private readonly analysis: AnalysisState) {
    for (const act of analysis.activations)
      for (const claim of act.claims) push(this.claims, claim.thread, { act, claim });
  }

  /** Whether such threads are made in a loop that may hand out anything. */
  hasDealt(thread: Obj | undefined): boolean {
    const claims = thread && this.claims.get(thread);
    return (
      claims?.some(({ claim: { dealt } }) => dealt?.from.objs.some((obj) => containersIn(obj).length > 0)) ?? false
    );
  }

  /** Whether the object is given to one thread only, of all those that one object stands for. */
  isDealt(thread: Obj | undefined, obj: Obj): boolean {
    if (thread === undefined) return false;
    return remembered(mapOf(this.known, thread), obj, () => {
      const claims = this.claims.get(thread)?.filter(({ claim }) => claim.given.includes(obj)) ?? [];
      return (
        claims.length > 0 &&
        claims.every(({ act, claim }) => this.isOneEach(claim, obj, act, thread) || this.isOfOneCall(claim, obj, act))
      );
    });
  }

  /** Whether a loop gives the object to one thread, and is gone through once. */
  private isOneEach(place: Handing, obj: Obj, act: Activation, thread: Obj): boolean {
    return this.deals(place, obj, act) && !this.isDoneAgain(act, thread, obj);
  }

  /** `job.start()`, which makes one thread for the job, or has a part of it make one for itself. */
  private isOfOneCall({ dealt, thread }: ClaimEvent, obj: Obj, act: Activation): boolean {
    return dealt === undefined && !('inLoop' in thread && thread.inLoop) && this.isCalledForOne(act, obj, thread, 0);
  }

  /** Whether the one place that calls a method of an object, or of what it is a part of, gives that to one thread. */
  private isCalledForOne(act: Activation, part: Obj, thread: Obj, calls: number): boolean {
    const { self } = act;
    const [caller, ...others] = callersInto(this.analysis, act);
    if (self === undefined || !makersOf(part).includes(self) || caller === undefined || others.length > 0) return false;
    const { node, dealt, inLoop } = caller.call;
    const alike = caller.act.calls.filter((call) => sameSpan(call.node, node));
    const given = alike.flatMap(({ callee, receivers = [callee.self] }) =>
      receivers.filter((one) => one !== undefined),
    );
    if (this.isOneEach({ given, dealt }, self, caller.act, thread)) return true;
    return !inLoop && calls < MAX_CALLS && this.isCalledForOne(caller.act, self, thread, calls + 1);
  }

  /** Whether each of these threads is given something of a chain by which it hangs on what a loop has in one round only. */
  areDealtOnce(thread: Obj | undefined, chain: readonly Obj[]): boolean {
    const claims = (thread && this.claims.get(thread)) ?? [];
    return claims.length > 0 && claims.every(({ act, claim }) => this.isDealtOnce(claim, act, thread!, chain));
  }

  private isDealtOnce({ given, dealt }: Handing, act: Activation, thread: Obj, chain: readonly Obj[]): boolean {
    const last = chain.at(-1)!;
    if (!chain.some((obj) => given.includes(obj))) return false;
    if (dealt !== undefined) return this.isInOneRound(dealt, last, act) && !this.isDoneAgain(act, thread, last);
    // `spawn(n)`, which makes one thread.
    const [caller, ...others] = 'inLoop' in thread && thread.inLoop ? [] : callersInto(this.analysis, act);
    if (caller?.call.dealt === undefined || others.length > 0) return false;
    const handing = { given: caller.call.params.flatMap(({ objs }) => objs), dealt: caller.call.dealt };
    return this.isDealtOnce(handing, caller.act, thread, chain);
  }

  /** Whether the loop that makes an object hands it something of such a chain, which it keeps as it was. */
  isMadeForOne(holder: Obj, chain: readonly Obj[]): boolean {
    const act = this.analysis.makers.get(holder);
    const [call, ...others] =
      act?.calls.filter(({ callee: { fn, self } }) => self === holder && fn.name === '__init__') ?? [];
    if (call === undefined || others.length > 0) return false;
    const kept = [...(holder.fields?.values() ?? [])].filter(({ value }) =>
      chain.some((obj) => value.objs.includes(obj)),
    );
    return (
      chain.some((obj) => call.params.some(({ objs }) => objs.includes(obj))) &&
      kept.every((cell) => {
        const [write, ...more] = writesTo(this.analysis, cell);
        return more.length === 0 && write?.act === call.callee;
      }) &&
      this.isInOneRound(call.dealt, chain.at(-1)!, act!)
    );
  }

  /** Whether a loop comes to a number, or one of several constants, in one round only. */
  private isInOneRound(dealt: Handing['dealt'], obj: Obj, act: Activation): boolean {
    if (dealt === undefined || dealt.from.unknown) return false;
    const { objs } = dealt.from;
    if (!isIndex(obj)) return objs.flatMap(containersIn).flatMap((one) => this.placesOf(obj, one)).length === 1;
    return obj.made === act && !objs.some(comesAgain) && reachable(dealt.from, 1).some((one) => refersTo(one, obj));
  }

  /** Whether what a loop goes through that makes the threads has the object in it, or each of them is given it as it is. */
  isOfLoop(thread: Obj | undefined, obj: Obj): boolean {
    const claims = (thread && this.claims.get(thread)) ?? [];
    const isFrom = ({ from }: NonNullable<Handing['dealt']>): boolean =>
      reachable(from, 1).some((one) => refersTo(one, obj));
    return claims.some(({ claim: { dealt, given } }) => given.includes(obj) || (dealt !== undefined && isFrom(dealt)));
  }

  /** Whether the object is certainly given to several of these threads. */
  isRepeated(thread: Obj | undefined, obj: Obj): boolean {
    const claims = (thread && this.claims.get(thread)) ?? [];
    return claims.some(({ claim: { dealt, given, repeated, flow } }) => {
      if (repeated.includes(obj)) return true;
      const again = dealt?.from.objs.flatMap(({ fields }) => fields?.get(Slot.repeats)?.value.objs ?? []) ?? [];
      return given.includes(obj) && again.includes(obj) && flow.check === undefined;
    });
  }

  /** Whether a loop goes through containers in which the object is once, and gives what it has at hand. */
  private deals({ given, dealt }: Handing, obj: Obj, act: Activation): boolean {
    if (dealt === undefined || dealt.from.unknown) return false;
    const lookups = act.accesses.filter(({ op, at }) => LOOKUPS.has(op) && within(at, dealt.loop));
    const gone = dealt.from.objs.flatMap(containersIn);
    const containers = gone.length > 0 ? gone : containersByNumber(act, dealt.loop, lookups);
    const places = containers.flatMap((container) => this.placesOf(obj, container));
    // What the loop has at hand may be any of them: one that is given alone was not what it had at hand.
    if (places.length !== 1 || !places[0]!.likes.every((like) => given.includes(like))) return false;
    return containers !== gone || !lookups.some(({ cell }) => containers.includes(cell.owner));
  }

  /** Where the object comes in a container, on its own or in a row of what belongs together; each with what else may be there. */
  private placesOf(obj: Obj, container: Obj): readonly { readonly likes: readonly Obj[] }[] {
    const elements = [...(container.fields?.get(Slot.contents)?.value.objs ?? [])];
    const rows = elements.filter((element) => roleOfObject(element) === 'tuple');
    const places = this.timesIn(container, obj).map((): { likes: readonly Obj[] } => ({ likes: elements }));
    for (const row of rows) {
      for (const { field } of this.timesIn(row, obj)) {
        const likes = rows.flatMap(({ fields }) => fields?.get(field)?.value.objs ?? []);
        places.push(...this.timesIn(container, row).map(() => ({ likes })));
      }
    }
    return places;
  }

  /** The cells of a container that hold the object, each as often as it was put there; twice where that can't be told. */
  private timesIn(container: Obj, obj: Obj): readonly Cell[] {
    const cells = [...(container.fields?.values() ?? [])].filter(
      ({ field, value }) => isElementField(field) && value.objs.includes(obj),
    );
    return cells.flatMap((cell) => {
      if (cell.field !== ElementField.any) return [cell];
      const puts = writesTo(this.analysis, cell).filter(({ value }) => value?.objs.includes(obj));
      return puts.length === 1 && puts[0]!.loops.length === 0 ? [cell] : [cell, cell];
    });
  }

  /** Whether what makes the threads may be called again while they run, with the same object. */
  private isDoneAgain(act: Activation, thread: Obj, obj: Obj, seen = new Set<Activation>()): boolean {
    const isLeft = act.exit !== undefined && this.analysis.sets.has(act.exit.mayRun, thread);
    if (!isLeft || this.analysis.makers.get(obj) === act || seen.has(act)) return false;
    seen.add(act);
    const callers = callersInto(this.analysis, act);
    if (callers.length > 1 || callers.some(({ call }) => call.inLoop)) return true;
    return callers.some((caller) => this.isDoneAgain(caller.act, thread, obj, seen));
  }
}

/** How one element is taken out of a container by its place or key. */
const LOOKUPS: ReadonlySet<string> = new Set(['[]', 'get', 'pop', 'popleft', 'popitem']);

/**
 * The containers of which a loop over numbers takes the element under the number of the round, and no other:
 * `for n in range(4): start(rows[n])`.
 */
function containersByNumber({ fn }: Activation, loop: Span, lookups: readonly Access[]): readonly Obj[] {
  const number = loopNumber(fn, loop);
  const owners = new Set(lookups.map(({ cell }) => cell.owner));
  return [...owners].filter((owner) =>
    lookups.every(
      ({ cell, op, keyText, key }) =>
        cell.owner !== owner ||
        (op === '[]' && keyText === number && key?.unknown === false && key.objs.every(isIndex)),
    ),
  );
}

/** The name that a loop counts with. */
function loopNumber({ body }: FunctionFacts, loop: Span): string | undefined {
  let number: string | undefined;
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'for' && sameSpan(stmt, loop) && stmt.target.kind === 'name') number = stmt.target.name;
  });
  return number;
}

/** Whether a number may be in it more than once: `cycle(range(2))`, `[n for n in range(2) for _ in "ab"]`. */
const comesAgain = (obj: Obj): boolean =>
  obj.fields?.has(Slot.repeats) === true ||
  (obj.kind === 'library' && obj.expr?.kind === 'comprehension' && obj.expr.clauses.length > 1);

/** What a loop over views and iterators goes through: the containers behind them. */
const containersIn = (obj: Obj): readonly Obj[] =>
  obj.fields?.has(Slot.repeats) === true ? [] : isContainer(obj) ? [obj] : (obj.fields?.get(Slot.of)?.value.objs ?? []);
