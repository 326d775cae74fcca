/** Threads started before what they read has its first value. */

import { effectOfMethod, isSlow } from '../../knowledge/effects.js';
import { operationOf } from '../../knowledge/types.js';
import { numberWritten } from '../../facts/numbers.js';
import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Access, Activation, LibraryCall, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { findClassCell } from '../model/classes.js';
import { hasUnseenBase, roleOfObject } from '../model/lineage.js';
import { lifecycleOf, type At } from './lifecycle.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { asksFirst, expectsNone } from './missing-values.js';
import { textOf, Slot, isElementField, isModelField } from '../model/field.js';
import type { FileUnit } from '../model/files.js';
import type { Cell, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { memoized, push } from '../model/maps.js';
import { writesTo } from '../model/writes.js';
import type { LockAcquisition } from '../model/flow.js';
import { readsFor } from '../model/updates.js';
import { namedInCalls, type NamedRead } from './late-definitions.js';
import { isToldLate } from './told-late.js';
import { calledBefore, FIRST, levelsOf, type Level } from './setting-up.js';
import { threadsOf } from '../library/thread-table.js';
import { isYetToBegin } from './yet-to-begin.js';

export interface EarlyStart extends At<StartEvent> {
  readonly read: NamedRead;
  readonly write: Access;
  /** Whether it has a value by then: one that tells the thread to end. */
  readonly hasValue: boolean;
  /** The thread first waits, and then comes by way of another object: mostly the code that starts it has gone on by then. */
  readonly isLate: boolean;
}

/** How many calls deep the thread is followed: further in, too much may have happened before. */
const MAX_DEPTH = 4;

export function* findEarlyStarts(program: Program): Generator<EarlyStart> {
  const { analysis } = program;
  for (const site of lifecycleOf(program).startSites) {
    for (const at of site.all) {
      const kind = threadsOf(analysis).models.get(at.event.thread)?.kind;
      if (kind !== 'thread' && kind !== 'timer' && kind !== 'raw' && kind !== 'pool') continue;
      if (kind === 'timer' && comesLate(at.event.thread)) continue;
      const early = earlyOf(program, at);
      if (early === undefined) continue;
      yield { ...at, ...early };
      break;
    }
  }
}

/** Seconds after which all that is stored behind the start has long been stored. */
const LATE = 1;

const comesLate = (timer: Obj): boolean => {
  const delay = timer.kind === 'library' && timer.expr?.kind === 'call' ? timer.expr.args[0]?.value : undefined;
  return delay !== undefined && (numberWritten(delay) ?? 0) >= LATE;
};

/** The stores of a variable; what containers and the model keep is none. */
const storesOf = (analysis: AnalysisState, cell: Cell): readonly Access[] =>
  isElementField(cell.field) || isModelField(cell.field) ? [] : writesTo(analysis, cell);

function earlyOf(program: Program, { act, event }: At<StartEvent>): Omit<EarlyStart, keyof At<StartEvent>> | undefined {
  const { analysis } = program;
  const { thread } = event;
  const entries = threadsOf(analysis).models.get(thread)?.entries ?? new Set<Activation>();
  const levels = levelsOf(analysis, act, event.node);
  // Only what a module runs itself comes before its definitions: who calls its functions does so when it is all there.
  const modules = new Set(levels.filter(({ act }) => act.fn.kind === 'module').map(({ act }) => act.file));
  const reads = readsOf(analysis, entries, modules);
  const later = calledAfter(analysis, levels, thread);
  const isLate = ({ read, isAfterWait }: Reads['found'][number]): boolean =>
    isAfterWait && !entries.has(read.act) && read.act.self !== act.self;
  const found = [...reads.found.filter((one) => !isLate(one)), ...reads.found.filter(isLate)];
  for (const one of found) {
    const { read, awaited } = one;
    const { cell } = read;
    const all = storesOf(analysis, cell);
    if (all.some((one) => isMadeBehind(read.act, one))) continue;
    const write = all.find((one) => comesAfter(analysis, one, levels, later, thread));
    if (write === undefined || isYetToBegin(act, event.node, levels, write)) continue;
    // Nothing comes between the start and the store but the way back.
    if (one.isAfterWait && levels.some(({ act, node }) => write.act === act && isOfItsValue(write, node))) continue;
    const hasValue = hasEarlierValue(analysis, read, all, levels, later, reads.acts);
    if (hasValue && (one.isAfterWait || !isToldLate(read, write, all, event, levels))) continue;
    if (awaited.size > 0 && (isSignalledLater(levels, awaited, write) || isGivenLater(program, levels, awaited)))
      continue;
    const isHeldToo = (hold: LockAcquisition): boolean => read.flow.locks.items.some(({ lock }) => lock === hold.lock);
    if (event.flow.locks.items.some(isHeldToo) || startsUnder(levels, write).some(isHeldToo)) continue;
    return { read, write, hasValue, isLate: isLate(one) };
  }
  return undefined;
}

/** Whether a function is only made once the code around it has stored the value: nobody can have called it before. */
const isMadeBehind = ({ fn, file }: Activation, { act, at }: Access): boolean =>
  act.file === file && act.fn.id === fn.parent && fn.kind !== 'class' && at.end <= fn.start;

interface Reads {
  readonly found: { readonly read: NamedRead; readonly awaited: ReadonlySet<Obj>; readonly isAfterWait: boolean }[];
  readonly acts: ReadonlySet<Activation>;
}

/** What the thread reads, with what it has waited for by then. */
function readsOf(analysis: AnalysisState, entries: Iterable<Activation>, modules: ReadonlySet<FileUnit>): Reads {
  const acts = new Map<Activation, ReadonlySet<Obj>>();
  const depths = new Map<Activation, number>();
  const late = new Set<Activation>();
  for (const entry of entries) acts.set(entry, new Set());
  const found: Reads['found'] = [];
  for (const [act, awaited] of acts) {
    const depth = depths.get(act) ?? 0;
    const waits = firstHandedOver(act);
    const slow = late.has(act) ? -1 : firstWait(act);
    for (const call of act.calls) {
      if (depth >= MAX_DEPTH || call.node.start > waits) continue;
      if (acts.has(call.callee)) continue;
      acts.set(call.callee, new Set([...awaited, ...call.flow.awaited.items]));
      depths.set(call.callee, depth + 1);
      if (call.node.start > slow) late.add(call.callee);
    }
    for (const read of act.accesses) {
      if (read.at.start > waits || !isPlainRead(read) || storesOf(analysis, read.cell).length === 0) continue;
      const isAfterWait = read.at.start > slow;
      found.push({ read, awaited: new Set([...awaited, ...read.flow.awaited.items]), isAfterWait });
    }
    if (!modules.has(act.file)) continue;
    for (const read of namedInCalls(act)) {
      // Where the thread waits first, the module has long come to its end.
      if (read.at.start > Math.min(waits, slow) || late.has(act) || expectsNone(act, read)) continue;
      found.push({ read, awaited: new Set([...awaited, ...read.flow.awaited.items]), isAfterWait: false });
    }
  }
  return { found, acts: new Set(acts.keys()) };
}

/** Whether an access reads a variable as such, and the code is not prepared for its having no value. Asked of each start. */
const isPlainRead = memoized(
  (read: Access): boolean =>
    read.kind === 'read' &&
    (read.op === 'name' || read.op === 'attribute') &&
    !read.act.libraryCalls.some(({ name, node }) => name === 'getattr' && within(read.at, node)) &&
    !expectsNone(read.act, read) &&
    !asksFirst(read.act, read.at),
);

/** Where a function first waits on a condition for what others do: what comes after that is in their hands. */
const firstHandedOver = memoized(
  ({ libraryCalls }: Activation): number =>
    libraryCalls.find(({ name }) => /^(condition|barrier) (wait|wait_for)$/.test(operationOf(name) ?? ''))?.node
      .start ?? Infinity,
);

/** Where a function first sleeps, or waits for a thread, another program or a device; its arguments are read before. */
const firstWait = memoized(({ libraryCalls, unknownCalls }: Activation): number => {
  const waits = [
    ...libraryCalls.filter(({ name }) => isSlow(name) || /^(event wait|queue get)$/.test(operationOf(name) ?? '')),
    ...unknownCalls.flatMap(({ end, expr }) =>
      expr?.callee.kind === 'attribute' && effectOfMethod(expr.callee.name, expr.args.length) === 'wait'
        ? [{ node: { end } }]
        : [],
    ),
  ];
  return Math.min(Infinity, ...waits.map(({ node }) => node.end));
});

/** A write by the code that starts the thread, further down, while the thread may be running. */
function comesAfter(
  analysis: AnalysisState,
  write: Access,
  levels: readonly Level[],
  later: ReadonlySet<Activation>,
  thread: Obj,
): boolean {
  // `+=` reads what it adds to: the first value must have come from elsewhere.
  if (write.effect !== 'store' || write.op === 'del' || write.stmt?.kind === 'augassign') return false;
  if (later.has(write.act)) return write.flow.check === undefined;
  return levels.some(
    ({ act, node }) => write.act === act && isBehind(write, node) && analysis.sets.has(write.flow.mayRun, thread),
  );
}

/** What the code that stores holds from before the start until it has stored. */
const startsUnder = (levels: readonly Level[], { act, flow }: Access): readonly LockAcquisition[] =>
  flow.locks.items.filter(({ at }) => levels.some((level) => level.act === act && at.start < level.node.start));

const isBehind = (write: Access, node: Span): boolean =>
  isOfItsValue(write, node) || (write.at.start > node.end && !isInOneWith(write, node));

/** `[start(lambda: name) for name in names]`: a comprehension binds its names before it comes to its element. */
const isInOneWith = ({ stmt }: Access, node: Span): boolean =>
  stmt !== undefined && /^(assign|expr|return)$/.test(stmt.kind) && within(node, stmt);

/** Whether a statement stores what it evaluates there: `thread = start_one(run)`. */
const isOfItsValue = ({ at, stmt }: Access, node: Span): boolean =>
  stmt?.kind === 'assign' && within(node, stmt.value) && stmt.targets.some((target) => within(at, target));

/** How many calls deep the code that sets up is followed after the start. */
const MAX_SETUP = 2;

/** What the code that starts the thread calls further down, on the object that it sets up, and nobody calls otherwise. */
function calledAfter(analysis: AnalysisState, levels: readonly Level[], thread: Obj): ReadonlySet<Activation> {
  const after = new Set<Activation>();
  const add = (caller: Activation, from: number, depth: number): void => {
    for (const call of caller.calls) {
      const { callee } = call;
      if (call.node.start <= from || after.has(callee) || receiverOf(callee) !== receiverOf(caller)) continue;
      if (receiverOf(callee) === undefined) continue;
      if (depth === 0 && !analysis.sets.has(call.flow.mayRun, thread)) continue;
      if (callersInto(analysis, callee).length !== 1) continue;
      after.add(callee);
      if (depth < MAX_SETUP) add(callee, -1, depth + 1);
    }
  };
  for (const { act, node } of levels) add(act, node.end, 0);
  for (const { act } of levels) after.delete(act);
  return after;
}

/** The object a method works on: `Base.__init__(self)` has it as its first argument. */
function receiverOf({ self, params, fn }: Activation): Obj | undefined {
  if (self !== undefined || fn.cls < 0) return self;
  const first = params[0];
  return first?.objs.length === 1 && !first.unknown ? first.objs[0] : undefined;
}

/** Whether the variable may have a value by the time the thread is started, or the thread gives it one itself. */
function hasEarlierValue(
  analysis: AnalysisState,
  read: NamedRead,
  all: readonly Access[],
  levels: readonly Level[],
  later: ReadonlySet<Activation>,
  onThread: ReadonlySet<Activation>,
): boolean {
  const { cell } = read;
  const { owner } = cell;
  if (owner.kind === 'instance') {
    if (findClassCell(analysis, owner.cls, cell.field, read.act) !== undefined) return true;
    if (findClassCell(analysis, owner.cls, '__getattr__', read.act) !== undefined || hasUnseenBase(owner.cls))
      return true;
    if (OF_THREADS.has(textOf(cell.field)) && threadsOf(analysis).models.has(owner)) return true;
    if ((cell.owner.fields?.get(Slot.dataclass) ?? owner.cls.fields?.get(Slot.dataclass)?.value.objs[0]) !== undefined)
      return true;
  } else if (owner.kind === 'env') {
    if (owner.act.fn.params.some(({ name }) => name === textOf(cell.field))) return true;
    if (all.some(({ act }) => act !== owner.act)) return true;
  } else if (owner.kind !== 'module') return true;
  const before = calledBefore(levels);
  return all.some((write) => {
    if (before.has(write.act)) return true;
    // What the thread makes of the value it has no first value of.
    if (onThread.has(write.act)) return readsFor(write).length === 0;
    if (later.has(write.act)) return false;
    const level = levels.find(({ act }) => act === write.act);
    if (level !== undefined) return write.at.start < level.node.start && !isBehind(write, level.node);
    // Other code that runs before anything here: the module's own body, the owner's `__init__`.
    if (owner.kind === 'module') return write.act.fn.kind === 'module';
    if (write.act.self !== owner) return false;
    if (FIRST.test(write.act.fn.name)) return true;
    const isBeingMade = levels.some(({ act }) => act.self === owner && FIRST.test(act.fn.name));
    return (
      !isBeingMade && callersInto(analysis, write.act).some(({ act }) => act.self === owner && FIRST.test(act.fn.name))
    );
  });
}

const OF_THREADS: ReadonlySet<string> = new Set(['name', 'daemon', 'ident', 'native_id']);

/**
 * Whether the code that starts the thread signals it further down: what the thread waits for comes after the value. An item that
 * is put before the value is there wakes the thread too early.
 */
function isSignalledLater(levels: readonly Level[], awaited: ReadonlySet<Obj>, write: Access): boolean {
  return levels.some(({ act, node }) =>
    [...awaited].some((obj) => {
      const signals = (one: Activation, from: number, how: RegExp, to = Infinity): boolean =>
        one.libraryCalls.some(
          (call) => call.node.start > from && call.node.start < to && call.self === obj && how.test(call.name),
        );
      if (act === write.act && signals(act, node.end, /\.(set|put|put_nowait)$/, write.at.start)) return false;
      // A method called later may put the item; the `set()` of a method ends the thread more often than it begins it.
      return (
        signals(act, node.end, /\.(set|put|put_nowait|wait|notify|notify_all)$/) ||
        act.calls.some((call) => call.node.start > node.end && signals(call.callee, -1, /\.(put|put_nowait)$/))
      );
    }),
  );
}

/**
 * Whether the thread has waited for something that no code gives it while things are still being set up: an item put,
 * or an event set, by a method that is called later.
 */
function isGivenLater({ analysis, contexts }: Program, levels: readonly Level[], awaited: ReadonlySet<Obj>): boolean {
  const settingUp = new Set(levels.map(({ act }) => act));
  for (const act of settingUp) for (const call of act.calls) settingUp.add(call.callee);
  return [...awaited].some((obj) => {
    const queue = roleOfObject(obj) === 'queue';
    const calls = libraryCallsOn(analysis).get(obj) ?? [];
    const isCertain = queue || calls.some(({ call }) => waitsForGood(call));
    const how = queue ? /\.(put|put_nowait)$/ : /\.set$/;
    const givers = calls.filter(({ call }) => how.test(call.name));
    return (
      isCertain &&
      givers.length > 0 &&
      givers.every(({ act }) => !settingUp.has(act) && contexts.of(act).every(({ ctx }) => ctx === contexts.main))
    );
  });
}

/** The calls of methods of library objects, by the object. */
const libraryCallsOn = memoized((analysis: AnalysisState) => {
  const calls = new Map<Obj, { readonly act: Activation; readonly call: LibraryCall }[]>();
  for (const act of analysis.activations)
    for (const call of act.libraryCalls) if (call.self !== undefined) push(calls, call.self, { act, call });
  return calls;
});

/** `event.wait()` as a statement: what comes after it comes after the event. */
const waitsForGood = ({ name, node, stmt }: LibraryCall): boolean =>
  operationOf(name) === 'event wait' && node.args.length === 0 && stmt?.kind === 'expr';
