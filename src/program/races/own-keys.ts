/** Entries of a shared container that belong to one thread: it was given the key, and nobody else has such a one. */

import type { Activation } from '../model/activation.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import type { Tested } from '../model/flow.js';
import { memoized } from '../model/maps.js';
import { isElementField, Slot } from '../model/field.js';
import type { ConstantObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';
import { isIndex } from '../concurrency/own-index.js';
import { areGoneThroughByAll } from './common-sequences.js';
import { isUnderFreshKey, isUnderGivenKey } from './fresh-keys.js';
import { isOfOwnEntry } from './own-entries.js';
import { isAboutOwnObject } from './own-objects.js';

/** Whether two accesses that may happen at the same time are at different entries. */
export const haveKeysApart = (program: Program, mine: AccessInContext, theirs: AccessInContext): boolean =>
  (mine.entryState.ctx === theirs.entryState.ctx
    ? (storesAtOwnKey(program, mine) && storesAtOwnKey(program, theirs)) ||
      (isAboutOwnObject(program, mine) && isAboutOwnObject(program, theirs)) ||
      (isUnderGivenKey(program, mine) && isUnderGivenKey(program, theirs)) ||
      [mine, theirs].every((placed) => isOfOwnEntry(program, placed, (read) => isAtOwnEntry(program, read)))
    : // Threads of two kinds may have been dealt the same numbers; what names a thread names no other.
      isNamedByThread(mine) && isNamedByThread(theirs)) ||
  areOfOtherNumbers(mine.access.key, theirs.access.key) ||
  areNamedByOthers(program, mine, theirs) ||
  (isUnderFreshKey(mine.access) && isUnderFreshKey(theirs.access)) ||
  isPreparedFor(mine, theirs) ||
  isPreparedFor(theirs, mine);

/** Whether an access is at an entry of its thread alone, among those of the threads of its kind. */
const isAtOwnEntry = (program: Program, placed: AccessInContext): boolean =>
  // Threads may have been given one name.
  (!isNamedByThread(placed) && storesAtOwnKey(program, placed)) ||
  isUnderGivenKey(program, placed) ||
  isUnderFreshKey(placed.access);

/**
 * `if connection not in clients: clients.append(connection)` in the thread that alone was given it: the other threads of its
 * kind put in others, and so it stays as missing as it was found.
 */
export function missesWhatItWasGiven(program: Program, { read, answer }: Tested, mine: AccessInContext): boolean {
  if (answer !== 'absent' || read.act !== mine.access.act) return false;
  const look = { access: read, entryState: mine.entryState };
  return isDealtToOne(program, look) || isAboutOwnObject(program, look);
}

/** `counts[0]` in one thread, `counts[n]` for `n in range(1, 4)` in others: none of the numbers is one of the other key's. */
function areOfOtherNumbers(key: Value | undefined, other: Value | undefined): boolean {
  const [mine, theirs] = [numbersOf(key), numbersOf(other)];
  if (mine === undefined || theirs === undefined) return false;
  return mine.last < theirs.first || theirs.last < mine.first;
}

/** `self.add("sent")` on one thread, `self.add("read")` on the other, and `counts[name] += 1` in it: neither names an entry of the other's. */
function areNamedByOthers(program: Program, mine: AccessInContext, theirs: AccessInContext): boolean {
  const [one, other] = [mine, theirs].map((placed) => namesFor(program, placed));
  return one !== undefined && other !== undefined && !one.some((obj) => other.includes(obj));
}

/** What a parameter that an element is named by may be on a thread, where that is known to be one of several constants. */
function namesFor(program: Program, { access, entryState: { ctx } }: AccessInContext): readonly Obj[] | undefined {
  const { key, cell } = access;
  // A class of the program's own may take two names for one.
  if (cell.owner.kind !== 'library' || key === undefined || key.unknown || key.objs.length < 2) return undefined;
  if (!key.objs.every((obj) => obj.kind === 'constant' && obj.type === 'str' && obj.value !== undefined))
    return undefined;
  return key.objs.filter((obj) => program.concurrency.ownArguments.mayName(ctx, access, obj));
}

/** The least and the largest number that a key may be; undefined where that isn't known, or counts from the end. */
function numbersOf(key: Value | undefined): { readonly first: number; readonly last: number } | undefined {
  if (key === undefined || key.unknown || key.objs.length === 0) return undefined;
  const bounds = key.objs.flatMap((obj) => {
    if (!isIndex(obj)) return [numberOf(obj)];
    const [firsts, lasts] = [Slot.first, Slot.length].map((slot) => obj.fields?.get(slot)?.value);
    return [...boundsIn(firsts), ...boundsIn(lasts).map((last) => last - 1)];
  });
  const [first, last] = [Math.min(...bounds), Math.max(...bounds)];
  return first >= 0 ? { first, last } : undefined;
}

const boundsIn = (value: Value | undefined): readonly number[] =>
  value === undefined || value.unknown || value.objs.length === 0 ? [NaN] : value.objs.map(numberOf);

const numberOf = (obj: Obj): number =>
  obj.kind === 'constant' && obj.type === 'int' && typeof obj.value === 'number' ? obj.value : NaN;

/** `done[i] = 0` in the loop that then starts the thread of `i`: those that run already have other numbers. */
function isPreparedFor(
  { access: { act, at, key, loops } }: AccessInContext,
  { access: other, entryState }: AccessInContext,
): boolean {
  const number = key?.objs.find((obj) => isIndex(obj) && obj.made === act);
  const round = loops.at(-1);
  if (number === undefined || round === undefined || other.key?.objs.includes(number) !== true) return false;
  const { starts } = entryState.ctx;
  const isLater = (start: Context['starts'][number]): boolean =>
    start.act === act && start.loops.at(-1) === round && at.end <= start.node.start && start.given.includes(number);
  return starts.length > 0 && starts.every(isLater);
}

/** Whether a write stores at an index or key that belongs to its thread alone. */
export const storesAtOwnKey = (program: Program, placed: AccessInContext): boolean =>
  isElementField(placed.access.cell.field) && isDealtToOne(program, placed);

/** Whether what an access names, an index, a key or an entry, belongs to its thread alone. */
function isDealtToOne(program: Program, placed: AccessInContext): boolean {
  const { key } = placed.access;
  if (key === undefined) return false;
  const { ctx } = placed.entryState;
  if (isNamedByThread(placed)) return true;
  // What is one of several may as well be a constant that others have too, unless a loop dealt out different ones.
  const constants = key.objs.filter((obj) => obj.kind === 'constant' && obj.value !== undefined);
  if (key.unknown && constants.length > 0) return false;
  const { ownArguments, sharing } = program.concurrency;
  const isOfOthers = (obj: Obj): boolean => !ownArguments.mayName(ctx, placed.access, obj);
  if (!constants.every((obj) => sharing.withinContext.isDealtToOne(ctx, obj) || isOfOthers(obj))) return false;
  // `cache[id(self), get_ident()]`: one part that nobody else has is enough.
  const parts = partsOf(key);
  // What the thread itself goes through, others may go through as well; an index of its own came from outside it, from
  // the loop that made the threads.
  const isRunBy = (act: Activation | undefined, contexts: ReadonlySet<Context>): boolean =>
    act !== undefined && program.waysInto(act).some((entryState) => contexts.has(entryState.ctx));
  const starters = program.concurrency.creationTree.ancestorsOf(ctx);
  const own = new Set([ctx]);
  if (parts.some(({ made }) => isRunBy(made, own))) return false;
  const dealt = parts.filter(({ made }) => isRunBy(made, starters));
  return dealt.length > 0 && !areGoneThroughByAll(program, ctx, dealt);
}

/** Whether the key is, or has in it, the number or the name of the thread at hand. */
export const isNamedByThread = ({ access: { key } }: AccessInContext): boolean =>
  key !== undefined && partsOf(key).some(({ made }) => made === undefined);

/** Asked for each pair of accesses. */
const partsOf = memoized(({ objs }: Value): readonly ConstantObject[] =>
  objs.flatMap((obj) => [obj, ...elementsOf(obj)]).filter(isIndex),
);

const elementsOf = (obj: Obj): readonly Obj[] =>
  obj.kind === 'library' && obj.type === 'tuple'
    ? [...(obj.fields ?? [])].flatMap(([field, { value }]) => (isElementField(field) ? value.objs : []))
    : [];
