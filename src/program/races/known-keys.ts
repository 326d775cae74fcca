/** Entries of dicts: which operations add one, and which find it there. */

import { bindsName } from '../../facts/bound-names.js';
import type { FunctionFacts, Span } from '../../facts/ir.js';
import { someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { typeRow } from '../../knowledge/types.js';
import { isOwnKey } from '../evaluation/elements.js';
import { hadFromTheFirst, MAX_COPIES } from '../evaluation/first-keys.js';
import { isSameKey, putsInMissing, standsUnder } from '../evaluation/missing-keys.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { argumentOf, sitesFor } from '../contexts/entry-sites.js';
import { takesOut, type Access, type Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField, Slot } from '../model/field.js';
import { isRebound } from '../model/bindings.js';
import { isKnown, standsForMany, type Obj } from '../model/objects.js';
import type { Tested } from '../model/flow.js';
import { isUnderItsTests } from '../model/reaching.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';

/**
 * `d[k] += v`, and `d[k] = v` where `d[k]` was looked at, read what they change: the key is there, but where the dict
 * makes up for a missing one.
 */
export function addsEntry(analysis: AnalysisState, access: Access): boolean {
  const { effect, op, cell } = access;
  if (effect !== 'add') return false;
  if (op === '[]=' && hasKey(analysis, cell.owner, access.key) && !losesEntries(analysis, cell.owner)) return false;
  if (op === 'update' && access.key !== undefined && !mayHaveLost(analysis, cell.owner)) return false;
  if (op === 'setdefault' && isAlwaysThere(analysis, cell.owner, access.key)) return false;
  const isKnown = isUpdate(access) || (op === '[]=' && (findsItsKey(access) || hasReadItsKey(access)));
  return !isKnown || (cell.owner.kind === 'library' && typeRow(cell.owner.type)?.missing === 'counted');
}

/** Whether a key is one of the dict itself, or of the dict that it was filled with the keys of, to which nothing was added since. */
const hasKey = (analysis: AnalysisState, dict: Obj, key: Access['key']): boolean =>
  isOwnKey(dict, key) ||
  (dict.fields?.get(Slot.domain)?.value.objs ?? []).some((one) => isOwnKey(one, key) && !isChanged(analysis, one));

const isChanged = (analysis: AnalysisState, { fields }: Obj): boolean =>
  [...(fields?.values() ?? [])].some((cell) => writesTo(analysis, cell).length > 0);

/** Whether somebody takes entries out of a dict. */
export const losesEntries = (analysis: AnalysisState, dict: Obj): boolean => takersFrom(analysis, dict).length > 0;

/** Whether entries may be taken out of a dict, or were out of what it is a copy of. */
const mayHaveLost = (analysis: AnalysisState, dict: Obj, copies = MAX_COPIES): boolean =>
  losesEntries(analysis, dict) ||
  (copies > 0 &&
    (dict.fields?.get(Slot.copied)?.value.objs ?? []).some((one) => mayHaveLost(analysis, one, copies - 1)));

const takersFrom = (analysis: AnalysisState, { fields }: Obj): readonly Access[] =>
  [...(fields?.values() ?? [])].flatMap((cell) => writesTo(analysis, cell).filter(({ effect }) => takesOut(effect)));

/** Whether a test asks for a key that is never found missing. */
export const isNeverMissing = (analysis: AnalysisState, { read: { cell, key }, answer }: Tested): boolean =>
  answer === 'absent' && isAlwaysThere(analysis, cell.owner, key);

/** Whether a dict has had a key from the first, and nobody takes it out. */
const isAlwaysThere = (analysis: AnalysisState, dict: Obj, key: Access['key']): boolean =>
  key?.unknown === false &&
  key.objs.length > 0 &&
  key.objs.every((obj) => isKnown(obj) && hadFromTheFirst(analysis, dict, obj)) &&
  !losesEntries(analysis, dict);

/** How many calls lead from where a key is put in to where it is stored under again. */
const MAX_CALLS = 4;

/**
 * `seats[name] = None` above `Thread(target=serve, args=(name,)).start()`: where whoever hands on a key has put it in before, on
 * each way that leads to a store under it, the store finds it there, unless somebody takes entries out.
 */
export function isUnderKeyPutInBefore(program: Program, theirs: AccessInContext): boolean {
  const { access: store, entryState } = theirs;
  const { ctx } = entryState;
  const { owner } = store.cell;
  const { act, at, op, keyText } = store;
  if (op !== '[]=' || keyText === undefined || standsForMany(owner) || losesEntries(program.analysis, owner))
    return false;
  const isPutIn = (frame: Activation, name: string, place: Span, calls: number): boolean => {
    const { fn } = frame;
    const param = fn.params.find((one) => one.name === name);
    if (hasPutIn(frame, owner, name, place)) return true;
    if (param === undefined || isRebound(fn, param.slot) || calls > MAX_CALLS) return false;
    if (program.roots.some((root) => root.act === frame)) return false;
    const ways = sitesFor(program, frame, ctx);
    const begins = ctx.model?.entries.has(frame) === true;
    return (
      ways.some(({ thread }) => !begins || thread !== undefined) &&
      ways.every((site) => {
        const passed = argumentOf(frame, site, param.slot);
        return passed?.kind === 'name' && isPutIn(site.act, passed.name, site.call, calls + 1);
      })
    );
  };
  return isPutIn(act, keyText, at, 0);
}

/** Whether whoever comes to a place of a function has stored under what a name of it stands for there. */
function hasPutIn({ fn, accesses }: Activation, dict: Obj, name: string, place: Span): boolean {
  return accesses.some(
    ({ op, cell, keyText, at }) =>
      op === '[]=' &&
      keyText === name &&
      cell.owner === dict &&
      at.end < place.start &&
      isOnTheWay(fn, at, place) &&
      !someStmt(fn.body, (one) => at.end < one.start && one.start < place.start && bindsName(one, name)),
  );
}

/** Whether a place stands in one of the blocks around another, or in a `with` there. */
function isOnTheWay({ body }: FunctionFacts, at: Span, place: Span): boolean {
  const blocks = wayTo(body, place).map(({ block }) => block);
  return wayTo(body, at).every(
    ({ block }, step, steps) => blocks.includes(block) || steps[step - 1]?.inner.kind === 'with',
  );
}

/** Whether the one only ever changes an entry that is there, and the other only puts in one that is missing. */
export const areOfOtherTimes = (update: Access, store: Access): boolean =>
  isUpdate(update) && update.cell.owner.kind === 'library' && update.cell.owner.type === 'dict' && putsInMissing(store);

/** `d[k] += v` */
const isUpdate = ({ cell, op }: Access): boolean => isElementField(cell.field) && op.endsWith('=') && op !== '[]=';

/** Whether a store stands under a test that has found its key. */
const findsItsKey = (access: Access): boolean =>
  standsUnder(
    access,
    ({ op }, answer) => (op === '[]' && answer !== 'absent') || (op === 'in' && answer === 'present'),
  );

/** `d[k] = not d[k]`: on each way to the store the key was asked for, and is there where that did not raise. */
function hasReadItsKey(store: Access): boolean {
  const { act, cell, at } = store;
  const isBefore = (one: Access): boolean =>
    one.cell.owner === cell.owner &&
    isElementField(one.cell.field) &&
    (one.stmt === store.stmt || one.at.end < at.start);
  const reads = act.accesses.filter(
    (read) =>
      read.kind === 'read' &&
      read.op === '[]' &&
      isBefore(read) &&
      isSameKey(read, store) &&
      isUnderItsTests(act.fn, at, read.at) &&
      isOnTheWay(act.fn, read.at, at),
  );
  return (
    reads.length > 0 &&
    !act.accesses.some(
      (one) => takesOut(one.effect) && isBefore(one) && reads.every(({ at: { start } }) => start < one.at.start),
    )
  );
}
