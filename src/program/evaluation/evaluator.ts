/** Evaluates activations: the body once through, leaving its events behind. */

import { within } from '../../facts/spans.js';
import type { Access, Activation } from '../model/activation.js';
import type { Exit } from '../model/flow.js';
import { NOTHING, type TryLock } from '../model/activation.js';
import { offersOf, UNTRIED } from './try-lock-outcomes.js';
import { tellsCallersApart } from './calls.js';
import { handedOverBy } from './handed-over.js';
import { takeDefaults } from './defaults.js';
import { beginImporting, endImporting } from './import-starts.js';
import { Frame } from './frame.js';
import { leaveGenerators } from './generators.js';
import { isStuckIn } from '../model/blocking.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { firstReads } from '../model/state.js';
import type { ClassObject, Obj } from '../model/objects.js';
import { surelyJoined } from '../library/joined-through.js';
import { block, comeToEnd } from './statements.js';

/**
 * What a function does may go back and forth where it calls itself by way of others. Evaluated more often than this, it
 * does what it did in any of its evaluations.
 */
const MANY_ROUNDS = 12;
/** Reads whose value a function may return. */
const MAX_RETURNED = 16;

export function evaluateActivation(analysis: AnalysisState, act: Activation): void {
  if (act.running) return;
  if (act.fn.kind === 'class') {
    // A class body is looked at again with the class it makes.
    const obj = analysis.classObjects.find(
      (cls) => cls.file === act.file && cls.cls.body === act.fn.id && cls.env === act.env,
    );
    if (obj !== undefined) evaluateBody(analysis, act, obj);
    return;
  }
  evaluateBody(analysis, act, undefined);
}

export function evaluateBody(analysis: AnalysisState, act: Activation, classObject: ClassObject | undefined): void {
  if (act.running) return;
  act.running = true;
  act.rounds++;
  const frame = new Frame(analysis, act);
  if (act.accesses.length > 0) frame.remember(act.accesses);
  act.accesses = [];
  act.calls = [];
  act.starts = [];
  act.joins = [];
  act.libraryCalls = [];
  act.acquires = [];
  act.creates = [];
  act.claims = [];
  act.signals = [];
  act.awaits = NOTHING;
  act.unknownCalls = [];
  act.refused = [];
  act.named = [];
  act.endless = [];
  act.roundTests = [];
  act.semaphores = [];
  act.unsure = [];
  act.escapes = [];
  act.liveAtExit = undefined;
  const leftBefore = beginImporting(analysis, act);
  const returnsBefore = act.returns;
  const yieldsBefore = act.yields;
  const exitBefore = act.exit;
  const atYieldBefore = act.atYield;
  const offersBefore = act.offers;
  const polledBefore = act.polled;
  const stuckBefore = act.neverReturns;
  const readsBefore = act.returnDeps;
  const joinedBefore = act.surelyJoined;
  frame.classObject = classObject;
  captureParameters(frame);
  takeDefaults(analysis, act);
  block(frame, act.fn.body);
  if (!frame.state.dead) {
    comeToEnd(frame);
    frame.returns.push({ state: frame.copy(), value: analysis.values.one(analysis.none), outcome: UNTRIED });
    if (act.fn.kind === 'function')
      act.returns = analysis.values.union(act.returns, analysis.values.one(analysis.none));
  }
  act.returnDeps = firstReads([...new Set(frame.returnReads)], MAX_RETURNED);
  const end = frame.mergeAll(frame.returns.map(({ state }) => state));
  // A function that never returns leaves nothing to its caller; what it did up to then still counts as done.
  act.ending = end?.flow ?? frame.state.flow;
  act.exit = handedOut(frame, end?.flow ?? frame.state.flow);
  endImporting(frame, end !== undefined);
  act.neverReturns =
    end === undefined && !act.fn.isGenerator && (act.endless.length > 0 || isStuckIn(act, act.fn.body));
  act.offers = offersOf(frame);
  const isRestless = act.rounds > MANY_ROUNDS;
  if (isRestless && exitBefore !== undefined) {
    act.exit = mergeExits(analysis, exitBefore, act.exit);
    if (!sameOffers(offersBefore, act.offers)) act.offers = [];
  }
  act.surelyJoined = surelyJoined(analysis, act, act.exit);
  if (isRestless && joinedBefore !== undefined)
    act.surelyJoined = analysis.sets.intersect(joinedBefore, act.surelyJoined);
  leaveGenerators(frame);
  act.atYield = frame.mergeAll(frame.yields.map(({ state }) => state))?.flow;
  act.running = false;
  act.compact();
  if (!act.evaluated) act.order = analysis.nextOrder();
  act.evaluated = true;
  if (
    exitBefore === undefined ||
    act.returns !== returnsBefore ||
    act.yields !== yieldsBefore ||
    !sameOffers(offersBefore, act.offers) ||
    polledBefore !== act.polled ||
    stuckBefore !== act.neverReturns ||
    // What is owned and what runs decides what a caller stores.
    !sameExit(exitBefore, act.exit) ||
    (!isRestless && !sameYield(atYieldBefore, act.atYield))
  ) {
    act.returnReaders.forEach((reader) => analysis.enqueue(reader));
  } else if (
    joinedBefore !== act.surelyJoined ||
    (!isRestless && !sameReads(readsBefore, act.returnDeps)) ||
    leftBefore !== act.importing?.left
  ) {
    act.returnReaders.forEach((reader) => analysis.enqueueForFlow(reader));
  } else if (exitBefore.escaped !== act.exit.escaped) {
    const more = analysis.sets.minus(act.exit.escaped, exitBefore.escaped).items;
    const isLess = act.exit.escaped !== analysis.sets.union(act.exit.escaped, exitBefore.escaped);
    act.returnReaders.forEach((reader) => {
      if (isLess || reader.running || handsAnyOf(more, reader, act)) analysis.enqueueForFlow(reader);
    });
  }
}

/** Whether an activation may find that what another one does to one of the objects, it does to what it handed over. */
function handsAnyOf(objs: readonly Obj[], caller: Activation, callee: Activation): boolean {
  if (objs.length === 0) return false;
  const calls = tellsCallersApart(callee) ? caller.calls.filter((call) => call.callee === callee) : [];
  return calls.length === 0 || calls.some(({ params }) => objs.some(handedOverBy(params, callee)));
}

/**
 * What the caller owns afterwards: what was made here, let nobody else see, and returned (directly or inside of
 * what is). An object that is returned counts where each `return` that may give it away owned it. What stays behind
 * in the receiver needs no mention: it is owned as far as the receiver is.
 */
function handedOut(frame: Frame, flow: Exit): Exit {
  const { sets } = frame.analysis;
  const given = frame.act.returns.objs.filter((obj) => {
    const ways = frame.returns.filter(({ value }) => value.objs.includes(obj));
    // A tuple is only the way in which several objects are returned.
    if (isTuple(obj)) return true;
    return ways.length > 0 && ways.every(({ state }) => sets.has(state.flow.owned, obj));
  });
  const inside = new Set<Obj>(given);
  if (given.length > 0 && flow.owned.items.length > 0) {
    for (const obj of inside) {
      for (const cell of obj.fields?.values() ?? []) {
        for (const part of cell.value.objs) if (sets.has(flow.owned, part)) inside.add(part);
      }
    }
  }
  const escaped = sets.filter(flow.escaped, (obj) => frame.cameFromCaller(obj) || !isMadeIn(frame.act, obj));
  const { analysis, act } = frame;
  const signalled =
    flow.signalled.items.length === 0 ? flow.signalled : analysis.signallerSets.of(analysis.signaller(act));
  return { ...flow, owned: sets.filter(sets.from(inside), (obj) => !isTuple(obj)), escaped, signalled };
}

const isMadeIn = ({ file, fn }: Activation, obj: Obj): boolean =>
  (obj.kind === 'library' || obj.kind === 'instance') && obj.site.file === file && within(obj.site, fn);

const isTuple = (obj: Obj): boolean => obj.kind === 'library' && obj.type === 'tuple';

/** Parameters that nested functions use live in cells from the start. */
function captureParameters(frame: Frame): void {
  const { analysis, act } = frame;
  for (const slot of act.fn.captured) {
    if (slot >= act.fn.params.length) continue;
    analysis.write(analysis.cell(analysis.env(act), act.fn.locals[slot]!), act.params[slot] ?? analysis.values.unknown);
  }
}

const sameReads = (a: readonly Access[], b: readonly Access[]): boolean =>
  a.length === b.length && a.every((read, index) => read === b[index]);

const sameOffers = (a: readonly TryLock[], b: readonly TryLock[]): boolean =>
  a.length === b.length &&
  a.every(({ kind, obj, answer, givesUp, orNone }, index) => {
    const other = b[index]!;
    return (
      kind === other.kind &&
      obj === other.obj &&
      answer === other.answer &&
      givesUp === other.givesUp &&
      orNone === other.orNone
    );
  });

/** What certainly and what maybe holds afterwards, if it is as the one or the other says. */
function mergeExits(analysis: AnalysisState, a: Exit, b: Exit): Exit {
  const { sets } = analysis;
  return {
    locks: analysis.acquisitions.joinHeld(a, b),
    released: sets.union(a.released, b.released),
    mayRun: sets.union(a.mayRun, b.mayRun),
    joined: sets.intersect(a.joined, b.joined),
    escaped: sets.union(a.escaped, b.escaped),
    owned: sets.intersect(a.owned, b.owned),
    awaited: sets.intersect(a.awaited, b.awaited),
    signalled: analysis.signallerSets.union(a.signalled, b.signalled),
    mayHaveStarted: sets.union(a.mayHaveStarted, b.mayHaveStarted),
    renewed: sets.union(a.renewed, b.renewed),
  };
}

/** But for what escapes, which is told to those whom it concerns only. */
const sameYield = (a: Exit | undefined, b: Exit | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameExit(a, b));

const sameExit = (a: Exit, b: Exit): boolean =>
  a.locks === b.locks &&
  a.released === b.released &&
  a.mayRun === b.mayRun &&
  a.joined === b.joined &&
  a.owned === b.owned &&
  a.awaited === b.awaited &&
  a.signalled === b.signalled &&
  a.mayHaveStarted === b.mayHaveStarted &&
  a.renewed === b.renewed;
