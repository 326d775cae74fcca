/**
 * Which threads certainly come to an object, and which come to the same one. An object of the model can stand for many
 * of the program's, and a field of it for that of each; that two threads run code which touches it says little then.
 * What counts is a way to it: made by the thread, given to it, or read from what the thread comes to by the same rules.
 */

import { sameSpan } from '../../facts/spans.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Point } from '../contexts/point.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Activation, StartEvent } from '../model/activation.js';
import { isContainerRole } from '../../knowledge/types.js';
import { callersInto } from '../model/callers.js';
import { Slot } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import { mapOf } from '../model/maps.js';
import { isMadeInRounds, makersOf, standsForMany, type Cell, type Obj } from '../model/objects.js';
import { AccessPaths } from './access-paths.js';
import { InjectedFields } from './injected-fields.js';
import { isAnybodys, isKnownByName, Making } from './making.js';
import { comesToAny, haveNoKeyInCommon, meetAtEntry, takesByAnyKey } from './named-keys.js';
import { isEntry, isOfMethod, isOneOfMany } from './one-of-many.js';
import { search } from './search.js';
import { isPartOfMany, isRunByItsOwn } from './summary-owners.js';
import { WithinContext } from './within-context.js';

export class Sharing {
  readonly withinContext: WithinContext;
  private readonly pairs = new Map<Context, Map<Context, Map<Obj, boolean>>>();
  private readonly met = new Map<Context, Map<Context, Map<Obj, boolean>>>();
  private readonly injected: InjectedFields;
  private readonly making: Making;
  private readonly paths: AccessPaths;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {
    this.injected = new InjectedFields(analysis);
    this.making = new Making(analysis, contexts);
    this.paths = new AccessPaths(analysis, contexts, this.making);
    this.withinContext = new WithinContext(analysis, contexts, this.making, this.paths);
  }

  /** Whether threads of both contexts, or several of one, certainly come to the same object. */
  isSame(one: Context, other: Context, obj: Obj): boolean {
    if (one === other) return this.withinContext.isCommon(one, obj);
    if (standsForMany(obj) && (isRunByItsOwn(one, obj) || isRunByItsOwn(other, obj))) return true;
    const known = mapOf(mapOf(this.pairs, one), other);
    let answer = known.get(obj);
    if (answer === undefined) {
      answer = this.meet(one, other, obj) || this.isFromOutside(one, other, obj);
      known.set(obj, answer);
    }
    return answer;
  }

  /**
   * The same for a part that the model has in common for several objects, as it does with what is nested deep: where code
   * of both threads comes to it on the same one of these, by a field of it.
   */
  isPartOfSame(one: Context, other: Context, part: Obj, holder: Obj): boolean {
    if (!isPartOfMany(part)) return false;
    if (standsForMany(holder) && !isRunByItsOwn(one, holder) && !isRunByItsOwn(other, holder)) return false;
    const holds = this.paths
      .fieldsHolding(part)
      .get(holder)
      ?.some((cell) => this.paths.isRead(one, cell) && this.paths.isRead(other, cell));
    return holds === true && this.isSame(one, other, holder);
  }

  /** Whether that is so for any of the objects it is a part of. */
  isPartOfAny(one: Context, other: Context, part: Obj): boolean {
    if (!isPartOfMany(part)) return false;
    return [...this.paths.fieldsHolding(part).keys()].some(
      (holder) => holder.kind === 'instance' && this.isPartOfSame(one, other, part, holder),
    );
  }

  /** Whether both know the object: what they touch belongs to it, or there is one such object for both. */
  isOfOne(owner: Obj, one: Point, other: Point): boolean {
    if (owner.kind === 'module') return true;
    if (one.owner !== undefined && makersOf(one.owner).includes(owner)) return true;
    if (owner.kind !== 'instance' || owner.inLoop || owner.isSummary) return false;
    return this.isSame(one.ctx, other.ctx, owner);
  }

  /** Whether two objects each keep one of what each call of a helper makes: `self.inbox = make_inbox()`. */
  isOfEach(one: Obj | undefined, other: Obj | undefined, part: Obj): boolean {
    if (one === other || one?.kind !== 'instance' || other?.kind !== 'instance') return false;
    const keepers = this.paths.keepersOf(part);
    return keepers.has(one) && keepers.has(other) && this.making.isByEachCall(part);
  }

  /** Whether there is a holder that both come to, from which each reads the object or into which it puts what it makes. */
  private meet(one: Context, other: Context, obj: Obj): boolean {
    return search(mapOf(mapOf(this.met, one), other), obj, (from, go) => this.findMeeting(one, other, from, go));
  }

  private findMeeting(one: Context, other: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    if (isKnownByName(obj)) return true;
    if (this.paths.isSummary(obj)) return false;
    if (isAnybodys(obj))
      return [one, other].every((ctx) => this.isForAnybody(ctx, obj)) || this.isKept(one, other, obj, go);
    const isParted = this.isGivenToOne(one, other, obj);
    if (this.paths.isGiven(one, obj) || this.paths.isGiven(other, obj)) {
      if (!this.making.isByEachCall(obj) && !isParted) return true;
    }
    if (obj.kind === 'env' && !this.making.isByEachCall(obj)) {
      const makers = [one, other].filter((ctx) => this.making.makes(ctx, obj));
      if (makers.length > 0 || !isOfMethod(obj)) return makers.length < 2;
    }
    if (this.isEntryOfBoth(one, other, obj, go)) return true;
    return this.referencesToBoth(one, other, obj).some((cell) => {
      if (isOneOfMany(cell) || (isParted && this.areArguments(cell.owner))) return false;
      if (isMadeInRounds(obj) && isEntry(cell) && haveNoKeyInCommon(this.contexts, one, other, cell.owner))
        return false;
      return go(cell.owner);
    });
  }

  /** `Thread(target=sort, args=(half,)).start()` in `sort` itself: each call makes one, and gives it to one thread. */
  private isGivenToOne(one: Context, other: Context, obj: Obj): boolean {
    const { fn } = this.making.makerOf(obj) ?? {};
    const areIts = ({ starts }: Context): boolean => starts.some(({ act }) => act.fn === fn);
    if (!areIts(one) || !areIts(other)) return false;
    // Of many that it may be, none is said to be given for certain.
    const isHanded = ({ given, act, thread }: StartEvent): boolean =>
      given.includes(obj) || act.claims.some((claim) => claim.thread === thread && claim.given.includes(obj));
    const starts = [one, other].map((ctx) => ctx.starts.filter(isHanded));
    const [first] = starts.flat();
    return (
      starts.every((some) => some.length > 0) &&
      starts.flat().every(({ act, node, inLoop }) => act.fn === fn && !inLoop && sameSpan(node, first!.node))
    );
  }

  /** `args=(half,)`, which nobody but threads has. */
  private areArguments(obj: Obj): boolean {
    const cells = this.paths.referencesTo(obj);
    return cells.length > 0 && cells.every(({ field }) => field === Slot.args);
  }

  /**
   * An entry of a container of which both take any, going through all or picking one; or one takes it, and the other goes through
   * all. Of lists and their like, which a dict has for a few kinds of things, two also meet at the one of a kind that comes in.
   */
  private isEntryOfBoth(one: Context, other: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    const isOfKind = obj.kind === 'library' && isContainerRole(roleOfObject(obj));
    if (obj.kind !== 'instance' && !isOfKind) return false;
    const { contexts } = this;
    const isOfBoth = (container: Obj): boolean =>
      (comesToAny(contexts, one, container) && comesToAny(contexts, other, container)) ||
      (isOfKind && [one, other].every((ctx) => takesByAnyKey(contexts, ctx, container))) ||
      meetAtEntry(contexts, one, other, container, obj) ||
      meetAtEntry(contexts, other, one, container, obj);
    return this.paths.containersOf(obj).some((container) => isOfBoth(container) && go(container));
  }

  /** The fields that hold an object by which both come to it, or the one of them that didn't make it. */
  private referencesToBoth(one: Context, other: Context, obj: Obj): readonly Cell[] {
    const read = this.paths.referencesRead(one, obj);
    if (this.making.makes(one, obj)) {
      const others = this.paths.referencesRead(other, obj);
      return this.making.makes(other, obj) ? [...read, ...others] : others;
    }
    return this.making.makes(other, obj) ? read : read.filter((cell) => this.paths.isRead(other, cell));
  }

  /** Handed in from outside and kept by an object that both come to, by which both come to it. */
  private isKept(one: Context, other: Context, obj: Obj, go: (holder: Obj) => boolean): boolean {
    return this.paths
      .referencesRead(one, obj)
      .some((cell) => this.injected.keeps(cell, obj) && this.paths.isRead(other, cell) && go(cell.owner));
  }

  /** The one object that others made and that both come to, be it by holders of their own. */
  private isFromOutside(one: Context, other: Context, obj: Obj): boolean {
    if (this.making.makes(one, obj) || this.making.makes(other, obj) || isMadeInRounds(obj)) return false;
    if (this.making.isByEachCall(obj)) return false;
    return this.paths.hasWay(one, obj) && this.paths.hasWay(other, obj);
  }

  /** Whether it is the client's own thread, or one that runs for the very instance, among those that clients make. */
  private isForAnybody(ctx: Context, obj: Obj): boolean {
    return ctx.thread === undefined || this.paths.isGiven(ctx, obj) || this.knowsItsOwner(ctx, obj);
  }

  /** By what a method of the object captured, or made and told of the object; or a part that it made, and so on. */
  private knowsItsOwner(ctx: Context, obj: Obj): boolean {
    return this.paths.referencesTo(obj).some((cell) => {
      const { owner } = cell;
      const isOwned = owner.kind === 'env' ? this.isCapturedBy(obj, owner.act) : makersOf(owner).includes(obj, 1);
      return isOwned && this.paths.isRead(ctx, cell) && this.paths.hasWay(ctx, owner);
    });
  }

  /** By a method of the object, or by a function around another that only its methods call: `wrap(self.work)`. */
  private isCapturedBy(obj: Obj, act: Activation): boolean {
    if (act.self !== undefined) return act.self === obj;
    const callers = callersInto(this.analysis, act);
    return callers.length > 0 && callers.every(({ act: caller }) => caller.self === obj);
  }
}
