/** Callables from outside that are called with a lock in hand, which they may need again or which others want. */

import { holdsAny } from '../model/lockset.js';
import type { CallExpr, Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { effectOfCall } from '../../knowledge/effects.js';
import type { EntryState } from '../contexts/entry-state.js';
import { cellsCalled } from '../evaluation/private-fields.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { allRunBy } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import { blockingOf } from '../model/blocking.js';
import { makersOf, mayBeSeveral, type Obj } from '../model/objects.js';
import { overridersIn } from '../model/overriding.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';
import { isOfShortProgram } from '../evidence/short-programs.js';
import { isLedTo, isOnceOnly } from './open-ways.js';
import { isOfObject, outsideOf, type Outside } from './outside.js';
import { isOneThread, takersOf, type Taken } from './takers.js';

export interface HeldCallback {
  readonly act: Activation;
  readonly call: CallExpr;
  readonly hold: LockAcquisition;
  /** How its function was entered. */
  readonly way: EntryState;
  /** Who else takes the lock. */
  readonly taker: Taken;
  /** Whether the thread itself would wait for ever if it came to the taker from there. */
  readonly again: boolean;
  /** Whether it tells somebody of what has happened whom the program does not show. */
  readonly isPlain: boolean;
}

type Held = Pick<Flow, 'locks' | 'released'>;

/** Functions that say by their name that they are there to call something with the lock held. */
const HOLDS_FOR_OTHERS = /lock|synchroni[sz]ed|atomic|critical|exclusive|serial/i;

/** The first one for each lock in each function. */
export function* findHeldCallbacks(program: Program): Generator<HeldCallback> {
  const takers = takersOf(program);
  if (takers.isEmpty) return;
  // The loop of a thread is called by nobody else.
  const blocking = blockingOf(program.analysis);
  const loops = new Set(
    program.contexts.threads.flatMap(({ model }) =>
      [...(model?.entries ?? [])].filter((one) => blocking.isEndless(one)),
    ),
  );
  const { files } = program.analysis;
  const seen = new Set<string>();
  for (const act of program.analysis.activations) {
    const { file, fn } = act;
    if (fn.kind !== 'function' || HOLDS_FOR_OTHERS.test(fn.name) || !mayHold(program, act)) continue;
    for (const { call, held, flow, from, isTold } of callsOf(program, act)) {
      if (isForCalling(fn, from) && isAllThatIsDone(act, call)) continue;
      if (from === 'parameter' && (isPythons(act, call) || isForMaking(act, call))) continue;
      const callees = calleesAt(program.analysis, act, call, from);
      if (callees !== undefined && isHarmless(callees, from)) continue;
      for (const entryState of program.contexts.of(act)) {
        for (const hold of program.contexts.locksAt(entryState, held).items) {
          if (isSeenThrough(act, call, hold)) continue;
          const key = `${file.id} ${fn.id} ${hold.lock.id}`;
          if (seen.has(key) || !(program.isSingular(hold.lock) || isOfClients(program, act, hold.lock))) continue;
          const leadsTo = (taker: Taken): boolean =>
            callees === undefined || callees.some((callee) => allRunBy(callee).has(taker.act));
          // What is called here is no user of the lock for being called so.
          const users = takers
            .usersOf(hold.lock)
            .filter((one) => one.inner.hold !== hold || !callees?.includes(one.act));
          const holders = takers
            .of(hold.lock)
            .filter((one) => one.inner.hold === hold && one.entryState.ctx === entryState.ctx);
          // Who takes it only before the thread is started that has it here never waits for that.
          const waits = (taker: Taken): boolean =>
            holders.length === 0 || holders.some((one) => takers.mayRunAtOnce(one, taker));
          // Of what an object tells its listeners, other clients of it wait for the end.
          const isOfItself = isTold && hold.act.self === act.self;
          const isOther = (one: Taken): boolean =>
            one.entryState.ctx !== entryState.ctx ||
            entryState.ctx.multiple ||
            (isOfItself && !isOneThread(one.entryState, entryState));
          const wanted = (all: readonly Taken[]): Wanted | undefined => {
            const others = all.filter((one) => !isOwn(program, one));
            return wantedBy(others, hold.lock, loops, leadsTo, (one) => isOther(one) && waits(one));
          };
          const found = wanted(users) ?? wanted(takers.of(hold.lock));
          if (found === undefined || !isLedTo(program, hold, { act, node: call, flow })) continue;
          seen.add(key);
          const isPlain = isTold && from !== 'step' && (callees === undefined || isOfShortProgram(files, file));
          yield { act, call, hold, way: entryState, isPlain, ...found };
        }
      }
    }
  }
}

/** `with Session() as session:`, whose lock nobody has yet: who makes the object does not wait for it. */
const isOwn = ({ analysis }: Program, { inner: { hold, flow } }: Taken): boolean =>
  makersOf(hold.lock).some((one) => analysis.sets.has(flow.owned, one));

/** The lock of an object that a function makes which only clients call: to them it is as if they made the object. */
function isOfClients({ analysis, contexts }: Program, { self }: Activation, lock: Obj): boolean {
  const makers = makersOf(lock);
  const maker = self && analysis.makers.get(self);
  if (maker === undefined || makers[1] !== self || makers.length > 2 || makers.some(mayBeSeveral)) return false;
  return callersInto(analysis, maker).length === 0 && contexts.of(maker).every(({ ctx }) => ctx.thread === undefined);
}

const mayHold = ({ contexts }: Program, act: Activation): boolean =>
  act.acquires.length > 0 ||
  act.calls.some(({ callee }) => callee.acquires.length > 0) ||
  contexts.of(act).some(({ locks }) => holdsAny(locks));

interface OutgoingCall {
  readonly call: CallExpr;
  readonly held: Held;
  /** What holds there; undefined for what can't be seen. */
  readonly flow: Flow | undefined;
  readonly from: Outside;
  readonly isTold: boolean;
}

/** What an activation calls that comes from outside, first what is told of something, with the locks taken since it was entered. */
function callsOf({ analysis }: Program, act: Activation): readonly OutgoingCall[] {
  const found: OutgoingCall[] = [];
  const note = (node: Span | undefined, held: Held, flow?: Flow): void => {
    if (node === undefined || !('callee' in node)) return;
    const call = node as CallExpr;
    const from = outsideOf(act.file.facts, act.fn, call);
    if (from !== undefined) found.push({ call, held, flow, from, isTold: isTold(act.fn, call) });
  };
  for (const { node, flow } of act.calls) note(node, flow, flow);
  for (const { node, flow } of act.libraryCalls) note(node, flow, flow);
  const none: Held = { locks: analysis.holdSets.empty, released: analysis.sets.empty };
  for (const { expr, held } of act.unknownCalls) note(expr, held ?? none);
  return found.sort((a, b) => Number(b.isTold) - Number(a.isTold) || a.call.start - b.call.start);
}

/**
 * Whether what is called is told what has happened, and then does what it likes: one of all that a loop goes through, or one that
 * is asked for no value. What is asked for one, a key, a clock, a new object, has a part of the work to do (commands and queries).
 */
function isTold({ body }: FunctionFacts, call: CallExpr): boolean {
  const { callee } = call;
  const way = wayTo(body, call);
  const isCalled = (one: Expr): boolean => one.kind === 'name' && callee.kind === 'name' && one.name === callee.name;
  if (way.some(({ inner }) => inner.kind === 'for' && someExpr(inner.target, isCalled))) return true;
  const last = way.at(-1)?.inner;
  return last?.kind === 'expr' && sameSpan(last.value.kind === 'await' ? last.value.value : last.value, call);
}

/**
 * Whether what is called comes from outside the function, and still from inside of what holds the lock: a caller took it,
 * and all that the way from there hands on, or the object at hand was made with or has for a method, is known code. What
 * that does is seen, and told where it waits or takes the lock again.
 */
function isSeenThrough(act: Activation, { callee }: CallExpr, hold: LockAcquisition): boolean {
  if (callee.kind === 'name') return hold.act !== act && isKnownCode(act.params[callee.slot], true);
  if (callee.kind !== 'attribute' || act.self === undefined || hold.act.self === act.self) return false;
  const given = cellsCalled(act.self, callee.name).filter(({ value }) => value.unknown || value.objs.length > 0);
  // The program made the object: of this class, and of none that puts something in the place of an empty method.
  if (given.length === 0) return act.self.kind === 'instance' && !act.self.external;
  return given.every(({ value }) => isKnownCode(value));
}

const KNOWN_CODE: ReadonlySet<Obj['kind']> = new Set(['function', 'method', 'library-method', 'external', 'class']);

const isKnownCode = (value: Value | undefined, orNone = false): boolean =>
  value !== undefined &&
  !value.unknown &&
  value.objs.length > 0 &&
  value.objs.every((obj) => KNOWN_CODE.has(obj.kind) || (orNone && obj.kind === 'constant' && obj.type === 'none'));

/** Whether all that a function, which no class offers to others, is given to call is Python's own and knows no locks here. */
function isPythons({ fn, params }: Activation, { callee }: CallExpr): boolean {
  const given = callee.kind === 'name' ? params[callee.slot] : undefined;
  if (fn.cls >= 0 || given === undefined || given.unknown) return false;
  return given.objs.length > 0 && given.objs.every(({ kind }) => kind === 'external');
}

/** Whether all that is seen to be handed in is classes: what stands there by default, say. Making an object is seen. */
function isForMaking({ params }: Activation, { callee }: CallExpr): boolean {
  const given = callee.kind === 'name' ? (params[callee.slot]?.objs ?? []) : [];
  return given.length > 0 && given.every(({ kind }) => kind === 'class');
}

/** What is called there, with what the program puts in the place of an empty method, where all of it is seen. */
function calleesAt(
  analysis: AnalysisState,
  { calls }: Activation,
  call: CallExpr,
  from: Outside,
): readonly Activation[] | undefined {
  const here = calls.filter(({ node }) => node.start === call.start && node.end === call.end);
  if (here.length === 0 || !here.every(({ isSeen }) => isSeen)) return undefined;
  const callees = here.map(({ callee }) => callee);
  if (!isOfObject(from)) return callees;
  const filledIn = callees.filter(({ fn }) => fn.isStub).map((stub) => filledInBy(analysis, stub));
  return filledIn.some((acts) => acts.length === 0) ? undefined : [...callees, ...filledIn.flat()];
}

/** What overrides an empty method; nothing where one that does is never called. */
function filledInBy(analysis: AnalysisState, { fn, callee }: Activation): readonly Activation[] {
  const others = callee?.owner === undefined ? [] : overridersIn(analysis, callee.owner, fn);
  const acts = others.map((other) => analysis.activationsOf(other));
  return acts.some((all) => all.length === 0) ? [] : acts.flat();
}

/**
 * Whether all that is called there only computes, without a lock: what the program has put in the place of an empty method
 * or into an attribute, or classes of its own. Listeners are for others to add.
 */
const isHarmless = (callees: readonly Activation[], from: Outside): boolean =>
  callees.every((callee) => (isOfObject(from) || callee.fn.name === '__init__') && onlyComputes(callee));

const onlyComputes = (act: Activation): boolean =>
  [...allRunBy(act)].every(
    ({ acquires, unknownCalls, libraryCalls }) =>
      acquires.length + unknownCalls.length === 0 && libraryCalls.every(({ name }) => effectOfCall(name) === 'hold'),
  );

/** A function that is handed what it calls, or an object that is called in the place of what it was made with: a decorator. */
const isForCalling = ({ name, cls }: FunctionFacts, from: Outside): boolean =>
  from === 'parameter' || (isOfObject(from) && cls >= 0 && name === '__call__');

/** `with lock: return func(*args)`: to call it under the lock is what the function is for. */
function isAllThatIsDone({ fn }: Activation, call: CallExpr): boolean {
  const way = wayTo(fn.body, call);
  const at = way.findLastIndex(({ inner }) => inner.kind === 'with' || inner.kind === 'try');
  return at >= 0 && way.length === at + 2 && way[at + 1]!.block.length === 1;
}

type Wanted = Pick<HeldCallback, 'taker' | 'again'>;

/** Somebody else who waits for the lock: from the callable itself, which waits for ever then, or another thread. */
function wantedBy(
  takers: readonly Taken[],
  lock: Obj,
  loops: ReadonlySet<Activation>,
  leadsTo: (taker: Taken) => boolean,
  waits: (taker: Taken) => boolean,
): Wanted | undefined {
  // Who asks without waiting is told that it is taken.
  const waiting = takers.filter(({ inner }) => inner.blocking);
  const again = isOnceOnly(lock)
    ? waiting.find((one) => isCallable(one.act) && !loops.has(one.act) && leadsTo(one))
    : undefined;
  if (again !== undefined) return { taker: again, again: true };
  const other = waiting.find(waits);
  return other === undefined ? undefined : { taker: other, again: false };
}

/** Whether code outside may call it: by its name, so it stands in no other function. */
const isCallable = ({ fn }: Activation): boolean =>
  fn.kind === 'function' &&
  (fn.parent === 0 || fn.cls >= 0) &&
  (!fn.name.startsWith('_') || /^__(call|getitem|setitem|len|contains)__$/.test(fn.name));
