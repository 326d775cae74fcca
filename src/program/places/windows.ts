/** Parts of windows that another thread touches than the one that shows them. */

import type { Expr, Span } from '../../facts/ir.js';
import { LOOPS, runsLoop } from '../../knowledge/event-loops.js';
import { isNamedSo } from '../../knowledge/functions.js';
import { toolkitLock, toolkits, type Toolkit } from '../../knowledge/toolkits.js';
import type { Context, EntryState } from '../contexts/entry-state.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { expressionAt, wayTo } from '../../facts/way-to.js';
import { calleesWithin } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { remembered } from '../model/maps.js';
import { libraryTypes } from '../model/lineage.js';
import { givenTo, type Activation, type LibraryCall, type StartEvent } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';
import { libraryTargets, onThreads, reaching } from './own-threads.js';

/** What is done to a window, and where. */
export interface Touch {
  readonly act: Activation;
  readonly at: Span;
  readonly toolkit: Toolkit;
  readonly kind: 'call' | 'store' | 'make' | 'show';
  /** The method, attribute, type or function. */
  readonly name: string;
  /** The widget; undefined where a function of the toolkit is called. */
  readonly widget: Obj | undefined;
  /** What it is called there. */
  readonly receiver?: Expr | undefined;
  readonly ctx: Context;
  /** The thread was given it to run, at the place where it is made. */
  readonly isTarget?: boolean;
  /** Whether few calls lie between what the thread begins with and this: far from there, some call may be one that only the window makes. */
  readonly isNear: boolean;
  /** Where the thread of the windows runs its loop. */
  readonly loop: Loop | undefined;
}

export interface Loop {
  readonly act: Activation;
  readonly at: Span;
  readonly ctx: Context;
}

interface Found extends Omit<Touch, 'ctx' | 'act' | 'loop' | 'isNear'> {
  readonly flow: Flow;
}

/** How many calls up the toolkit's lock is looked for. */
const MAX_CALLS = 3;
/** How many calls away is near. */
const NEAR_CALLS = 5;

/** All touches by threads that do not run the loop of the toolkit; those of one function together, in their order. */
export function touchesOffMainThread(program: Program): readonly (readonly Touch[])[] {
  const owners = new Owners(program);
  const left = leftToTheLoop(program);
  const groups = new Map<unknown, Touch[]>();
  const near = new Map<Context, ReadonlyMap<Activation, number>>();
  const note = (touch: Touch): void => {
    const { kind, widget, name } = touch;
    // Of a part that was not seen being made, the method may be one that this program leaves to the window's thread.
    if (kind === 'call' && widget?.kind === 'library' && widget.spelled !== undefined && left.has(name)) return;
    const group = remembered(groups, touch.act.fn, () => new Array<Touch>());
    const index = group.findIndex(({ at }) => sameSpan(at, touch.at));
    // Of several threads the one is told that the reader sees come there.
    if (index < 0) group.push(touch);
    else if (touch.isNear && !group[index]!.isNear) group[index] = touch;
  };
  for (const { act, ways: entered } of onThreads(program)) {
    for (const found of touchesIn(act)) {
      const { at, toolkit, kind, name, widget, receiver } = found;
      const isFree = ({ ctx }: EntryState): boolean =>
        !owners.isOwn(ctx, toolkit) && !(toolkit.lock === true && holdsToolkitLock(program, ctx, act, at));
      const ways = reaching(program, entered, { act, at, flow: found.flow });
      const isNear = ({ ctx }: EntryState): boolean =>
        remembered(near, ctx, () => calleesWithin(ctx.model?.entries ?? [], NEAR_CALLS)).has(act);
      const way = ways.find((one) => isNear(one) && isFree(one)) ?? ways.find(isFree);
      if (way === undefined) continue;
      const loop = owners.loopOf(toolkit);
      note({ act, ctx: way.ctx, at, toolkit, kind, name, widget, receiver, loop, isNear: isNear(way) });
    }
  }
  for (const { act, at: node, ctx, name, self } of libraryTargets(program)) {
    const found = runsLoop(name) ? undefined : methodTouched(name, node, self);
    if (found === undefined || owners.isOwn(ctx, found.toolkit)) continue;
    note({ act, ctx, ...found, isTarget: true, isNear: true, loop: owners.loopOf(found.toolkit) });
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end));
}

interface ToolkitLockCall {
  readonly node: Span;
  readonly does: ReturnType<typeof toolkitLock>;
}

/** The calls of a function by which it takes or gives back the toolkit's lock, those of functions that are there for that among them. */
function toolkitLockCalls(act: Activation): readonly ToolkitLockCall[] {
  const own = ({ libraryCalls }: Activation): readonly ToolkitLockCall[] =>
    libraryCalls.map(({ name, node }) => ({ node, does: toolkitLock(name) }));
  const ofHelpers = act.calls.map(({ node, callee }) => ({ node, does: own(callee).at(-1)?.does }));
  return [...own(act), ...ofHelpers].filter(({ does }) => does !== undefined);
}

/**
 * Whether the last call above a place that takes or gives back the toolkit's lock has taken it, on each way there; where the
 * function has none, that is asked of all places that threads of the context call it from.
 */
function holdsToolkitLock(program: Program, ctx: Context, act: Activation, at: Span, calls = MAX_CALLS): boolean {
  const { fn } = act;
  const last = toolkitLockCalls(act)
    .filter(({ node }) => node.end <= at.start)
    .sort((a, b) => a.node.end - b.node.end)
    .at(-1);
  if (last === undefined) {
    if (calls === 0 || ctx.model?.entries.has(act) === true) return false;
    const callers = callersInto(program.analysis, act).filter((caller) => program.contexts.runs(ctx, caller.act));
    return (
      callers.length > 0 &&
      callers.every(({ act: caller, call }) => holdsToolkitLock(program, ctx, caller, call.node, calls - 1))
    );
  }
  if (last.does === 'given back') return false;
  const around = wayTo(fn.body, at).map(({ block }) => block);
  return around.some((block) => block.some((stmt) => stmt.kind === 'expr' && sameSpan(stmt.value, last.node)));
}

/** Names of methods behind a decorator that leaves each call to the thread of the window. */
const leftToTheLoop = ({ files }: Program): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ facts }) =>
      facts.functions
        .filter(({ decorators }) =>
          decorators.some((decorator) => isNamedSo(exprPath(decorator) ?? '', 'decorates to hand to the loop')),
        )
        .map(({ name }) => name),
    ),
  );

function* touchesIn(act: Activation): Generator<Found> {
  for (const call of act.libraryCalls) {
    const found = touchOf(call);
    if (found !== undefined && !isStillLoose(act, call)) yield found;
  }
  for (const { cell, kind, at, flow, stmt } of act.accesses) {
    if (kind !== 'write') continue;
    const { owner, field } = cell;
    for (const type of libraryTypes(owner)) {
      const toolkit = toolkits.ofWidget(type);
      const shows = field === Slot.option || (typeof field === 'string' && toolkits.shows(type, field));
      if (toolkit === undefined || !shows || (act.self === owner && act.fn.name === '__init__')) continue;
      const target = expressionAt(stmt, at);
      const receiver = target?.kind === 'subscript' || target?.kind === 'attribute' ? target.object : undefined;
      const name = typeof field === 'string' ? field : '[]';
      yield { at, toolkit, kind: 'store', name, widget: owner, receiver, flow };
      break;
    }
  }
}

function touchOf({ name: dotted, node, self, flow, result }: LibraryCall): Found | undefined {
  const shown = toolkits.ofFunction(dotted);
  if (shown !== undefined) return { at: node, toolkit: shown, kind: 'show', name: dotted, widget: undefined, flow };
  // A form is an object of Python until it sets up its widgets.
  const made = self === undefined && !toolkits.isForm(dotted) ? toolkits.ofWidget(dotted) : undefined;
  if (made?.loose?.test(dotted) === true) return undefined;
  if (made !== undefined) return { at: node, toolkit: made, kind: 'make', name: dotted, widget: result.objs[0], flow };
  const receiver = node.callee.kind === 'attribute' ? node.callee.object : undefined;
  const called = methodTouched(dotted, node, self);
  return called && { ...called, receiver, flow };
}

/** Whether a method is called on what the function has made, and has not put into a window yet: `item.setFont(bold)`. */
function isStillLoose(act: Activation, { name, node, self }: LibraryCall): boolean {
  const type = name.slice(0, Math.max(name.lastIndexOf('.'), 0));
  if (self === undefined || toolkits.ofWidget(type)?.loose?.test(type) !== true) return false;
  const isMadeHere = act.libraryCalls.some(({ result, self: of }) => of === undefined && result.objs.includes(self));
  const puts = (given: readonly Value[], call: Span): boolean =>
    call.end <= node.start && given.some(({ objs }) => objs.includes(self));
  return (
    isMadeHere &&
    !act.libraryCalls.some((call) => puts(givenTo(call), call.node)) &&
    !act.calls.some((call) => puts(call.params, call.node))
  );
}

/** The call of a method that only the thread of the window may make. */
function methodTouched(dotted: string, at: Span, self: Obj | undefined): Omit<Found, 'flow'> | undefined {
  const dot = dotted.lastIndexOf('.');
  const type = dotted.slice(0, Math.max(dot, 0));
  const name = dotted.slice(dot + 1);
  const toolkit = toolkits.ofWidget(type);
  if (toolkit === undefined || self === undefined || name.startsWith('__')) return undefined;
  return toolkits.isForAnyThread(type, name) ? undefined : { at, toolkit, kind: 'call', name, widget: self };
}

/** Which threads windows belong to: they make the application, or run its loop. */
class Owners {
  private readonly byToolkit = new Map<Toolkit, Set<Context>>();
  private readonly loops = new Map<Toolkit, Loop>();

  constructor(program: Program) {
    for (const act of program.reached) {
      for (const call of act.libraryCalls) {
        const toolkit = ownedBy(call);
        if (toolkit === undefined) continue;
        const contexts = this.byToolkit.get(toolkit) ?? new Set();
        this.byToolkit.set(toolkit, contexts);
        for (const { ctx } of reaching(program, program.contexts.of(act), { act, at: call.node, flow: call.flow })) {
          contexts.add(ctx);
          const at = runsLoop(call.name) ? call.node : loopBelow(act, call.node);
          if (at !== undefined) this.loops.set(toolkit, { act, at, ctx });
        }
      }
    }
  }

  loopOf(toolkit: Toolkit): Loop | undefined {
    return this.loops.get(toolkit);
  }

  isOwn(ctx: Context, toolkit: Toolkit): boolean {
    return this.byToolkit.get(toolkit)?.has(ctx) === true;
  }
}

/** `app = QApplication([])`, and further down `app.exec()`: of the application itself nothing is known but that it is made. */
const loopBelow = ({ unknownCalls }: Activation, made: Span): Span | undefined =>
  unknownCalls.find(
    ({ expr }) => expr?.callee.kind === 'attribute' && LOOPS.has(expr.callee.name) && expr.start > made.end,
  )?.expr;

/** The start of a thread that only what the loop calls back starts; undefined where it may run before the loop does. */
export function startInLoop(program: Program, { starts }: Context, loop: Loop): StartEvent | undefined {
  const seen = new Set<Activation>();
  const isBefore = ({ act }: { readonly act: Activation }): boolean => {
    if (act.fn.kind === 'module' || act === loop.act) return true;
    if (seen.has(act)) return false;
    seen.add(act);
    const around = program.contexts.threads.filter(({ model }) => model?.entries.has(act) === true);
    return callersInto(program.analysis, act).some(isBefore) || around.some((ctx) => ctx.starts.some(isBefore));
  };
  return starts.some(isBefore) ? undefined : starts[0];
}

function ownedBy({ name, self }: LibraryCall): Toolkit | undefined {
  const made = toolkits.ownerOf(name.replace(/\.__init__$/, ''));
  if (made !== undefined) return made;
  if (self === undefined || !runsLoop(name)) return undefined;
  return libraryTypes(self)
    .map((type) => toolkits.ofWidget(type))
    .find(Boolean);
}
