/** Sleeps that stand in for a join: the thread should be done by then, but nothing says that it is. */

import type { Block, CallExpr, Expr, Span } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { blocksOf, someExprIn, someStmt } from '../../facts/walk.js';
import { taskFunction } from '../../knowledge/tasks.js';
import { isContainerRole, operationOf, roleOf } from '../../knowledge/types.js';
import { isSleep } from '../../knowledge/polling.js';
import type { Context } from '../contexts/entry-state.js';
import { testedIn } from '../evaluation/choices.js';
import { runBy } from '../model/callees.js';
import type { Access, Activation, CallEvent, LibraryCall, StartEvent } from '../model/activation.js';
import { isElementField, isModelField } from '../model/field.js';
import { memoized } from '../model/maps.js';
import type { Flow } from '../model/flow.js';
import type { Cell, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { isWait } from './afterwards.js';
import { blockingOf } from '../model/blocking.js';
import { tellsIn } from './stopping.js';

export interface SleepForJoin {
  readonly act: Activation;
  readonly sleep: CallExpr;
  readonly start: StartEvent;
  /** The starts of further threads that it stands in for. */
  readonly others: readonly StartEvent[];
  /** What the sleeper reads afterwards, and the thread writes. */
  readonly read: Access;
  readonly write: Access;
}

export function* sleepsForJoins(program: Program): Generator<SleepForJoin> {
  const seen = new Set<string>();
  for (const act of program.reached) {
    const sleeps = act.libraryCalls.filter(({ name, loops }) => isSleep(name) && loops.length === 0);
    for (const sleep of sleeps) {
      const key = `${act.file.id} ${sleep.node.start}`;
      if (seen.has(key)) continue;
      const found = sleeperOf(program, act, sleep);
      if (found === undefined) continue;
      seen.add(key);
      yield found;
    }
  }
}

function sleeperOf(program: Program, act: Activation, sleep: LibraryCall): SleepForJoin | undefined {
  const { sets } = program.analysis;
  const { mayRun } = sleep.flow;
  const starts =
    mayRun.items.length === 0 ? [] : startsBefore(act, sleep).filter(({ thread }) => sets.has(mayRun, thread));
  if (starts.length === 0) return undefined;
  const later = callsAfter(act, sleep);
  const found = starts.flatMap((start) => {
    const ctx = program.contexts.context(start.thread);
    if (ctx === undefined || !isJustOne(start, ctx) || !endsByItself(program, ctx, { act, sleep, later })) return [];
    const use = useAfter(program, { act, sleep, later }, ctx, start.thread);
    return use === undefined ? [] : [{ start, use }];
  });
  const isFresh = ({ start }: { readonly start: StartEvent }): boolean => !isSleptAfter(act, start, sleep);
  const [first, ...others] = found.some(isFresh) ? found.filter(isFresh) : found;
  if (first === undefined) return undefined;
  return { act, sleep: sleep.node, start: first.start, others: others.map(({ start }) => start), ...first.use };
}

/** Whether an earlier sleep stands between a start and a sleep: that one is there for the thread, most often. */
const isSleptAfter = (act: Activation, { act: by, node: start }: StartEvent, { node: sleep }: LibraryCall): boolean =>
  by === act &&
  act.libraryCalls.some(({ name, node }) => isSleep(name) && node.start > start.end && node.end < sleep.start);

/** A sleep, with all that is run by calls after it. */
interface Sleep {
  readonly act: Activation;
  readonly sleep: LibraryCall;
  readonly later: readonly Activation[];
}

/** What the sleeper has started, itself or by a call, before it sleeps. */
function startsBefore(act: Activation, sleep: LibraryCall): readonly StartEvent[] {
  const isBefore = ({ node }: { readonly node: Span }): boolean => node.end <= sleep.node.start;
  const called = act.calls.filter((call) => call.immediate && isBefore(call)).map(({ callee }) => callee);
  return [...act.starts.filter(isBefore), ...[...runBy(called)].flatMap(({ starts }) => starts)];
}

/** A thread that runs its function once: also one that nothing stands for, but for what an object runs whenever it likes. */
const isJustOne = ({ act, node }: StartEvent, { model }: Context): boolean =>
  (model?.kind === 'thread' && model.pool === undefined) ||
  (model?.kind === 'raw' &&
    act.libraryCalls.some(
      (call) => call.node === node && call.self === undefined && taskFunction(call.name)?.gives !== 'object',
    ));

/** What the thread has written is read after the sleep, and before anybody waits for the thread. */
function useAfter(
  { analysis }: Program,
  { act, sleep, later }: Sleep,
  ctx: Context,
  thread: Obj,
): Pick<SleepForJoin, 'read' | 'write'> | undefined {
  const run = [...runIn(ctx)];
  // What the thread gives, and is waited for, says how far it is.
  const given = new Set(run.flatMap(({ signals }) => signals.map(({ obj }) => obj)));
  const writes = run.flatMap(({ accesses }) =>
    accesses.filter(({ kind, effect, cell }) => (kind === 'write' || effect !== 'none') && !isModelField(cell.field)),
  );
  const isOpen = ({ mayRun, awaited }: Flow): boolean =>
    analysis.sets.has(mayRun, thread) && !awaited.items.some((obj) => given.has(obj));
  const own = act.accesses.filter(({ at, flow }) => at.start >= sleep.node.end && isOpen(flow));
  // `while not done: sleep(1)` waits by hand: only what is used before it has the sleep to rely on.
  const isWritten = (access: Access): boolean => writes.some((write) => shows(access, write));
  const waits = [
    ...own.filter((access) => isWait(access) && isWritten(access)).map(({ at }) => at),
    ...act.calls
      .filter((call) => call.node.start >= sleep.node.end && isAskedAgain(call) && call.callee.accesses.some(isWritten))
      .map(({ node }) => node),
  ];
  const isEarly = ({ start }: Span): boolean => waits.every((wait) => start < wait.start);
  // What is called next may use it, if nobody waits; who waits further down only naps here.
  const isJoined = [act, ...later].some(({ joins }) => joins.some((join) => join.thread === thread));
  const called = (isJoined ? [] : act.calls)
    .filter(({ node, immediate, flow }) => immediate && node.start >= sleep.node.end && isEarly(node) && isOpen(flow))
    .flatMap(({ callee }) => callee.accesses)
    .filter(({ flow }) => !analysis.sets.has(flow.joined, thread) && !flow.awaited.items.some((obj) => given.has(obj)));
  for (const read of [...own.filter((one) => isEarly(one.at) && !isLookedAtForGood(one)), ...called]) {
    const write = read.kind === 'read' ? writes.find((one) => shows(read, one)) : undefined;
    if (write !== undefined) return { read, write };
  }
  return undefined;
}

/** `while not finished(work): sleep(1)` */
const isAskedAgain = ({ stmt, node }: CallEvent): boolean => stmt?.kind === 'while' && within(node, stmt.test);

/** `while True: if changed: …`: what is not there yet, a later round finds. */
const isLookedAtForGood = ({ act, stmt, at }: Access): boolean =>
  stmt?.kind === 'if' && within(at, stmt.test) && act.endless.some((loop) => within(at, loop));

/** `while not self.stopped.is_set():`, `while not self.stopped:`, of what the thread itself never sets: it ends when others tell it to. */
function asksOthers(run: ReadonlySet<Activation>): boolean {
  const all = [...run];
  const set = new Set(all.flatMap(({ signals }) => signals.map(({ obj }) => obj)));
  const writes = all.flatMap(({ accesses }) => accesses.filter(({ kind }) => kind === 'write'));
  const asksEvent = ({ libraryCalls }: Activation): boolean =>
    libraryCalls.some(
      ({ name, self, stmt }) =>
        operationOf(name) === 'event is_set' && stmt?.kind === 'while' && self !== undefined && !set.has(self),
    );
  const asksFlag = ({ fn, accesses }: Activation): boolean =>
    someStmt(fn.body, (stmt) => {
      if (stmt.kind !== 'while' || isLeft(stmt.body, false)) return false;
      const asked = flagIn(stmt.test);
      const reads = accesses.filter(({ kind, at }) => kind === 'read' && sameSpan(at, asked));
      // `self.running = True` above the loop is no word to itself.
      const isWritten = ({ cell }: Access): boolean =>
        writes.some((one) => one.cell === cell && !(accesses.includes(one) && one.at.end <= stmt.start));
      return reads.length > 0 && !reads.some(isWritten);
    });
  return all.some((one) => asksEvent(one) || asksFlag(one));
}

/** `self.stopped` of `not self.stopped`, and of `self.stopped is False`. */
function flagIn(test: Expr): Expr {
  const asked = testedIn(test);
  if (asked.kind !== 'compare') return asked;
  const [only, ...others] = asked.rest;
  return only?.right.kind === 'constant' && others.length === 0 ? asked.left : asked;
}

/** All that is run by calls after the sleep, the end of a `with` around it included. */
function callsAfter(act: Activation, sleep: LibraryCall): readonly Activation[] {
  const isAfter = ({ node, stmt, callee }: Activation['calls'][number]): boolean =>
    node.start > sleep.node.end ||
    (stmt?.kind === 'with' && within(sleep.node, stmt) && /^__a?exit__$/.test(callee.fn.name));
  return [...runBy(act.calls.filter((call) => call.immediate && isAfter(call)).map(({ callee }) => callee))];
}

/** Whether a read finds what the write made: of a container, to have it in hand is to have somebody look into it. */
function shows({ cell }: Access, write: Access): boolean {
  if (cell === write.cell) return true;
  const { owner, field } = write.cell;
  if (!isElementField(field) || (owner.kind === 'library' && !isContainerRole(roleOf(owner.type)))) return false;
  return cell.owner === owner || cell.value.objs.includes(owner);
}

/** All that the thread runs; asked for each sleep beside it. */
const runIn = memoized(({ model }: Context): ReadonlySet<Activation> => runBy(model?.entries ?? []));

/** Whether the thread comes to its end, and the sleeper doesn't tell it to after the sleep. */
function endsByItself(program: Program, ctx: Context, { act, sleep, later }: Sleep): boolean {
  const run = runIn(ctx);
  const blocking = blockingOf(program.analysis);
  if (run.size === 0 || [...run].some((one) => blocking.isEndless(one) || listensForGood(one))) return false;
  if (asksOthers(run)) return false;
  // A thread that needs a lock which the sleeper holds gets to that place meanwhile, and no further.
  const held = new Set(sleep.flow.locks.items.map(({ lock }) => lock));
  if ([...run].some(({ acquires }) => acquires.some(({ hold, blocking: waits }) => waits && held.has(hold.lock))))
    return false;
  const awaited = new Set([...run].flatMap((one) => [...one.awaits]));
  // Only one that asks again and again can be told.
  const read = [...run].flatMap((one) =>
    one.accesses.filter(({ kind, loops }) => kind === 'read' && loops.length > 0).map(({ cell }) => cell),
  );
  const isAsked = (cell: Cell): boolean =>
    read.some((one) => one === cell || (one.owner === cell.owner && [one, cell].every(isElement)));
  const tells =
    act.signals.some(({ node, obj }) => node.start > sleep.node.end && awaited.has(obj)) ||
    act.accesses.some(({ kind, at, cell }) => kind === 'write' && at.start > sleep.node.end && isAsked(cell));
  if (tells) return false;
  return !later.some((one) => tellsIn(one, run) !== undefined);
}

const isElement = ({ field }: Cell): boolean => isElementField(field);

/** `while True: try: client = door.accept() … except OSError: break`: it ends when somebody closes what it listens at. */
const listensForGood = ({ fn }: Activation): boolean =>
  someStmt(
    fn.body,
    (stmt) =>
      stmt.kind === 'while' &&
      stmt.test.kind === 'constant' &&
      someExprIn(stmt.body, (expr) => expr.kind === 'call' && calleeName(expr) === 'accept') &&
      !isLeft(stmt.body, false),
  );

/** Whether a loop is left by its own words, and not only where something has failed. */
const isLeft = (block: Block, inInner: boolean): boolean =>
  block.some(
    (stmt) =>
      stmt.kind === 'return' ||
      (stmt.kind === 'break' && !inInner) ||
      blocksOf(stmt).some(
        (inner) =>
          !(stmt.kind === 'try' && stmt.handlers.some(({ body }) => body === inner)) &&
          isLeft(inner, inInner || stmt.kind === 'while' || stmt.kind === 'for'),
      ),
  );
