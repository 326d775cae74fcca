/** Who makes an object, and whether each call of its maker makes another. */

import type { Expr } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { roleOfObject } from '../model/lineage.js';
import { callersInto, callersOf, type Caller } from '../model/callers.js';
import type { Activation, CallEvent } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf } from '../model/maps.js';
import { makersOf, mayBeSeveral, type Obj } from '../model/objects.js';
import { keepsTheInstance } from '../model/singletons.js';
import { givesOnly, handsOut, isMadeByCall, isMemo } from './factories.js';

/** How many functions may pass on what a maker gives: a registry of factories, and what asks that. */
const FORWARDERS = 3;

export class Making {
  private readonly paths = new Map<Activation, Map<Obj | undefined, Map<Activation, number>>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {}

  /** The activation that makes an object; the first one, where it stands for those of several. */
  makerOf(obj: Obj): Activation | undefined {
    return obj.kind === 'env' ? obj.act : this.analysis.makers.get(obj);
  }

  /** Whether a thread of the context makes it. */
  makes(ctx: Context, obj: Obj): boolean {
    const maker = this.makerOf(obj);
    if (maker === undefined || this.isForAll(obj)) return false;
    const entered = (act: Activation): boolean => this.contexts.runs(ctx, act);
    return this.isAbandoned(maker) ? this.analysis.activationsOf(maker.fn).some(entered) : entered(maker);
  }

  /**
   * Whether it is kept for all who ask for one, or a part of such an object: no thread has another. Of several holders each keeps
   * its own.
   */
  private isForAll(obj: Obj): boolean {
    return makersOf(obj).some((one) => {
      const maker = this.makerOf(one);
      if (maker === undefined) return false;
      const isKept = one.kind === 'instance' && handsOut(maker, one) && isMemo(maker, one);
      return keepsTheInstance(maker.fn) || (isKept && !(maker.self !== undefined && mayBeSeveral(maker.self)));
    });
  }

  /** Handed back by a function that several places call, or one in a loop: each has another. */
  isByEachCall(obj: Obj): boolean {
    const maker = this.makerOf(obj);
    if (maker === undefined || !handsOut(maker, obj) || isMemo(maker, obj)) return false;
    return this.areCalledForEach(this.makingOf(maker, obj), obj, FORWARDERS);
  }

  /** Whether several calls come to those that hand out an object, or to a function that only passes on what they give. */
  private areCalledForEach(makers: readonly Activation[], obj: Obj, forwarders: number): boolean {
    const calls = makers.flatMap((act) => callersInto(this.analysis, act));
    const [only, ...others] = calls;
    if (only === undefined || others.length > 0 || only.call.inLoop) return only !== undefined;
    const { act } = only;
    return (
      forwarders > 0 && handsOut(act, obj) && !isMemo(act, obj) && this.areCalledForEach([act], obj, forwarders - 1)
    );
  }

  /** The activation that makes the object, and the one for all further callers where that makes it too, as deep ones do. */
  private makingOf(maker: Activation, obj: Obj): readonly Activation[] {
    const all = this.analysis.activationsOf(maker.fn);
    if (this.isAbandoned(maker)) return all;
    const makesToo = ({ entered, allocations }: Activation): boolean =>
      entered?.given === undefined && [...allocations.values()].flat().some((one) => one.obj === obj);
    return all.filter((act) => act === maker || makesToo(act));
  }

  /** A call that was told apart from its like at first, and no longer is, leaves an activation that nothing enters. */
  private isAbandoned(maker: Activation): boolean {
    const isClients = maker.self !== undefined && isAnybodys(maker.self);
    return !isClients && this.contexts.of(maker).length === 0;
  }

  /**
   * Whether whoever is given an object that a function makes and hands back comes to a call of another one at most once with
   * it, and nobody else comes there.
   */
  isOneForEachReceiver(maker: Activation, obj: Obj, to: Activation): boolean {
    const [place] = [...maker.allocations].find(([, made]) => made.some((one) => one.obj === obj)) ?? [];
    if (place === undefined || !isMadeByCall(obj)) return false;
    const receivers = this.analysis.activationsOf(maker.fn).flatMap((act) => {
      const alike = act.allocations.get(place) ?? [];
      const isMaking = ({ start }: Expr): boolean => start === place;
      return alike.flatMap((one) => this.receiversOf(act, one.obj, to, FORWARDERS, isMaking));
    });
    return (
      receivers.every((act) => this.callPaths(act, to, obj) <= 1) &&
      this.areCalledFrom(receivers, callersWith(this.analysis, to, obj), FORWARDERS)
    );
  }

  /** Who gets what a maker hands back, past those that only pass it on. */
  private receiversOf(
    maker: Activation,
    obj: Obj,
    to: Activation,
    forwarders: number,
    isMaking: (expr: Expr) => boolean,
  ): readonly Activation[] {
    if (!handsOut(maker, obj) || isMemo(maker, obj) || !givesOnly(maker, isMaking)) return [];
    return callersInto(this.analysis, maker).flatMap(({ act, call: { node } }) => {
      const passesOn = forwarders > 0 && this.callPaths(act, to, obj) === 0 && handsOut(act, obj);
      return passesOn ? this.receiversOf(act, obj, to, forwarders - 1, (expr) => sameSpan(expr, node)) : [act];
    });
  }

  /** Whether all callers are among the origins, or are called by none but them. */
  private areCalledFrom(origins: readonly Activation[], callers: readonly Caller[], calls: number): boolean {
    return (
      callers.length > 0 &&
      callers.every(
        ({ act }) =>
          origins.includes(act) ||
          (calls > 0 && this.areCalledFrom(origins, callersInto(this.analysis, act), calls - 1)),
      )
    );
  }

  /**
   * In how many ways a call of the one comes to a call of the other, or of its function on an object; those in a loop count
   * twice, one place once.
   */
  callPaths(from: Activation, to: Activation, on?: Obj): number {
    if (from === to) return 1;
    const known = mapOf(mapOf(this.paths, to), on);
    let paths = known.get(from);
    if (paths === undefined) {
      // What calls itself adds no way of its own.
      known.set(from, (paths = 0));
      const most = new Map<string, number>();
      for (const call of from.calls) {
        const place = `${call.node.start} ${call.node.end}`;
        const ways = (isCallOn(call, to, on) ? 1 : this.callPaths(call.callee, to, on)) * (call.inLoop ? 2 : 1);
        most.set(place, Math.max(most.get(place) ?? 0, ways));
      }
      for (const ways of most.values()) paths += ways;
      known.set(from, paths);
    }
    return paths;
  }
}

/** Whether a call is one of the same function on an object, whichever activation stands for it. */
const isCallOn = ({ callee, receivers = [callee.self] }: CallEvent, { fn }: Activation, on: Obj | undefined): boolean =>
  on !== undefined && callee.fn === fn && receivers.includes(on);

/** Who calls a function on an object, or an activation of it, where that is no method of it. */
function callersWith(analysis: AnalysisState, act: Activation, obj: Obj): readonly Caller[] {
  const onIt = callersOf(analysis, act.fn).filter(({ call }) => isCallOn(call, act, obj));
  return onIt.length > 0 ? onIt : callersInto(analysis, act);
}

/** The one that stands for all instances of its class that code outside the program makes. */
export const isAnybodys = (obj: Obj): boolean => 'external' in obj && obj.external;

/** What everybody comes to by its name: `logging.getLogger("app")` gives the same logger to all. */
export const isKnownByName = (obj: Obj): boolean =>
  obj.kind === 'module' || obj.kind === 'class' || roleOfObject(obj) === 'logger';
