/**
 * Recency: what a round of a loop, or a call, has made or picked and hands to a thread that it starts only then. One object
 * stands for those of all rounds; the threads that run already have others of them, and the one of this round is not there yet.
 */

import type { Expr, ForStmt, NameExpr, Span, Stmt, SubscriptExpr } from '../../facts/ir.js';
import { calleeName, pathOf } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { walkStmts, forEachExpr, walkExpr } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import { bindingsOf, globalBindingsOf } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, remembered } from '../model/maps.js';
import { makersOf, type Obj } from '../model/objects.js';
import type { Ownership } from './ownership.js';

/** Calls of methods on the object between the one that starts the thread and the access. */
const MAX_CALLS = 2;

/** What is done to an object: in the function that starts the thread, or in what that calls on the object. */
interface Place {
  readonly act: Activation;
  readonly node: Span;
}

export class Recency {
  private readonly starting = new Map<Activation, boolean>();
  private readonly leading = new Map<Activation, Map<number, boolean>>();
  private readonly touched = new Map<Context, ReadonlySet<Obj>>();

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
    const { thread, starts } = ctx;
    if (thread === undefined || starts.length === 0) return false;
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
   * Whether it stands before the start in one round, or one call, that has made or picked the object: in the function that
   * starts the thread, or in one that calls it on the object, `worker.name = name; worker.begin()`.
   */
  private comesFirst(access: Access, parts: readonly Obj[], starts: readonly Place[]): boolean {
    let leading = starts;
    let isEarlier = false;
    for (let depth = 0; depth <= MAX_CALLS; depth++) {
      if (leading.length === 0) return false;
      const acts = [...new Set(leading.map(({ act }) => act))];
      const places: readonly Place[] = isEarlier
        ? leading
        : acts.flatMap((act) => this.placesIn(act, { act: access.act, node: access.at }, 0));
      const beside = ({ act }: Place): readonly Place[] => leading.filter((one) => one.act === act);
      isEarlier ||=
        places.length > 0 &&
        places.every((place) => beside(place).every(({ node }) => isLaterInRound(place.act, place.node, node)));
      if (
        isEarlier &&
        places.every(
          (place) =>
            // What a loop goes through, others that start such threads may have started.
            isOfRound(this.analysis, place, parts, acts.length === new Set(places.map(({ act }) => act)).size) &&
            (depth === 0 || areOfOne(place, beside(place))),
        )
      )
        return true;
      // In what it was called on and starts the thread for, the same holds of where that call stands.
      if (isEarlier && !acts.every(({ self }) => self !== undefined && parts.includes(self))) return false;
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
    const ways = callers.map((caller) => this.placesIn(act, { act: caller.act, node: caller.call.node }, depth + 1));
    return ways.every((way) => way.length > 0) ? ways.flat() : [];
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

/** What is done to a container without taking anything out of it. */
const KEEPS: ReadonlySet<string> = new Set(['in', 'not in', 'len', 'append', 'add', 'remove', 'discard', 'del']);

/** The innermost loop around a place. */
const loopAround = ({ fn }: Activation, place: Span): Stmt | undefined =>
  wayTo(fn.body, place).findLast(({ inner }) => inner.kind === 'for' || inner.kind === 'while')?.inner;

/** Whether one place comes after another in the same round of the innermost loop, or the same call. */
function isLaterInRound(act: Activation, first: Span, second: Span): boolean {
  const loop = loopAround(act, first);
  return first.end <= second.start && (loop === undefined || within(second, loop));
}

/** Whether what a place speaks of, or is a part of, is what each of the others is called on. */
const areOfOne = (place: Place, others: readonly Place[]): boolean =>
  others.every((other) =>
    receiversAt(other.act, other.node).some((named) =>
      receiversAt(place.act, place.node).some((receiver) => isSameOrPart(receiver, named)),
    ),
  );

const isSameOrPart = (expr: Expr, whole: Expr): boolean =>
  (pathOf(expr) !== undefined && pathOf(expr) === pathOf(whole)) ||
  ((expr.kind === 'attribute' || expr.kind === 'subscript') && isSameOrPart(expr.object, whole));

/** Whether the program comes to a loop once only, as far as its calls are seen: another time it would go through the same. */
function isGoneThroughOnce(analysis: AnalysisState, act: Activation, loop: Stmt): boolean {
  const isInside = wayTo(act.fn.body, loop).some(
    ({ inner }) => inner !== loop && (inner.kind === 'for' || inner.kind === 'while'),
  );
  return !isInside && isRunOnce(analysis, act, 0);
}

function isRunOnce(analysis: AnalysisState, act: Activation, calls: number): boolean {
  const [caller, ...others] = callersInto(analysis, act);
  if (caller === undefined || calls > MAX_CALLS) return true;
  return others.length === 0 && !caller.call.inLoop && isRunOnce(analysis, caller.act, calls + 1);
}

/** Whether what a place speaks of was made in this round or call, or may be what the loop is at, and is one of the objects. */
function isOfRound(analysis: AnalysisState, place: Place, objs: readonly Obj[], mayBePicked: boolean): boolean {
  const { act, node } = place;
  const loop = loopAround(act, node);
  const isMade = (value: Expr): boolean =>
    act.allocations.get(value.start)?.some(({ end, obj }) => end === value.end && objs.includes(obj)) === true ||
    (value.kind === 'dict' && value.entries.some((entry) => isMade(entry.value)));
  /** `bots[i]` in a loop over numbers or keys. */
  const isOfRoundsOwn = (index: Expr): boolean => {
    if (!mayBePicked || loop?.kind !== 'for' || index.kind !== 'name' || !isNumber(loop, index.name)) return false;
    return (
      bindingsIn(act, index).every((one) => one === loop || !within(one, loop)) &&
      isGoneThroughOnce(analysis, act, loop)
    );
  };
  const isRecent = (expr: Expr): boolean => {
    if (expr.kind === 'subscript')
      return isJustStored(act, expr, loop, isMade, isRecent) || isOfRoundsOwn(expr.index) || isRecent(expr.object);
    if (expr.kind === 'attribute') return isRecent(expr.object);
    if (expr.kind !== 'name') return false;
    const bindings = bindingsIn(act, expr).filter((one) => loop === undefined || within(one, loop));
    const [only] = bindings;
    if (bindings.length !== 1 || only === undefined) return false;
    if (only === loop && only.kind === 'for')
      return mayBePicked && isElement(only, expr.name) && isGoneThroughOnce(analysis, act, loop);
    return only.kind === 'assign' && only.end <= node.start && isMade(only.value);
  };
  return receiversAt(act, node).some(isRecent);
}

/** `for worker in …`, `for number, worker in enumerate(…)`, `for name, worker in ….items()`, `for worker, job in zip(…)` */
function isElement({ target, iter }: ForStmt, name: string): boolean {
  if (target.kind !== 'sequence') return isNamed(target, name);
  const at = target.items.findIndex((item) => isNamed(item, name));
  if (at === 1 && /^(enumerate|items)$/.test(calledBy(iter))) return true;
  // What goes round gives the same again.
  const source = iter.kind === 'call' && calledBy(iter) === 'zip' ? iter.args[at]?.value : undefined;
  return source?.kind === 'name' || source?.kind === 'attribute';
}

/** `for number in range(…)`, or the first of two: another one in each round. */
const isNumber = ({ target, iter }: ForStmt, name: string): boolean =>
  (isNamed(target, name) && /^(range|keys)$/.test(calledBy(iter))) ||
  (target.kind === 'sequence' && isNamed(target.items[0], name) && /^(enumerate|items)$/.test(calledBy(iter)));

const isNamed = (target: Expr | undefined, name: string): boolean => target?.kind === 'name' && target.name === name;

const calledBy = (iter: Expr): string => (iter.kind === 'call' ? (calleeName(iter) ?? '') : '');

const bindingsIn = ({ fn }: Activation, { scope, slot, name }: NameExpr): readonly Stmt[] => {
  if (scope === 'local') return slot < fn.params.length || fn.captured.includes(slot) ? [] : bindingsOf(fn, slot);
  return scope === 'global' && fn.kind === 'module' ? globalBindingsOf(fn, name) : [];
};

/** `jobs[id] = Job()` a few lines above `jobs[id].log += "made"`. */
function isJustStored(
  { fn }: Activation,
  { object, index, start }: SubscriptExpr,
  loop: Stmt | undefined,
  isMade: (value: Expr) => boolean,
  isRecent: (value: Expr) => boolean,
): boolean {
  const [container, key] = [pathOf(object), pathOf(index)];
  if (container === undefined || key === undefined) return false;
  let found = false;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.end > start || (loop !== undefined && !within(stmt, loop))) return;
    for (const target of stmt.targets)
      if (target.kind === 'subscript' && pathOf(target.object) === container && pathOf(target.index) === key)
        found = isMade(stmt.value) || isRecent(stmt.value);
  });
  return found;
}

/** What the expression at a place is an attribute, an element or a method of. */
function receiversAt({ fn }: Activation, place: Span): readonly Expr[] {
  const found: Expr[] = [];
  const stmt = wayTo(fn.body, place).at(-1)?.inner;
  if (stmt === undefined) return found;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (!sameSpan(inner, place)) return;
      if (inner.kind === 'attribute' || inner.kind === 'subscript') found.push(inner.object);
      if (inner.kind === 'call' && inner.callee.kind === 'attribute') found.push(inner.callee.object);
    }),
  );
  return found;
}
