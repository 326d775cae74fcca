/** Disjoint partitions: a loop hands the objects of a container to the threads that it makes, to each another one. */

import { isContainer } from '../evaluation/elements.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { roleOfObject } from '../model/lineage.js';
import type { Access, Activation, ClaimEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { callsAt } from '../model/calls-at.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, push, remembered } from '../model/maps.js';
import { ElementField, Slot, isElementField } from '../model/field.js';
import { makersOf, type Cell, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';
import { isIndex } from './own-index.js';

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
    const alike = callsAt(caller.act.calls, node);
    const given = alike.flatMap(({ callee, receivers = [callee.self] }) =>
      receivers.filter((one) => one !== undefined),
    );
    if (this.isOneEach({ given, dealt }, self, caller.act, thread)) return true;
    return !inLoop && calls < MAX_CALLS && this.isCalledForOne(caller.act, self, thread, calls + 1);
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
        cell.owner !== owner || (op === '[]' && (keyText === number || keyText === undefined) && isMadeOfNumber(key)),
    ),
  );
}

/** `rows[n]`, or `rows[str(n)]`. */
const isMadeOfNumber = (key: Value | undefined): boolean =>
  key?.unknown === false && key.objs.some(isIndex) && key.objs.every((obj) => isAnyText(obj) || isIndex(obj));

const isAnyText = (obj: Obj): boolean => obj.kind === 'constant' && obj.type === 'str' && obj.value === undefined;

/** The name that a loop counts with. */
function loopNumber({ body }: FunctionFacts, loop: Span): string | undefined {
  let number: string | undefined;
  walkStmts(body, (stmt) => {
    if (stmt.kind === 'for' && sameSpan(stmt, loop) && stmt.target.kind === 'name') number = stmt.target.name;
  });
  return number;
}

/** What a loop over views and iterators goes through: the containers behind them. */
const containersIn = (obj: Obj): readonly Obj[] =>
  obj.fields?.has(Slot.repeats) === true ? [] : isContainer(obj) ? [obj] : (obj.fields?.get(Slot.of)?.value.objs ?? []);
