/**
 * Recency: what a round of a loop, or a call, has made and hands to a thread that it starts only then. One object
 * stands for those of all rounds; the threads that run already have others of them, and the one of this round is not there yet.
 */

import type { Span } from '../../facts/ir.js';
import { someStmt } from '../../facts/walk.js';
import { areAlternatives, leaves } from '../../facts/way-to.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import { allRunBy } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { callsAt } from '../model/calls-at.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, push, remembered } from '../model/maps.js';
import { makersOf, type Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';
import { areOfOne, comesRound, isLaterInRound, isOfRound, type Place } from './at-hand.js';
import type { Ownership } from './ownership.js';

/** Calls of methods on the object between the one that starts the thread and the access. */
const MAX_CALLS = 2;

export class Recency {
  private readonly starting = new Map<Activation, boolean>();
  private readonly leading = new Map<Activation, Map<number, boolean>>();
  private readonly touched = new Map<Context, ReadonlySet<Obj>>();
  private readonly before = new Map<Context, Map<Access, boolean>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly ownership: Ownership,
  ) {}

  /** What tells accesses apart that may come before a thread is handed what they are about: where they stand. */
  keyOf({ act, at }: Access): number {
    return remembered(this.starting, act, () => this.mayStart(act, 0)) ? at.start : -1;
  }

  private mayStart(act: Activation, depth: number): boolean {
    if (this.leadsToStart(act, MAX_CALLS)) return true;
    return depth < MAX_CALLS && callersInto(this.analysis, act).some((caller) => this.mayStart(caller.act, depth + 1));
  }

  /** Whether a function, or one that it calls on an object, starts a thread. */
  private leadsToStart(act: Activation, calls: number): boolean {
    return remembered(mapOf(this.leading, act), calls, () => {
      if (act.starts.length > 0) return true;
      return (
        calls > 0 && act.calls.some(({ callee }) => callee.self !== undefined && this.leadsToStart(callee, calls - 1))
      );
    });
  }

  /** Whether an access concerns what this round or call has at hand and gives only later to the thread of a context. */
  isBeforeHandOver(access: Access, ctx: Context): boolean {
    if (ctx.thread === undefined || ctx.starts.length === 0) return false;
    return remembered(mapOf(this.before, ctx), access, () => this.precedes(access, ctx));
  }

  private precedes(access: Access, ctx: Context): boolean {
    const { thread, starts } = ctx;
    const isGiven = (obj: Obj): boolean => obj === thread || starts.every(({ given }) => given.includes(obj));
    const parts = makersOf(access.cell.owner);
    const holders = [...this.ownership.holdersOf(access.cell.owner)].filter((holder) => holder !== undefined);
    if (!parts.some(isGiven) && !holders.some(isGiven)) return false;
    return (
      this.comesFirst(access, parts, starts) &&
      holders.every((holder) => isGiven(holder) || parts.includes(holder) || !this.looksInto(ctx, holder))
    );
  }

  /**
   * Whether it stands before the start in one round, or one call, that has made the object: in the function that
   * starts the thread, or in one that calls it on the object, `worker.name = name; worker.begin()`.
   */
  private comesFirst(access: Access, parts: readonly Obj[], starts: readonly Place[]): boolean {
    let leading = starts;
    let isEarlier = false;
    let isAsked = false;
    for (let depth = 0; depth <= MAX_CALLS; depth++) {
      if (leading.length === 0) return false;
      const byAct = new Map<Activation, Place[]>();
      for (const one of leading) push(byAct, one.act, one);
      const acts = [...byAct.keys()];
      const places: readonly Place[] = isEarlier
        ? leading
        : acts.flatMap((act) => this.placesIn(act, { act: access.act, node: access.at }, 0));
      const isRepeated = (place: Place): boolean =>
        comesRound(place, place.node === access.at && access.op === 'iterate');
      const beside = ({ act }: Place): readonly Place[] => byAct.get(act) ?? [];
      isEarlier ||=
        places.length > 0 &&
        places.every((place) => beside(place).every(({ node }) => isLaterInRound(place.act, place.node, node)));
      const isAtHand = (place: Place): boolean =>
        isOfRound(place, parts) && (depth === 0 || areOfOne(place, beside(place)));
      // The call above of the same function has started one for the same object, unless a test may see to it.
      const isAgain = (place: Place): boolean => beside(place).some((other) => isCalledBelow(place, other));
      if (isEarlier && !isAsked && places.some(isAgain)) return false;
      if (isEarlier && places.every(isAtHand)) return true;
      // In what it was called on and starts the thread for, the same holds of where that call stands.
      // Unless a loop comes back to the place, and finds what was started in the round before.
      if (isEarlier && !acts.every(({ self }) => self !== undefined && parts.includes(self))) return false;
      if (isEarlier && places.some(isRepeated)) return false;
      isAsked ||= leading.some((start) => places.some((place) => areUnderTest(place, start)));
      leading = acts.flatMap((act) =>
        callersInto(this.analysis, act).map(({ act: caller, call }) => ({ act: caller, node: call.node })),
      );
    }
    return false;
  }

  /** The places of one function from which an access is come to; none where others come to it, too. */
  private placesIn(act: Activation, place: Place, depth: number): readonly Place[] {
    if (place.act === act) return [place];
    const callers = depth < MAX_CALLS ? callersInto(this.analysis, place.act) : [];
    const within = allRunBy(act);
    if (!callers.every((caller) => within.has(caller.act))) return [];
    const found: Place[] = [];
    for (const caller of callers) {
      const way = this.placesIn(act, { act: caller.act, node: caller.call.node }, depth + 1);
      if (way.length === 0) return [];
      found.push(...way);
    }
    return found;
  }

  /** Whether a thread takes something out of a container or an attribute of an object: it may come to any that is there. */
  private looksInto(ctx: Context, holder: Obj): boolean {
    return remembered(this.touched, ctx, () => {
      const found = new Set<Obj>();
      for (const act of this.analysis.activations)
        if (this.contexts.runs(ctx, act))
          for (const { cell, kind, op } of act.accesses) if (kind === 'read' && !KEEPS.has(op)) found.add(cell.owner);
      return found;
    }).has(holder);
  }
}

/** Whether a function comes to two places only as one test has come out, be it one that leaves it further up. */
function areUnderTest(first: Place, { act, node }: Place): boolean {
  if (first.act !== act) return false;
  const tests = around(act.fn, first.node).tests;
  return (
    around(act.fn, node).tests.some((test) => tests.includes(test)) ||
    someStmt(act.fn.body, (stmt) => stmt.kind === 'if' && stmt.end <= first.node.start && leaves(stmt.body))
  );
}

/** Whether two calls of a function come to the same activation, one after the other. */
function isCalledBelow({ act, node }: Place, above: Place): boolean {
  const calleeAt = (at: Span): Activation | undefined => callsAt(act.calls, at)[0]?.callee;
  return (
    above.node.end <= node.start &&
    calleeAt(node) === calleeAt(above.node) &&
    !areAlternatives(act.fn.body, above.node, node)
  );
}

/** What is done to a container without taking anything out of it. */
const KEEPS: ReadonlySet<string> = new Set(['in', 'not in', 'len', 'append', 'add', 'remove', 'discard', 'del']);
