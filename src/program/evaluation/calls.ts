/** Calls: finding the callee's activation, and applying its summary. */

import { isAmong } from '../model/chosen-locks.js';
import type { CallExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { isOnlyPlaced, roleOf } from '../../knowledge/types.js';
import { taskMethod } from '../../knowledge/tasks.js';
import { WRITTEN_BY_PYTHON, type Activation } from '../model/activation.js';
import type { Exit } from '../model/flow.js';
import { noteCall } from './try-lock-outcomes.js';
import { callExternal } from '../library/library.js';
import { acceptedBy } from '../library/connections.js';
import { decorateWith } from '../library/context-managers.js';
import { callLibraryMethod } from '../library/library-methods.js';
import { handedAlong, handedOverBy } from './handed-over.js';
import { onOneLock } from '../library/lock-objects.js';
import { findClassCell } from '../model/classes.js';
import { givenBack } from '../model/bindings.js';
import { isThread, mro } from '../model/lineage.js';
import { isMemoized } from '../model/memoizing.js';
import { bindParameters, isRefused } from './arguments.js';
import type { Args } from './args.js';
import { putElement } from './elements.js';
import { instantiate } from './construction.js';
import type { Frame } from './frame.js';
import { isKeptForLater } from './generators.js';
import { forgetKept } from './kept-objects.js';
import { Slot } from '../model/field.js';
import type { FunctionObject, InstanceObject, Obj, PartialObject } from '../model/objects.js';
import { followLoops } from './own-loops.js';
import { workedOnBy } from '../library/thread-table.js';
import type { Value } from '../model/values.js';
import { havoc } from './havoc.js';

/** Functions and classes that one call is followed to. */
const MAX_CALLEES = 12;
/** Of a table of one object's own methods: nobody else may call them. */
const MAX_HANDLERS = 40;
/** Calls nest no deeper than this in one go; what is deeper is looked at in its own turn. */
const MAX_NESTING = 48;

/** Calls whatever the value may be; `expr` is the call as written, where there is one. */
export function callValue(frame: Frame, callee: Value, args: Args, at: Span, expr: CallExpr | undefined): Value {
  const { values } = frame.analysis;
  let result = values.none;
  let open = callee.unknown || callee.objs.length === 0;
  const objs = withoutTheirClass(onOneLock(frame, callee), args);
  const followed = values.first({ objs }, areOfOneReceiver(objs) ? MAX_HANDLERS : MAX_CALLEES);
  const ofThreads = objs.length > MAX_CALLEES ? objs.filter(isMethodOfThread) : [];
  eachInPlace(frame, new Set([...followed, ...ofThreads]), (obj) => {
    frame.calleeIsSeen = !callee.unknown;
    const returned = callObject(frame, obj, args, at, expr);
    if (returned === undefined) open = true;
    else result = values.union(result, returned);
  });
  if (expr !== undefined) followLoops(frame, callee, args, expr);
  if (open) {
    havoc(frame, args, at);
    // None is called by nobody: somebody who can't be seen has put something there by then.
    if (callee.objs.every((obj) => isOfPlacedObject(obj) || (obj.kind === 'constant' && obj.type === 'none'))) {
      const { locks, released } = frame.flow;
      const held = locks.items.length + released.items.length === 0 ? undefined : { locks, released };
      frame.act.unknownCalls.push({ start: at.start, end: at.end, expr, held });
    }
    const accepted = expr === undefined || result !== values.none ? undefined : acceptedBy(frame, expr);
    return accepted ?? values.withUnknown(result);
  }
  return result;
}

/** `pool = Pool(10)` under the name of the class: what is called on the object is not called on the class, unless that is handed one. */
const withoutTheirClass = (objs: readonly Obj[], args: Args): readonly Obj[] =>
  // Nearly all calls are of one object.
  objs.length < 2
    ? objs
    : objs.filter(
        (obj) =>
          obj.kind !== 'function' ||
          !objs.some((one) => one.kind === 'method' && one.fn === obj) ||
          receiversOf(obj, args).length > 0,
      );

/** Visits what one of is called: what another starts does not run by then, and what it takes is not held. */
export function eachInPlace(frame: Frame, objs: Iterable<Obj>, visit: (obj: Obj) => void): void {
  const { sets, holdSets } = frame.analysis;
  const { locks } = frame.flow;
  let kept = locks;
  let taken = holdSets.empty;
  let begun = sets.empty;
  for (const obj of objs) {
    const before = sets.minus(frame.flow.mayRun, begun);
    frame.change({ mayRun: before, locks });
    visit(obj);
    begun = sets.union(begun, sets.minus(frame.flow.mayRun, before));
    kept = holdSets.intersect(kept, frame.flow.locks);
    const own = holdSets.minus(frame.flow.locks, locks);
    taken = holdSets.union(
      taken,
      holdSets.filter(own, ({ lock }) => !taken.items.some((hold) => hold.lock === lock)),
    );
  }
  frame.change({ mayRun: sets.union(frame.flow.mayRun, begun), locks: holdSets.union(kept, taken) });
}

/** `{'a': self.left, 'b': self.right}`: methods of one object of the program. */
const areOfOneReceiver = ([first, ...others]: readonly Obj[]): boolean =>
  first?.kind === 'method' && others.every((obj) => obj.kind === 'method' && obj.self === first.self);

/** What Python's own threads do: it is no code of the program to be looked at for each. */
const isMethodOfThread = (obj: Obj): boolean => obj.kind === 'library-method' && isThread(obj.self);

/** A method of which nothing is known but where its object belongs. */
const isOfPlacedObject = (obj: Obj): boolean => obj.kind === 'library-method' && isOnlyPlaced(roleOf(obj.type));

function callObject(frame: Frame, obj: Obj, args: Args, at: Span, expr: CallExpr | undefined): Value | undefined {
  const { analysis } = frame;
  switch (obj.kind) {
    case 'function':
      return callUnbound(frame, obj, args, at, expr);
    case 'method':
      if (obj.fn.kind === 'function') return callAsWritten(frame, obj.fn, obj.self, args, at, expr);
      if (obj.fn.kind === 'wrapper') return callWrapper(frame, obj.fn, obj.self, args, at);
      // A decorated function whose decorator gave back some other callable.
      return callValue(
        frame,
        analysis.values.one(obj.fn),
        { ...args, pos: [analysis.values.one(obj.self), ...args.pos] },
        at,
        expr,
      );
    case 'class':
      return instantiate(frame, obj, args, at, expr);
    case 'instance': {
      const cell = findClassCell(analysis, obj.cls, '__call__', frame.act);
      if (cell === undefined) return decorateWith(frame, obj, args);
      let result = analysis.values.none;
      for (const fn of cell.value.objs) {
        if (fn.kind === 'function') result = analysis.values.union(result, callFunction(frame, fn, obj, args, at));
      }
      return result;
    }
    case 'partial':
      return callPartial(frame, obj, args, at, expr);
    case 'wrapper':
      return callWrapper(frame, obj, undefined, args, at);
    case 'external':
      return callExternal(frame, obj.name, args, at, expr);
    case 'library-method':
      return callLibraryMethod(frame, obj, args, at, expr);
    case 'library':
      if (obj.type === 'contextmanager') return decorateWith(frame, obj, args);
      if (taskMethod(obj.type, '__call__') === undefined) return undefined;
      return callLibraryMethod(frame, analysis.bound.libraryMethod(obj, obj.type, '__call__'), args, at, expr);
    default:
      return undefined;
  }
}

/** Calls what a partial was made of; one that the same call has come through, by way of other partials, gives nothing new. */
function callPartial(frame: Frame, partial: PartialObject, args: Args, at: Span, expr: CallExpr | undefined): Value {
  const { partials } = frame;
  if (partials.has(partial)) return frame.analysis.values.none;
  const isOutermost = partials.size === 0;
  partials.add(partial);
  const kw = new Map([...partial.keywords, ...args.kw]);
  const result = callValue(frame, partial.fn, { ...args, ...positionals(frame, partial, args), kw }, at, expr);
  if (isOutermost) partials.clear();
  return result;
}

/** What comes after arguments of unknown number may be any of them. */
function positionals(frame: Frame, { args: bound, rest, open }: PartialObject, args: Args): Partial<Args> {
  const isOpen = open === true ? { open } : {};
  if (rest === undefined) return { pos: [...bound, ...args.pos], ...isOpen };
  const { values } = frame.analysis;
  const further = [...args.pos, ...(args.rest === undefined ? [] : [args.rest])];
  return { pos: [...bound], rest: further.reduce((all, value) => values.union(all, value), rest), ...isOpen };
}

/** Calls a function as it is; `Base.__init__(self)` and its like call a method on the object that they name first. */
function callUnbound(frame: Frame, fn: FunctionObject, args: Args, at: Span, expr: CallExpr | undefined): Value {
  const { analysis } = frame;
  const receivers = receiversOf(fn, args);
  if (receivers.length === 0) return callAsWritten(frame, fn, undefined, args, at, expr);
  const others: Args = { ...args, pos: args.pos.slice(1) };
  return receivers
    .map((self) => callAsWritten(frame, fn, self, others, at, expr))
    .reduce((all, value) => analysis.values.union(all, value), analysis.values.none);
}

/** The objects that a method of their class is called on by way of the class; none where that is not certain. */
function receiversOf({ owner, fn }: FunctionObject, { pos: [first] }: Args): readonly InstanceObject[] {
  if (owner === undefined || first === undefined || first.unknown) return [];
  if (fn.decorators.some((expr) => expr.kind === 'name' && expr.name === 'staticmethod')) return [];
  const receivers = first.objs.filter((obj) => obj.kind === 'instance' && mro(obj.cls).includes(owner));
  return receivers.length === first.objs.length ? (receivers as InstanceObject[]) : [];
}

function callAsWritten(
  frame: Frame,
  fn: FunctionObject,
  self: Obj | undefined,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value {
  if (expr === undefined || !isRefused(fn, self, args)) return callFunction(frame, fn, self, args, at);
  frame.act.refused.push(expr);
  return frame.analysis.values.unknown;
}

function callWrapper(
  frame: Frame,
  obj: Extract<Obj, { kind: 'wrapper' }>,
  self: Obj | undefined,
  args: Args,
  at: Span,
): Value {
  const { analysis } = frame;
  const { values } = analysis;
  let result = values.none;
  for (const fn of obj.get.objs) {
    if (fn.kind !== 'function') continue;
    if (obj.wrap !== 'contextmanager') {
      result = values.union(result, callFunction(frame, fn, self, args, at));
      continue;
    }
    // Entering it runs the body up to its `yield`: kept until the `with`.
    const made = analysis.library(frame.act, at, 'contextmanager', frame.inLoop, `cm ${fn.id} ${self?.id ?? ''}`);
    analysis.write(
      analysis.cell(made, Slot.function),
      values.one(self === undefined ? fn : analysis.bound.method(fn, self)),
    );
    const params = bindParameters(frame, fn, self, args);
    analysis.write(analysis.cell(made, Slot.body), values.one(analysis.env(analysis.activation(fn, self, params))));
    analysis.bind(analysis.activation(fn, self, params), params);
    result = values.union(result, values.one(made));
  }
  return result;
}

/** Calls a function of the program. */
export function callFunction(frame: Frame, fn: FunctionObject, self: Obj | undefined, args: Args, at: Span): Value {
  const { analysis } = frame;
  const { values, sets } = analysis;
  forgetKept(frame.state, fn, self, frame.act, args);
  if (analysis.isCrowded(fn, self)) {
    havoc(frame, args, at);
    return values.unknown;
  }
  const params = bindParameters(frame, fn, self, args, at);
  const place = frame.act.id === WRITTEN_BY_PYTHON ? placeOf(frame.act, at) : undefined;
  const act = analysis.activation(fn, self, params, undefined, place);
  analysis.bind(act, params);
  run(frame, act);
  act.returnReaders.add(frame.act);
  if (fn.fn.isAsync || fn.fn.isGenerator) {
    // The body runs when it is awaited or iterated; in this thread, unless it is handed to another.
    const made = analysis.library(
      frame.act,
      at,
      fn.fn.isGenerator ? 'iterator' : 'coroutine',
      frame.inLoop,
      `co ${fn.id}`,
    );
    analysis.write(analysis.cell(made, Slot.body), values.one(analysis.env(act)));
    if (fn.fn.isGenerator) putElement(frame, made, act.yields);
    else analysis.write(analysis.cell(made, Slot.result), act.returns);
    if (fn.fn.isGenerator && isKeptForLater(frame.act, at)) return values.one(made);
    const going = frame.goingThrough;
    const isGoing = going !== undefined && sameSpan(going.made, at);
    const immediate = isGoing || (frame.awaiting?.start === at.start && frame.awaiting.end === at.end);
    frame.called(at, act, immediate, params, self, fn.fn.isAsync ? made : undefined);
    // What a coroutine has waited for, it has once somebody has awaited it.
    const { awaited, joined } = frame.flow;
    if (isGoing) going.bodies.push(act);
    else applySummary(frame, act, true);
    if (fn.fn.isAsync) frame.change(immediate ? { awaited } : { awaited, joined });
    return values.one(made);
  }
  frame.called(at, act, true, params, self);
  applySummary(frame, act, false, params);
  noteCall(frame, at, act);
  frame.polled?.push(...act.polled);
  if (isMemoized(fn.fn)) return rememberedBy(frame, self ?? fn, act);
  // What the callee made and let nobody else see belongs to the caller now.
  if (act.exit !== undefined && act.exit.owned.items.length > 0) {
    const { owned } = act.exit;
    frame.change({ owned: sets.union(frame.flow.owned, owned), mine: sets.union(frame.flow.mine, owned) });
  }
  if (act.returnDeps.length > 0) {
    for (const read of act.returnDeps) frame.reads.push(read);
    frame.noteReads(at, act.returnDeps);
  }
  if (fn.fn.isStub && act.returns.objs.every((obj) => obj === analysis.none)) return values.withUnknown(act.returns);
  const given = params[givenBack(fn.fn)];
  return given === undefined || given.unknown
    ? act.returns
    : values.from(given.objs.filter((obj) => act.returns.objs.includes(obj)));
}

/** What a call of a function gives whose results are kept: what the first one has made, and all that ask have it in common. */
function rememberedBy({ analysis, act }: Frame, keeper: Obj, { fn, returns }: Activation): Value {
  const kept = analysis.cell(keeper, keeper.kind === 'instance' ? fn.name : Slot.remembered);
  analysis.write(kept, returns);
  return analysis.read(kept, act);
}

/** The place of a call in the text, and in which of the activations of its function it stands. */
const placeOf = ({ file, fn, item, self }: Activation, { start }: Span): string =>
  `${file.facts.path} ${fn.id} ${start}${item} of ${self!.id}`;

/** Evaluates a callee that was not looked at yet, unless that nests too deep. */
export function run(frame: Frame, act: Activation): void {
  const { analysis } = frame;
  if (act.evaluated || act.running) return;
  if (analysis.nesting >= MAX_NESTING) return analysis.enqueue(act);
  analysis.nesting++;
  try {
    analysis.evaluate(act);
  } finally {
    analysis.nesting--;
  }
}

/** Whether what an activation does to what it was handed is over when the call is, so that each caller is known. */
export const tellsCallersApart = ({ fn }: Activation): boolean => !fn.isAsync && !fn.isGenerator;

/**
 * The effects of a callee on what holds in its caller. Of what the callee lets others see only that counts which this
 * call with `params` has handed over, and not what other callers did.
 */
export function applySummary(frame: Frame, act: Activation, deferred: boolean, params?: readonly Value[]): void {
  if (act.exit === undefined) return;
  const { sets } = frame.analysis;
  const exit =
    params === undefined || act.exit.escaped.items.length === 0
      ? act.exit
      : { ...act.exit, escaped: sets.filter(act.exit.escaped, handedOverBy(params, act)) };
  applyExit(frame, act, exit, deferred);
}

/** What holds where a generator yields, for the block of the `with` that has it run so far. */
export function applyYield(frame: Frame, act: Activation): void {
  if (act.atYield !== undefined) applyExit(frame, act, act.atYield, false);
}

function applyExit(frame: Frame, act: Activation, exit: Exit, deferred: boolean): void {
  const { sets, holdSets } = frame.analysis;
  escapeAlong(frame, act, exit);
  if (exit.mayHaveStarted.items.length > 0) frame.publish();
  // What the caller has taken itself, `__exit__` and its like give back for it, once.
  const taken = sets.filter(exit.released, (lock) => frame.isHeld(lock));
  for (const lock of taken.items) frame.released(lock);
  const released = sets.minus(exit.released, taken);
  frame.givenBack(released);
  const { flow } = frame;
  const kept = holdSets.filter(flow.locks, (hold) => !isAmong(sets, released, hold.lock));
  frame.change({
    locks: deferred ? kept : holdSets.union(kept, exit.locks),
    released: sets.union(flow.released, released),
    mayRun: sets.union(frame.analysis.notJoined(flow.mayRun, exit.joined), exit.mayRun),
    joined: sets.union(flow.joined, exit.joined),
    owned: sets.minus(flow.owned, exit.escaped),
    escaped: sets.union(flow.escaped, exit.escaped),
    awaited: sets.union(flow.awaited, exit.awaited),
    signalled: frame.analysis.signallerSets.union(flow.signalled, exit.signalled),
    mayHaveStarted: sets.union(sets.minus(flow.mayHaveStarted, exit.renewed), exit.mayHaveStarted),
    renewed: sets.union(flow.renewed, exit.renewed),
  });
}

/** What hangs on an object goes along with it to the threads that a callee started to work on it. */
function escapeAlong(frame: Frame, { params, self }: Activation, { mayHaveStarted, escaped }: Exit): void {
  const { analysis } = frame;
  if (mayHaveStarted.items.length === 0 || escaped.items.length === 0) return;
  const isHanded = handedAlong(escaped.items, (obj) => analysis.sets.has(escaped, obj));
  const shown = workedOnBy(analysis, mayHaveStarted.items, isHanded);
  // What the callee was given as well, and kept to itself, it has looked after.
  const given = [...params.flatMap(({ objs }) => objs), ...(self === undefined ? [] : [self])];
  const kept = given.filter(
    (obj) => (obj.kind === 'instance' || obj.kind === 'library') && !analysis.sets.has(escaped, obj),
  );
  frame.escape(analysis.values.from(shown), kept);
}
