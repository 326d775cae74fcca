/** Which locks are one lock: for two places that hold them, and for several threads at one place. */

import type { Access } from '../model/activation.js';
import type { LockAcquisition } from '../model/flow.js';
import type { Context } from '../contexts/entry-state.js';
import { choicesOf } from '../model/chosen-locks.js';
import { defines, mro, roleOfObject } from '../model/lineage.js';
import { isElementField, Slot } from '../model/field.js';
import { standsForMany, type InstanceObject, type Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import type { AccessInContext } from './access-in-context.js';
import { isChosenAlike, isTakenWithAll } from './keyed-locks.js';
import type { Ownership } from './ownership.js';
import { isPeer } from './references.js';
import type { Sharing } from './sharing.js';

export class LockIdentity {
  constructor(
    private readonly sharing: Sharing,
    private readonly ownership: Ownership,
  ) {}

  /** Whether two locks are certainly one, at a variable: the same object, or what one field of its object holds. */
  isOneLock(a: Obj, b: Obj, variable: Obj): boolean {
    if (a === b) return true;
    const [some, others] = [choicesOf(a), choicesOf(b)];
    const hasBoth = ({ fields }: Obj): boolean =>
      [...(fields?.values() ?? [])].some(
        ({ field, value }) =>
          field !== Slot.contents &&
          some.some((lock) => value.objs.includes(lock)) &&
          others.some((lock) => value.objs.includes(lock)),
      );
    return keepersOf(variable).some(hasBoth) || this.wholesAround(variable).some(hasBoth);
  }

  /** Whether the object that a variable belongs to has the lock too, or one of those that it may be. */
  isKeptBeside(lock: Obj, variable: Obj): boolean {
    return choicesOf(lock).some((one) => {
      const holders = withWholes(this.ownership.holdersOf(one));
      return keepersOf(variable).some((keeper) => isKeptBy(keeper, holders)) || this.areInOneScope(holders, variable);
    });
  }

  /** Whether the module has it in which the class of the object is written: one lock for all of its kind. */
  isKeptByModule(lock: Obj, variable: Obj): boolean {
    const holders = this.holdersOfAny(lock);
    return keepersOf(variable).some((keeper) => {
      const home = keeper.kind === 'instance' ? keeper.cls.file.module : undefined;
      return home !== undefined && holders.has(home);
    });
  }

  /** Whether an object has it of which the one that a variable belongs to is a part. */
  isKeptAround(lock: Obj, variable: Obj): boolean {
    return this.wholesAround(variable).some((whole) => this.isKeptBeside(lock, whole));
  }

  /**
   * The objects that made what a variable belongs to for themselves, from the nearest outwards: `self.info = Info()`; none
   * for a container that others hold as well.
   */
  private wholesAround(variable: Obj): readonly InstanceObject[] {
    const found: InstanceObject[] = [];
    let part = keepersOf(variable).at(-1)!;
    if (part !== variable && [...this.ownership.holdersOf(variable)].some((holder) => holder !== part)) return found;
    while (isPart(part) && !found.includes(part.maker)) {
      found.push(part.maker);
      part = part.maker;
    }
    return found;
  }

  /** Whether a part of the object has it: `self.state.lock`. */
  isKeptByPart(lock: Obj, { fields }: InstanceObject): boolean {
    const holders = this.holdersOfAny(lock);
    return [...(fields?.values() ?? [])].some(({ value }) => value.objs.some((part) => holders.has(part)));
  }

  /** What has one of those that the lock may be. */
  private holdersOfAny(lock: Obj): ReadonlySet<Obj | undefined> {
    return new Set(choicesOf(lock).flatMap((one) => [...this.ownership.holdersOf(one)]));
  }

  /**
   * Whether the lock is kept by the module of the variable, or by a function around the one that keeps it; for a container
   * that of the variable which holds it. All that is inside of these has it.
   */
  private areInOneScope(holders: ReadonlySet<Obj | undefined>, variable: Obj): boolean {
    const keepers = variable.kind === 'library' ? [...this.ownership.holdersOf(variable)] : [variable];
    return keepers.some((keeper) => {
      if (keeper?.kind === 'module' || keeper?.kind === 'class') return holders.has(keeper);
      let act = keeper?.kind === 'env' ? keeper.act : undefined;
      for (; act !== undefined; act = act.env) {
        if (act.envObject !== undefined && holders.has(act.envObject)) return true;
      }
      return false;
    });
  }

  /** Whether a lock held here is one that others could hold: one the thread made for itself excludes nobody. */
  isShared(hold: LockAcquisition, placed: AccessInContext, owned: ISet<Obj>): boolean {
    const { lock } = hold;
    const variable = placed.access.cell.owner;
    // Threads of clients are told apart by nothing but what they ask for.
    if (placed.entryState.ctx.thread === undefined)
      return !this.isOfTableBeside(lock, placed.access) || isChosenAlike(hold, placed.access);
    // The lock of an object that each thread has its own of guards that object, with its parts.
    if (this.isKeptBeside(lock, variable) || this.isKeptAround(lock, variable)) return true;
    if (this.ownership.isOwned(lock, owned)) return false;
    if ('maker' in lock && lock.maker !== undefined && isPeer(variable, lock.maker) && !this.isOneOfTable(lock))
      return true;
    // Among threads of one kind, what each has for itself excludes nobody from what belongs to all.
    const { ctx } = placed.entryState;
    if (
      !ctx.multiple ||
      !this.sharing.withinContext.isEachItsOwn(ctx, lock) ||
      !this.sharing.isSame(ctx, ctx, variable)
    )
      return true;
    const isAlike = isChosenAlike(hold, placed.access) || isTakenWithAll(hold, placed.access);
    return isAlike && this.isFromTable(ctx, lock);
  }

  /** Whether a table of the object has it that an attribute belongs to: `with self.locks[key]: self.count += 1`. */
  private isOfTableBeside(lock: Obj, { cell: { owner, field } }: Access): boolean {
    return (
      owner.kind === 'instance' && !isElementField(field) && this.isOneOfTable(lock) && this.isKeptByPart(lock, owner)
    );
  }

  /** Whether only a dict or list has it, with others of its kind. */
  private isOneOfTable(lock: Obj): boolean {
    return choicesOf(lock).every((one) => {
      const holders = [...this.ownership.holdersOf(one)];
      return holders.length > 0 && holders.every(isTable);
    });
  }

  /** Whether the lock is one of several in a dict or list that the threads of a context have in common. */
  private isFromTable(ctx: Context, lock: Obj): boolean {
    return choicesOf(lock).every((one) =>
      [...this.ownership.holdersOf(one)].some(
        (holder) =>
          isTable(holder) &&
          (this.sharing.isSame(ctx, ctx, holder) || (isUnderOneKey(holder, one) && this.isOfAll(holder))),
      ),
    );
  }

  /** Whether a module or a class has the table: each object that took its lock out of it may have that of another. */
  private isOfAll(table: Obj): boolean {
    return [...this.ownership.holdersOf(table)].some((holder) => holder?.kind === 'module' || holder?.kind === 'class');
  }
}

/** Whether a table has it under a key that is written: whoever asks for that gets the same. */
const isUnderOneKey = ({ fields }: Obj, lock: Obj): boolean =>
  [...(fields?.values() ?? [])].some(
    ({ field, value }) => isElementField(field) && field.key !== undefined && value.objs.includes(lock),
  );

/** What holds a lock for each key or number. */
const TABLES: ReadonlySet<ReturnType<typeof roleOfObject>> = new Set(['dict', 'list', 'tuple']);

const isTable = (holder: Obj | undefined): holder is Obj => holder !== undefined && TABLES.has(roleOfObject(holder));

/** With an object of a class of the program that is entered or taken as a lock is, what has that for itself: `self.lock = Mutex()`. */
function withWholes(holders: ReadonlySet<Obj | undefined>): ReadonlySet<Obj | undefined> {
  const wholes = [...holders].flatMap((holder) =>
    holder?.kind === 'instance' && isPart(holder) && isEntered(holder) ? [holder.maker] : [],
  );
  return wholes.length === 0 ? holders : new Set([...holders, ...wholes]);
}

const isEntered = ({ cls }: InstanceObject): boolean => {
  const has = (method: string): boolean => mro(cls).some((one) => defines(one, method));
  return has('__enter__') || (has('acquire') && has('release'));
};

/** Whether an object keeps it, or its class for all of its kind. */
const isKeptBy = (keeper: Obj, holders: ReadonlySet<Obj | undefined>): boolean =>
  holders.has(keeper) || (keeper.kind === 'instance' && mro(keeper.cls).some((cls) => holders.has(cls)));

/**
 * The object that a variable belongs to: what it is a field of, and for a container, be it of a class of the program, what
 * made it for itself.
 */
export function keepersOf(owner: Obj): readonly Obj[] {
  const isMadeFor = owner.kind === 'library' || (owner.kind === 'instance' && CONTAINERS.has(roleOfObject(owner)));
  if (!isMadeFor || owner.maker === undefined) return [owner];
  // What a defaultdict makes for a key belongs to whoever has that.
  return [owner, ...(owner.maker.kind === 'library' ? keepersOf(owner.maker) : [owner.maker])];
}

/** Whether an attribute of what made it holds it and nothing else, so that each of these has its own. */
const isPart = (obj: Obj): obj is InstanceObject & { readonly maker: InstanceObject } =>
  obj.kind === 'instance' &&
  !standsForMany(obj) &&
  obj.maker?.kind === 'instance' &&
  [...(obj.maker.fields?.values() ?? [])].some(
    ({ field, value: { objs } }) => !isElementField(field) && objs.length === 1 && objs[0] === obj,
  );

const CONTAINERS: ReadonlySet<string | undefined> = new Set(['list', 'dict', 'set', 'deque']);
