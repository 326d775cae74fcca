/** Entries of dicts: which operations add one, and which find it there. */

import { wayTo } from '../../facts/way-to.js';
import { typeRow } from '../../knowledge/types.js';
import { isOwnKey } from '../evaluation/elements.js';
import { isSameKey, putsInMissing, standsUnder } from '../evaluation/missing-keys.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { takesOut, type Access, type StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { isUnderItsTests } from '../model/reaching.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';

/**
 * `d[k] += v`, and `d[k] = v` where `d[k]` was looked at, read what they change: the key is there, but where the dict
 * makes up for a missing one. It is, too, where a loop over the dict has given it to a thread and nobody takes it out.
 */
export function addsEntry(analysis: AnalysisState, access: Access): boolean {
  const { effect, op, cell } = access;
  if (effect !== 'add') return false;
  if (op === '[]=' && isOwnKey(cell.owner, access.key) && !losesEntries(analysis, cell.owner)) return false;
  const isKnown = isUpdate(access) || (op === '[]=' && (findsItsKey(access) || hasReadItsKey(access)));
  return !isKnown || (cell.owner.kind === 'library' && typeRow(cell.owner.type)?.missing === 'counted');
}

const losesEntries = (analysis: AnalysisState, dict: Obj): boolean => takersFrom(analysis, dict).length > 0;

const takersFrom = (analysis: AnalysisState, { fields }: Obj): readonly Access[] =>
  [...(fields?.values() ?? [])].flatMap((cell) => writesTo(analysis, cell).filter(({ effect }) => takesOut(effect)));

/**
 * `for key in d: start(key)`, where each of the threads stores under the key that it was given: the loop, which disturbs
 * only what adds, finds it there already, but where entries may be taken out while such threads run.
 */
export function isUnderKeyOfLoop(
  program: Program,
  { access: loop }: AccessInContext,
  theirs: AccessInContext,
): boolean {
  const { access: store, entryState } = theirs;
  const { ctx } = entryState;
  const { stmt, act } = loop;
  if (store.op !== '[]=' || !isOwnKey(store.cell.owner, store.key) || stmt?.kind !== 'for') return false;
  const isInLoop = (start: StartEvent): boolean => start.act === act && start.loops.includes(stmt);
  if (ctx.starts.length === 0 || !ctx.starts.every(isInLoop)) return false;
  const mayTakeMeanwhile = (one: AccessInContext): boolean =>
    one.entryState.ctx === ctx || program.concurrency.concurrent(one, theirs);
  return !takersFrom(program.analysis, store.cell.owner).some((taker) => program.placed(taker).some(mayTakeMeanwhile));
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
  const blocks = new Set(wayTo(act.fn.body, at).map(({ block }) => block));
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
      wayTo(act.fn.body, read.at).every(({ block }) => blocks.has(block)),
  );
  return (
    reads.length > 0 &&
    !act.accesses.some(
      (one) => takesOut(one.effect) && isBefore(one) && reads.every(({ at: { start } }) => start < one.at.start),
    )
  );
}
