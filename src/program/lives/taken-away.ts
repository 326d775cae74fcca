/** What methods take away that a thread of their object still uses: what they close, or delete. */

import type { CallExpr, Expr, FunctionFacts, Span, Stmt } from '../../facts/ir.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { DELETES } from '../../knowledge/finished-words.js';
import { closes, isOtherProgram } from '../../knowledge/stopping.js';
import { isLockRole, operationOf } from '../../knowledge/types.js';
import { catchesAll, isCaughtByName, namesException } from '../evaluation/handlers.js';
import { libraryTypes, roleOfObject } from '../model/lineage.js';
import type { Access, Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { LockAcquisition } from '../model/flow.js';
import { push } from '../model/maps.js';
import { standsForMany, type Cell, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';
import { decides } from './ending-tests.js';

export interface Taken {
  /** The call that takes it away. */
  readonly at: Span;
  readonly what: Cell;
  /** Where the thread uses it. */
  readonly use: Use;
}

/**
 * A call after that which closes what an attribute of the object holds, and that the thread uses as well: the attribute's
 * own method, or one of this program by such a name that closes it in turn.
 */
export function takenFrom(
  program: Program,
  act: Activation,
  run: ReadonlySet<Activation>,
  { start }: Span,
  isStep: (callee: Activation) => boolean,
): Taken | undefined {
  const used = usesOf(run);
  const taken = takenDirectly(program, act, used, start);
  if (taken !== undefined) return taken;
  // Of what a method of another object does only what it closes itself is looked at; one of this object may be a step of it.
  const isMeant = (callee: Activation): boolean => (callee.self === act.self ? isStep(callee) : closes(callee.fn.name));
  for (const { node, callee } of act.calls) {
    if (node.start < start || run.has(callee) || !isMeant(callee)) continue;
    const inside = takenDirectly(program, callee, used, callee.fn.start);
    if (inside !== undefined) return { ...inside, at: node };
  }
  return undefined;
}

/**
 * A call that closes the socket or file that a thread reads in an endless loop, where nothing catches what is raised there: the
 * thread is to end by that, or is forgotten. Who waits for anything before, or is told anything by the thread, may know that it
 * has ended.
 */
export function closesWhatIsRead(program: Program, act: Activation, run: ReadonlySet<Activation>): Taken | undefined {
  const taken = takenDirectly(program, act, usesOf(run), act.fn.start);
  if (taken === undefined || !isOpenedHere(program, taken.what)) return undefined;
  const isHeeding = callsIn(act).some((call) => call.start <= taken.at.start && HEEDS.test(calleeName(call) ?? ''));
  const isAsking = wayTo(act.fn.body, taken.at).some(({ inner }) => inner.kind === 'if' || inner.kind === 'while');
  if (isHeeding || isAsking || [...run].some(tells) || act.fn.body.some(({ kind }) => kind === 'while'))
    return undefined;
  return isReading(taken.use) && !isCaughtAbove(program, taken.use.act, run) ? taken : undefined;
}

const READS = /^(accept|recv|recv_into|recvfrom|recvmsg|read|readline|readinto)$/;
/** What waits for a thread, asks it, or tells it by what it reads. */
const HEEDS = /^(acquire|cancel_read|get|is_alive|is_set|join|kill|shutdown|terminate|wait|wait_for)$/;

/** Whether a thread reads in an endless loop, and whatever is raised there ends it. */
function isReading({ act, at }: Use): boolean {
  const reads = callsIn(act).some(
    ({ callee, start }) => callee.kind === 'attribute' && start === at.start && READS.test(callee.name),
  );
  const way = wayTo(act.fn.body, at);
  return (
    reads &&
    way.some(({ inner }) => inner.kind === 'while' && inner.test.kind === 'constant') &&
    !way.some(({ inner }) => inner.kind === 'try' || inner.kind === 'with')
  );
}

/** Whether a thread says when it is done, or more: `self.ended.set()`, `self.out.put(None)`. */
const tells = ({ libraryCalls }: Activation): boolean =>
  libraryCalls.some(({ name }) =>
    /^(event set|semaphore release|condition notify(_all)?|queue put(_nowait)?)$/.test(operationOf(name) ?? ''),
  );

/** `self.sock = socket.create_connection(address)`, and nothing else: how others end who reads what they make, only they know. */
const isOpenedHere = ({ analysis }: Program, what: Cell): boolean =>
  writesTo(analysis, what).every(({ act, stmt }) => {
    if (stmt?.kind !== 'assign') return false;
    const { value } = stmt;
    if (value.kind === 'constant') return true;
    const call = act.libraryCalls.find(({ node }) => sameSpan(node, value));
    return call !== undefined && /^(socket\.|(io\.)?open$)/.test(call.name);
  });

/** Whether whoever calls a function on the thread catches what is raised in it. */
function isCaughtAbove({ analysis }: Program, act: Activation, run: ReadonlySet<Activation>): boolean {
  const seen = new Set([act]);
  for (const one of seen)
    for (const { act: caller, call } of callersInto(analysis, one)) {
      if (!run.has(caller)) continue;
      if (wayTo(caller.fn.body, call.node).some(({ inner }) => inner.kind === 'try' || inner.kind === 'with'))
        return true;
      seen.add(caller);
    }
  return false;
}

/** What a thread uses, each with a place where it does: variables, and what it calls methods of by whatever name. */
type Uses = ReadonlyMap<Cell | Obj, readonly Use[]>;
type Use = Pick<Access, 'act' | 'at' | 'flow'>;

function usesOf(run: ReadonlySet<Activation>): Uses {
  const sitting = satIn(run);
  const used = new Map<Cell | Obj, Use[]>();
  for (const act of run) {
    const closing = callsIn(act).flatMap((call) => takenAwayBy(call) ?? []);
    const isUse = (at: Span): boolean =>
      !closing.some((object) => sameSpan(object, at)) && !isCaughtByName(act.fn, at, 'ValueError', ...OF_SOCKETS);
    for (const access of act.accesses)
      if (!sitting.has(access.cell) && !isAsked(access) && isUse(access.at)) push(used, access.cell, access);
    for (const { self, node, flow } of act.libraryCalls)
      if (self !== undefined && !sitting.has(self) && !standsForMany(self) && node.callee.kind === 'attribute')
        if (isUse(node.callee.object)) push(used, self, { act, at: node, flow });
  }
  return used;
}

/** `if self.file:` */
const isAsked = ({ stmt, at }: Access): boolean =>
  (stmt?.kind === 'if' || stmt?.kind === 'while') && decides(stmt.test, at);

/**
 * The variables in a call of whose contents a thread sits, and these: to close that is what ends the call,
 * `app.run_forever()`, or raises in it what the thread ends at, `listener.accept()`.
 */
const satIn = (run: ReadonlySet<Activation>): ReadonlySet<Cell | Obj> =>
  new Set(
    [...run].flatMap((act) => {
      const { fn, accesses, libraryCalls } = act;
      const objects = callsIn(act).flatMap((call) =>
        call.callee.kind === 'attribute' &&
        (RUNS.test(call.callee.name) || (RECEIVES.test(call.callee.name) && endsAtError(fn, call)))
          ? [call.callee.object]
          : [],
      );
      const isSat = (at: Span): boolean => objects.some((object) => sameSpan(at, object));
      return [
        ...accesses.filter(({ at }) => isSat(at)).map(({ cell }) => cell),
        ...libraryCalls.flatMap(({ node: { callee }, self }) =>
          self !== undefined && callee.kind === 'attribute' && isSat(callee.object) ? [self] : [],
        ),
      ];
    }),
  );

const RUNS = /^(run|run_forever|serve_forever|loop_forever|mainloop|start_consuming)$/;
const RECEIVES = /^(accept|recv|recv_into|recvfrom|recvmsg)$/;

/** Whether what is raised at a place that waits for others is caught, and leaves the loop around it. */
function endsAtError({ body }: FunctionFacts, place: Span): boolean {
  const way = wayTo(body, place);
  for (let depth = way.length - 1, isInLoop = true; depth >= 0; depth--) {
    const { inner } = way[depth]!;
    if (isLoop(inner)) isInLoop = false;
    if (inner.kind !== 'try' || way[depth + 1]?.block !== inner.body) continue;
    const handler = inner.handlers.find(({ type }) => catchesAll(type) || namesException(type, ...OF_SOCKETS));
    if (handler === undefined) continue;
    isInLoop &&= way.slice(0, depth).some((outer) => isLoop(outer.inner));
    return !isInLoop || someStmt(handler.body, ({ kind }) => kind === 'return' || kind === 'break');
  }
  return false;
}

const isLoop = ({ kind }: Stmt): boolean => kind === 'while' || kind === 'for';

const OF_SOCKETS = ['OSError', 'error', 'IOError', 'EnvironmentError', 'ConnectionError', 'ConnectionAbortedError'];

/** What a function takes away by calls of its own, from a place on, and not under a lock that the thread holds to use it. */
function takenDirectly(program: Program, act: Activation, used: Uses, from: number): Taken | undefined {
  for (const call of callsIn(act)) {
    const object = takenAwayBy(call);
    if (object === undefined || call.start < from) continue;
    const mine = act.accesses.find(({ at }) => sameSpan(at, object));
    if (mine === undefined || mine.cell.value.objs.some(outlivesIt)) continue;
    const uses = [mine.cell, ...mine.cell.value.objs].flatMap((what) => used.get(what) ?? []);
    const use = uses.findLast((one) => !areApart(program, one, mine, mine.cell.owner));
    if (use !== undefined) return { at: call, what: mine.cell, use };
  }
  return undefined;
}

/** Whether both always hold one lock. */
function areApart(program: Program, a: Use, b: Use, owner: Obj): boolean {
  const [mine, theirs] = [a, b].map(({ act, flow }) =>
    program.waysInto(act).map((way) => program.contexts.locksAt(way, flow).items),
  ) as [LockAcquisition[][], LockAcquisition[][]];
  const isCommon = (one: LockAcquisition[]): boolean =>
    theirs.every((other) => program.commonLock(one, other, owner) !== undefined);
  return mine.length > 0 && theirs.length > 0 && mine.every(isCommon);
}

/** The calls of a function that lead out of the program. */
const callsIn = ({ libraryCalls, unknownCalls }: Activation): readonly CallExpr[] => [
  ...libraryCalls.map(({ node }) => node),
  ...unknownCalls.flatMap(({ expr }) => expr ?? []),
];

/** What is there as before: a lock that is released, and what the thread reads, or awaits the end, of a program that was ended. */
const outlivesIt = (obj: Obj): boolean => {
  const role = roleOfObject(obj);
  return isLockRole(role) || role === 'process' || libraryTypes(obj).some(isOtherProgram);
};

/** What a call closes, or deletes: `self.file` of `self.file.close()` and of `os.remove(self.file)`. */
function takenAwayBy({ callee, args }: CallExpr): Expr | undefined {
  if (DELETES.has(exprPath(callee) ?? '')) return args[0]?.value;
  return callee.kind === 'attribute' && closes(callee.name) ? callee.object : undefined;
}
