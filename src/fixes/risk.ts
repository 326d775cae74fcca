/** What would happen under a lock that is held over some statements: waiting, other locks, code that can't be seen. */

import { lastPart } from '../knowledge/dotted.js';
import type { CallExpr, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import { blocksOf } from '../facts/walk.js';
import { wayTo } from '../facts/way-to.js';
import { effectOfCall, effectOfMethod } from '../knowledge/effects.js';
import type { Activation, LibraryCall } from '../program/model/activation.js';
import { calleesWithin } from '../program/model/callees.js';
import { callersOf } from '../program/model/callers.js';
import { textOf, isElementField } from '../program/model/field.js';
import type { Flow } from '../program/model/flow.js';
import type { Obj } from '../program/model/objects.js';
import { givenBackByOthers } from '../program/locks/given-back.js';
import { loopsUntilChanged } from '../program/places/idle-rounds.js';
import type { Program } from '../program/program.js';
import { holds, spanOf, type Run } from './blocks.js';
import { isReentrant } from './locks.js';
import { expressionsOf } from './naming.js';
import type { Need } from './needs.js';
import { runsHandedIn } from './outside-calls.js';

export interface Risk {
  /** Why the lock must not be held there at all. */
  readonly never?: string;
  /** Why it wants a look. */
  readonly caveat?: string;
  /** Something waits while it is held. */
  readonly waits?: true;
}

const MAX_DEPTH = 8;

/** Library calls that only make or tell something, though others of their module wait. */
const AT_ONCE =
  /^(pathlib\.\w*Path|threading\.(Thread|Timer)(\.(__init__|start|cancel|setDaemon|isDaemon|setName|getName|is_alive|isAlive))?|threading\.(Lock|RLock|Event|Condition|Semaphore|BoundedSemaphore|Barrier|local|get_native_id|main_thread|enumerate|currentThread)|(queue|multiprocessing)\.\w*Queue|signal\.(getsignal|Signals)|subprocess\.(list2cmdline|\w+Error)|socket\.(inet_\w+|hton[ls]|ntoh[ls]|gethostname)|ssl\.create_default_context|tempfile\.gettempdir|urllib\.parse\.\w+)$/;
/** Unseen calls by name that do as little: translations, threads' own settings, messages to a log. */
const LITTLE = /^(_|N_|gettext|ngettext|pgettext|lazy_gettext|NewType|cast|TypeVar)$/;
const THREAD_SETTINGS = /^(setDaemon|isDaemon|setName|getName|is_alive|isAlive)$/;
const LOGGING = /^(debug|info|warning|warn|error|exception|critical|log|isEnabledFor)$/;

function isHarmless(act: Activation, { callee }: CallExpr): boolean {
  if (callee.kind === 'name') return LITTLE.test(callee.name) || makesNewType(act, callee.name);
  if (callee.kind !== 'attribute') return false;
  if (/^(gettext|ngettext|pgettext)$/.test(callee.name) || THREAD_SETTINGS.test(callee.name)) return true;
  const { object } = callee;
  const of = object.kind === 'name' || object.kind === 'attribute' ? object.name : '';
  return LOGGING.test(callee.name) && /^_*(log|logger|logging|_?LOG(GER)?)$/i.test(of);
}

/** `UserId = NewType('UserId', int)`: calling it gives back what it is given. */
const makesNewType = (act: Activation, name: string): boolean =>
  act.file.facts.functions[0]!.body.some(
    (stmt) =>
      stmt.kind === 'assign' &&
      stmt.targets.some((target) => target.kind === 'name' && target.name === name) &&
      stmt.value.kind === 'call' &&
      /^(NewType|TypeVar)$/.test(calleeName(stmt.value) ?? ''),
  );

/** Looks through the statements of a run and all they call; with `flat`, their own holding of the lock goes away. */
export function riskOf(program: Program, run: Run, lock: Obj | undefined, flat = false): Risk {
  let caveat: string | undefined;
  let nested: string | undefined;
  let never: string | undefined;
  let isWaiting = false as boolean;
  const reentrant = lock !== undefined && isReentrant(lock);
  const signals = givenBackByOthers(program);
  const seen = new Set<Activation>();
  const note = (text: string): void => void (caveat ??= text);
  // One message after another: nobody else gets the lock before the last one.
  const isInLoop = ({ fn }: Activation, node: Span, inside: (node: Span) => boolean): boolean =>
    wayTo(fn.body, node).some(({ inner }) => /^(for|while)$/.test(inner.kind) && inside(inner));
  const waits = (call: CallExpr, isLooped: boolean): void => {
    isWaiting = true;
    if (isLooped) never ??= `${spelled(call)} waits again and again`;
    else note(`${spelled(call)} waits while the lock is held`);
  };
  const handedIn = (act: Activation, inside: (node: Span) => boolean): void => {
    expressionsOf(act.fn, (expr) => {
      if (expr.kind !== 'call' || !inside(expr) || isHarmless(act, expr) || !runsHandedIn(act, expr)) return;
      if (reentrant) note(`${spelled(expr)} runs what was handed in while the lock is held`);
      else never ??= 'it runs what was handed in, which may need the lock itself';
    });
  };
  const visit = (act: Activation, within: Span | undefined, depth: number, isLooped: boolean): void => {
    const inside = (node: Span): boolean => within === undefined || holds(within, node);
    const comesRound = (node: Span): boolean => isLooped || isInLoop(act, node, inside);
    for (const join of act.joins) if (inside(join.node)) never ??= 'it waits for another thread';
    // Whoever would change it needs the lock to do so.
    if (loopsUntilChanged(act).some(inside)) never ??= 'it asks until another thread changes something';
    for (const { hold, node } of act.acquires) {
      if (!inside(node)) continue;
      if (hold.lock !== lock && signals.has(hold.lock)) never ??= 'it waits until another thread gives a lock back';
      else if (hold.lock !== lock) nested ??= 'another lock is taken while this one is held';
      else if (!flat || within === undefined) never ??= 'it takes the same lock';
    }
    for (const { name, node } of act.libraryCalls) {
      if (!inside(node)) continue;
      if (
        /^(queue|multiprocessing)\.\w*Queue\.(get|put|join)$|^threading\.((Event|Condition|Barrier)\.wait|(Bounded)?Semaphore\.acquire$)|^builtins\.input$|^input$/.test(
          name,
        )
      ) {
        if (!/Queue\.put$/.test(name)) never ??= 'it waits for another thread';
      } else if (!AT_ONCE.test(name) && !isHarmless(act, node)) {
        const effect = effectOf(name, node);
        if (effect === 'wait') waits(node, comesRound(node));
        else if (effect === undefined) note(`${spelled(node)} is called while the lock is held`);
      }
    }
    for (const { expr } of act.unknownCalls) {
      if (expr === undefined || !inside(expr) || isHarmless(act, expr)) continue;
      const effect = expr.callee.kind === 'attribute' ? effectOfMethod(expr.callee.name, expr.args.length) : undefined;
      if (effect === 'wait') waits(expr, comesRound(expr));
      else if (effect === undefined) note(`${spelled(expr)} is called while the lock is held`);
    }
    handedIn(act, inside);
    if (depth >= MAX_DEPTH) return;
    for (const call of act.calls) {
      if (!inside(call.node) || seen.has(call.callee)) continue;
      seen.add(call.callee);
      visit(call.callee, undefined, depth + 1, comesRound(call.node));
    }
  };
  for (const act of program.analysis.byFunction.get(run.fn) ?? []) visit(act, spanOf(run), 0, false);
  caveat ??= nested;
  return {
    ...(never === undefined ? {} : { never }),
    ...(caveat === undefined ? {} : { caveat }),
    ...(isWaiting ? { waits: true } : {}),
  };
}

function spelled(call: CallExpr): string {
  const name = calleeName(call);
  return name === undefined ? 'a call' : `${name}()`;
}

/** The functions that run, directly or through calls, when the statements of a run do. */
export function calledFrom(program: Program, run: Run): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const open: Activation[] = [];
  for (const act of program.analysis.byFunction.get(run.fn) ?? []) {
    for (const call of act.calls) if (holds(spanOf(run), call.node)) open.push(call.callee);
  }
  for (let act = open.pop(); act !== undefined; act = open.pop()) {
    if (found.has(act.fn)) continue;
    found.add(act.fn);
    for (const call of act.calls) open.push(call.callee);
  }
  return found;
}

/** Why a lock that exists should be looked at where callers hold another: two that are taken in both orders block each other. */
export function takenWhileHeld(program: Program, run: Run, lock: Obj): string | undefined {
  for (const act of program.analysis.byFunction.get(run.fn) ?? []) {
    for (const { locks } of program.contexts.of(act)) {
      const other = locks.items.find((hold) => hold.lock !== lock);
      if (other !== undefined) return `${program.objectName(other.lock)} may be held already when it is taken`;
    }
  }
  return undefined;
}

/** Whether somebody waits with the lock in hand: whoever is to take it here would then wait along, and come too late. */
export function heldOverWait(program: Program, lock: Obj): string | undefined {
  const isHeld = ({ locks }: Flow): boolean => locks.items.some((hold) => hold.lock === lock);
  const waits = ({ name, node }: LibraryCall): boolean => effectOf(name, node) === 'wait' && !givesUpItsLock(name);
  const isWaitedUnder = program.analysis.activations.some(
    ({ libraryCalls, calls }) =>
      libraryCalls.some((call) => isHeld(call.flow) && waits(call)) ||
      calls.some(
        ({ callee, flow }) =>
          isHeld(flow) && [...calleesWithin([callee], MAX_DEPTH).keys()].some((one) => one.libraryCalls.some(waits)),
      ),
  );
  return isWaitedUnder ? `${program.objectName(lock)} is held elsewhere while something waits` : undefined;
}

const effectOf = (name: string, { args }: CallExpr): ReturnType<typeof effectOfCall> =>
  effectOfCall(name) ?? effectOfMethod(lastPart(name), args.length);

const givesUpItsLock = (name: string): boolean => /\.Condition\.wait(_for)?$/.test(name);

/** A number that was counted up and is used below the lock may by then be another's; what is only printed may be. */
export function usedAfterwards({ access, act, run }: Need): string | undefined {
  if (access.act !== act || access.deps.length === 0 || isElementField(access.cell.field)) return undefined;
  const end = spanOf(run).end;
  const isUsed = act.accesses.some(
    ({ kind, cell, at, stmt }) =>
      kind === 'read' &&
      cell === access.cell &&
      at.start >= end &&
      /^(return|assign|if)$/.test(stmt?.kind ?? '') &&
      !act.accesses.some((other) => other.kind === 'write' && other.cell === cell && holds(stmt!, other.at)),
  );
  return isUsed ? `${textOf(access.cell.field)} is used again after the lock is let go` : undefined;
}

/** `prize.add(self.score); self.score -= 3`: what is handed out above the lock may be handed to two. */
export function usedBefore({ access, act, run }: Need): string | undefined {
  if (access.act !== act || access.deps.length === 0 || isElementField(access.cell.field)) return undefined;
  const above = run.block.slice(0, run.first);
  const isUsed = act.accesses.some(
    ({ kind, cell, at }) =>
      kind === 'read' &&
      cell === access.cell &&
      above.some((stmt) => stmt.kind === 'expr' && holds(stmt, at)) &&
      act.calls.some(({ node }) => holds(node, at)),
  );
  return isUsed ? `${textOf(access.cell.field)} is used above as well, before the lock is taken` : undefined;
}

/** `def signal(s): count = s`, called as `signal(count)`: what is stored was read by the caller, above any lock. */
export function isReadByCallers({ analysis }: Program, { access, act, run }: Need): boolean {
  const stored = run.block.slice(run.first, run.last + 1).flatMap((stmt) => {
    const isOfIt = act.accesses.some(
      ({ kind, cell, stmt: by }) => kind === 'write' && cell === access.cell && by === stmt,
    );
    const value = stmt.kind === 'assign' && isOfIt ? stmt.value : undefined;
    return value?.kind === 'name' && value.scope === 'local' && value.slot < act.fn.params.length ? [value] : [];
  });
  return (
    stored.length > 0 &&
    callersOf(analysis, act.fn).some(({ act: caller, call }) =>
      caller.accesses.some(({ kind, cell, at }) => kind === 'read' && cell === access.cell && holds(call.node, at)),
    )
  );
}

/** Whether some way into the statements holds the lock already, though others don't: it would be taken twice. */
export function mayBeHeld(program: Program, run: Run, lock: Obj): boolean {
  const span = spanOf(run);
  const seen = new Set<FunctionFacts>();
  const open = [{ fn: run.fn, span }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const place = at;
    const acts = program.analysis.byFunction.get(place.fn) ?? [];
    if (acts.some((act) => isHeldBy(act, place.span, lock))) return true;
    if (seen.has(place.fn)) continue;
    seen.add(place.fn);
    for (const { act, call } of callersOf(program.analysis, place.fn)) open.push({ fn: act.fn, span: call.node });
  }
  return false;
}

function isHeldBy(act: Activation, span: Span, lock: Obj): boolean {
  const isHeld = [
    ...act.accesses.map(({ at, flow }) => ({ at, flow })),
    ...act.calls.map(({ node, flow }) => ({ at: node, flow })),
  ].some(
    ({ at, flow }) => holds(span, at) && flow.locks.items.some((hold) => hold.lock === lock && !holds(span, hold.at)),
  );
  if (isHeld) return true;
  // `if lock is not None: lock.acquire()` above: on one of the ways it is held, unless it is given back on all of them.
  const before = act.libraryCalls.filter(({ self, node }) => self === lock && node.end <= span.start);
  const taken = before
    .filter(({ name }) => name.endsWith('.acquire'))
    .reduce<(typeof before)[number] | undefined>(
      (latest, call) => (latest === undefined || call.node.start > latest.node.start ? call : latest),
      undefined,
    );
  return (
    taken !== undefined &&
    !before.some(
      ({ name, node }) =>
        name.endsWith('.release') && node.start > taken.node.end && comesAlways(act.fn, node, span, taken.node),
    )
  );
}

/** Whether who has come by `from` and gets to `to` has also come by a place in between. */
const comesAlways = (fn: FunctionFacts, place: Span, to: Span, from: Span): boolean =>
  wayTo(fn.body, place).every(
    ({ inner }) =>
      inner.kind === 'with' || inner.kind === 'try' || !hasBlocks(inner) || holds(inner, to) || holds(inner, from),
  );

const hasBlocks = (stmt: Stmt): boolean => blocksOf(stmt).length > 0;

/** As many rounds as make the taking of a lock in each of them felt. */
const OFTEN = 1_000_000;

/** Why a lock in a long loop wants a look: it is right, and slow. */
export function takenOften({ owners }: Run): string | undefined {
  let rounds = 1;
  for (const owner of owners) {
    if (owner.kind !== 'for' || owner.iter.kind !== 'call' || owner.iter.callee.kind !== 'name') continue;
    const bounds = owner.iter.args.map(({ value }) => (value.kind === 'constant' ? value.value : undefined));
    const [first, second] = bounds;
    if (owner.iter.callee.name !== 'range' || typeof first !== 'number') continue;
    rounds *= Math.max(1, typeof second === 'number' ? second - first : first);
  }
  return rounds < OFTEN
    ? undefined
    : `the lock is taken ${rounds.toLocaleString('en')} times, which takes longer than the loop did`;
}
