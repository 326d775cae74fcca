/**
 * What a program does after it has started a thread that nothing waits for: does it go on as if the work were done, does
 * something else come, or nothing at all? That decides how much the missing join matters.
 */

import { lastPart } from '../../knowledge/dotted.js';
import { isFunction } from '../../knowledge/functions.js';
import { mayBlock } from '../../knowledge/stopping.js';
import { operationOf } from '../../knowledge/types.js';
import type { Block, CallExpr, Expr, FunctionFacts, ReturnStmt, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someStmt, walkExpr, walkStmts } from '../../facts/walk.js';
import { areAlternatives, isAlways, leaves, wayTo } from '../../facts/way-to.js';
import { calleeName, exprPath, isPlainJoin, methodCalledAlone } from '../../facts/paths.js';
import { CLOSES, DELETES, LOOKS_THROUGH, SAYING, saysFinished, speaksOf } from '../../knowledge/finished-words.js';
import { checksOver } from '../evaluation/checks.js';
import type { Access, Activation, LibraryCall, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell, Obj } from '../model/objects.js';
import { isThread, roleOfObject } from '../model/lineage.js';
import type { At } from './lifecycle.js';
import {
  type Footprint,
  type Handed,
  entriesOf,
  footprintOf,
  mayWrite,
  pathsHandedTo,
  runByThread,
  spelled,
} from './footprint.js';
import { EndTold } from './services.js';
import { isExitBehind, somethingAfter } from './something-after.js';
import { takesTime } from './stopwatches.js';

/** How later code takes the work of a thread for done. */
export type Reliance = 'reads' | 'returns' | 'says' | 'times' | 'closes';

export interface Relied {
  readonly how: Reliance;
  readonly act: Activation;
  readonly node: Span;
  /** The access that reads what the thread writes. */
  readonly read?: Access;
}

export interface Afterwards {
  /** The first place that relies on the work; undefined where none is seen. */
  readonly relied: Relied | undefined;
  /** Whether the program does anything at all after the start, apart from starting more threads. */
  readonly goesOn: boolean;
}

/** How many calls may lie between the start and what relies on its work, out of the function and into others. */
const MAX_DISTANCE = 2;
/** `main()`, and a method that it calls. */
const OUTSET_CALLS = 2;
/** How far outwards it is looked for anything that comes after the start. */
const MAX_CALLERS = 3;

/** `creation` is the call that makes the thread, where the starting function makes it. */
export function afterwards(analysis: AnalysisState, { act, event }: At<StartEvent>, creation?: CallExpr): Afterwards {
  const run = runByThread(analysis, event.thread);
  const handed = creation === undefined ? [] : namesIn(creation);
  const paths = creation && pathsHandedTo(analysis, event.thread, creation);
  const endTold = new EndTold(analysis, run, entriesOf(analysis, event.thread));
  const search = new Search(analysis, act, footprintOf(run, event), endTold, handed, paths);
  const goesOn = search.follow(analysis, act, event.node, event, 0);
  return { relied: search.found, goesOn };
}

class Search {
  found: Relied | undefined;
  /** The call that leads to the function at hand, after the start: the work has to be done by then. */
  private calledAt: Pick<Relied, 'act' | 'node'> | undefined;
  private readonly seen = new Set<FunctionFacts>();
  /** What loops have waited for: it has its value after that. */
  private readonly waitedFor = new Set<Cell>();
  /** What is called after the start. */
  private readonly later = new Set<FunctionFacts>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly starter: Activation,
    private readonly thread: Footprint,
    private readonly endTold: EndTold,
    /** Variables that were handed to the thread. */
    private readonly handed: readonly string[],
    /** Those of them, and texts, that may say where its files are. */
    private readonly paths: Handed | undefined,
  ) {}

  /** Looks at what comes after a place, in the function and in those that call it; answers whether anything does. */
  follow(analysis: AnalysisState, act: Activation, from: Span, start: StartEvent, depth: number): boolean {
    const inLoop = start.act === act ? start.loops[0] : undefined;
    const comes = (at: Span): boolean =>
      at.start >= from.end ? !areAlternatives(act.fn.body, from, at) : inLoop !== undefined && within(at, inLoop);
    if (depth === 0 || (depth <= MAX_DISTANCE && isOutset(analysis, act))) this.look(act, comes, from, start, depth);
    this.leaveBlocks(act, from);
    let goesOn = somethingAfter(act, from);
    if (act.fn.kind === 'module' || depth >= MAX_CALLERS) return goesOn;
    for (const { act: caller, call } of callersInto(analysis, act))
      goesOn = this.follow(analysis, caller, call.node, start, depth + 1) || goesOn;
    return goesOn;
  }

  private note(act: Activation, node: Span, how: Reliance, read?: Access): void {
    const place = this.calledAt ?? { act, node };
    if (this.endTold.isOpenAt(act, node) || this.endTold.isGivenBy(place.act, place.node)) return;
    if (this.found === undefined || (this.found.act === place.act && place.node.start < this.found.node.start))
      this.found = { how, ...place, ...(read === undefined ? {} : { read }) };
  }

  /** A step that the thread takes as well, `channel.send(…)`: what it looks at there it changes, whoever comes first. */
  private isShared({ act, cell }: Access): boolean {
    return (
      this.endTold.runs(act.fn) && act.accesses.some((one) => one.kind === 'write' && one.cell.owner === cell.owner)
    );
  }

  /** Whether a function waits for an event that the thread works with, also where that is one of many: a hand-shake by hand. */
  private waitsForThread({ libraryCalls }: Activation): boolean {
    return libraryCalls.some(
      ({ name, self }) => self !== undefined && this.thread.used.has(self) && operationOf(name) === 'event wait',
    );
  }

  /** What is relied on at places of a function, and in what it calls there. */
  private look(
    act: Activation,
    comesAt: (at: Span) => boolean,
    from: Span,
    start: StartEvent,
    distance: number,
    isCalled = false,
  ): void {
    const watching = [...watchingLoops(act, from), ...servingRounds(act, from)];
    const comes = (at: Span): boolean => comesAt(at) && !watching.some((loop) => within(at, loop));
    for (const { callee, node } of act.calls) if (callee.fn !== start.act.fn && comes(node)) this.later.add(callee.fn);
    for (const access of act.accesses) {
      if (access.kind !== 'read' || !comesAt(access.at) || !mayWrite(this.analysis, this.thread, access.cell)) continue;
      if (this.makesAnew(act, access.cell.owner)) continue;
      // A loop that comes round, or what is called later, asks of the next item whether it is one to start a thread for.
      const isAsked = isQueue(access.cell.owner) || act !== start.act || access.at.start < from.start;
      if (isAsked && decidesOnStart(act, access.at)) continue;
      if (isWait(access)) this.waitedFor.add(access.cell);
      if (isThereByNow(access)) continue;
      if (!comes(access.at) || this.waitedFor.has(access.cell) || isOwnWork(access) || this.isShared(access)) continue;
      this.note(act, access.at, 'reads', access);
    }
    for (const call of act.libraryCalls) if (comes(call.node)) this.lookAtCall(act, call, from);
    walkStmts(act.fn.body, (stmt) => {
      // What is called afterwards speaks of work of its own: `stop_clock()` says "completed in 3 s".
      if (!isCalled && stmt.kind === 'expr' && comes(stmt) && tellsFinished(act, stmt.value, start))
        this.note(act, stmt.value, 'says');
      if (stmt.kind === 'expr' && comes(stmt) && act === start.act && this.closesHanded(act, stmt.value))
        this.note(act, stmt.value, 'closes');
      if (stmt.kind === 'return' && comes(stmt) && this.returnsWork(act, stmt)) this.note(act, stmt, 'returns');
    });
    if (distance >= MAX_DISTANCE) return;
    for (const { callee, node, immediate } of act.calls) {
      if (
        !immediate ||
        (!comes(node) && !isExitBehind(act, from, callee, node)) ||
        this.seen.has(callee.fn) ||
        callee.fn === start.act.fn
      )
        continue;
      if (this.waitsForThread(callee)) continue;
      this.seen.add(callee.fn);
      const outer = this.calledAt;
      this.calledAt ??= { act, node };
      this.look(callee, () => true, callee.fn, start, distance + 1, true);
      this.calledAt = outer;
    }
  }

  private lookAtCall(act: Activation, call: LibraryCall, from: Span): void {
    const { name, node, self, args } = call;
    const method = lastPart(name);
    if (LOOKS_THROUGH.has(name) && act === this.starter && node.args.some(({ value }) => this.isWritten(value)))
      this.note(act, node, 'reads');
    if (takesTime(act, call, from)) this.note(act, node, 'times');
    if (self !== undefined && this.makesAnew(act, self)) return;
    if (self !== undefined && this.thread.used.has(self) && CLOSES.has(method) && !isThread(self))
      this.note(act, node, 'closes');
    if (self !== undefined && this.thread.fed.has(self) && LOOKS.has(method) && !decidesOnStart(act, node))
      this.note(act, node, 'reads');
    const texts = args.flatMap(({ objs }) => objs.flatMap((obj) => (obj.kind === 'constant' ? [obj.value] : [])));
    if (texts.some((text) => typeof text === 'string' && this.thread.paths.has(text)))
      this.note(act, node, DELETES.has(name) ? 'closes' : 'reads');
    if (method === 'print' || method === 'dumps' || method === 'dump' || SAYING.has(method)) {
      if (args.some(({ objs }) => objs.some((obj) => this.thread.filled.has(obj) && !this.makesAnew(act, obj))))
        this.note(act, node, 'reads');
    }
  }

  /**
   * `conn.close()`, where the thread was given `conn`, and `os.remove(path)`, where it opens that. What a method of the program
   * closes is looked up in it.
   */
  private closesHanded({ calls, libraryCalls }: Activation, expr: Expr): boolean {
    if (expr.kind !== 'call') return false;
    const path = expr.args[0]?.value;
    if (libraryCalls.some(({ name, node }) => node === expr && DELETES.has(name)))
      return path !== undefined && this.paths?.used.includes(spelled(path)) === true;
    if (expr.callee.kind !== 'attribute' || !CLOSES.has(expr.callee.name)) return false;
    if (calls.some(({ node }) => node === expr)) return false;
    return this.isForUse(expr.callee.object);
  }

  /** What the thread was handed, and not for it to receive by: that is closed to end it. */
  private isForUse(expr: Expr | undefined): boolean {
    return expr?.kind === 'name' && this.handed.includes(expr.name) && !this.endTold.receives;
  }

  /** Whether a folder is named that was handed to the thread to write in. */
  private isWritten(expr: Expr): boolean {
    return this.paths?.written.includes(spelled(expr)) === true;
  }

  /** `return results`, where the thread fills them. */
  private returnsWork(act: Activation, { value }: ReturnStmt): boolean {
    if (value === undefined || (value.kind !== 'name' && value.kind !== 'attribute')) return false;
    return act.returns.objs.some((obj) => this.thread.filled.has(obj) && !this.makesAnew(act, obj));
  }

  /** Whether functions that are called after the start make and use the object: the thread, which may call them too, has another. */
  private makesAnew({ fn }: Activation, obj: Obj): boolean {
    const maker = obj.kind === 'env' ? obj.act : this.analysis.makers.get(obj);
    return maker !== undefined && this.later.has(maker.fn) && this.later.has(fn);
  }

  /** `with open(…) as file:` around the start: the file is closed where the block ends, and so is what the thread was handed. */
  private leaveBlocks(act: Activation, from: Span): void {
    for (const { inner } of wayTo(act.fn.body, from)) {
      if (inner.kind !== 'with') continue;
      for (const { context, target } of inner.items) {
        const made = act.libraryCalls.filter(({ node }) => node.start === context.start && node.end === context.end);
        const isUsed = made.some(({ result }) => result.objs.some((obj) => isClosed(obj) && this.thread.used.has(obj)));
        const isHanded = act === this.starter && made.length > 0 && this.isForUse(target);
        if (isUsed || (isHanded && !staysIn(inner.body, from)))
          this.note(act, { start: inner.start, end: context.end }, 'closes');
      }
    }
  }
}

/**
 * Whether a program tells here what it does, one thing after the other: at the top of a module, or in what that calls. Who
 * starts a thread deep in an application has left its work to it, and what its callers say and read is about their own.
 */
const isOutset = (analysis: AnalysisState, act: Activation, calls = OUTSET_CALLS): boolean =>
  act.fn.kind === 'module' ||
  (calls > 0 && callersInto(analysis, act).some((caller) => isOutset(analysis, caller.act, calls - 1)));

/** Loops that look again and again, with a pause: what they see need not be finished. */
function watchingLoops({ fn, libraryCalls }: Activation, from: Span): readonly Span[] {
  const pauses = libraryCalls.filter(({ name, node }) => isFunction(name, 'sleep') && !within(node, from));
  return pauses.flatMap(({ node }) =>
    wayTo(fn.body, node)
      .map(({ inner }) => inner)
      .filter((inner) => inner.kind === 'while' && !within(from, inner)),
  );
}

/**
 * The rounds of a server, those around the start up to it: each waits for whoever comes next, or for a while, and what threads
 * have made by then is how things stand, as the answer is due now.
 */
function servingRounds({ fn, libraryCalls, unknownCalls }: Activation, from: Span): readonly Span[] {
  const waits = [
    ...libraryCalls.filter(({ name, args }) => mayBlock(name, args.length)).map(({ node }) => node),
    ...unknownCalls.filter(
      ({ expr }) => expr !== undefined && mayBlock(`.${calleeName(expr) ?? ''}`, expr.args.length),
    ),
  ];
  const naps = libraryCalls.flatMap(({ name, node }) => (isFunction(name, 'sleep') ? [node] : []));
  const around = wayTo(fn.body, from).flatMap(({ inner }) =>
    inner.kind === 'while' &&
    (waits.some((wait) => within(wait, inner) && wait.end <= from.start) || naps.some((nap) => within(nap, inner)))
      ? [{ start: inner.start, end: from.start }]
      : [],
  );
  const behind: Span[] = [];
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'while' && stmt.start >= from.end && waits.some((wait) => within(wait, stmt))) behind.push(stmt);
  });
  return [...around, ...behind];
}

/** `if jobs.qsize(): Worker(jobs).start()`: whoever deals work out asks how much there is, and not what came of it. */
const decidesOnStart = (act: Activation, look: Span): boolean =>
  act.starts.some(({ node }) =>
    wayTo(act.fn.body, node).some(({ inner }) => inner.kind === 'if' && within(look, inner.test)),
  );

const isQueue = (obj: Obj): boolean => roleOfObject(obj) === 'queue';

/** What looks into a queue without waiting for an item. */
const LOOKS: ReadonlySet<string> = new Set(['get_nowait', 'empty', 'qsize']);

/** What is of no use after a `with` block. */
const isClosed = (obj: Obj): boolean => obj.kind === 'library' && obj.type === 'file';

/** Whether a block goes round for ever behind a place, or around it. */
const staysIn = (block: Block, from: Span): boolean =>
  someStmt(block, (stmt) => stmt.kind === 'while' && stmt.end >= from.end && isAlways(stmt.test));

/** `while not done: sleep(1)` waits and does not rely: only others change what such a loop asks; so does `while True: if done: break`. */
export const isWait = ({ act, cell, stmt, at, loops }: Access): boolean => {
  const loop = loops.at(-1);
  if (stmt?.kind === 'if' && loop?.kind === 'while')
    return within(at, stmt.test) && isAlways(loop.test) && leaves(stmt.body);
  return (
    stmt?.kind === 'while' &&
    within(at, stmt.test) &&
    !act.accesses.some((one) => one.kind === 'write' && one.cell.owner === cell.owner && within(one.at, stmt))
  );
};

/** `if name in sizes: show(sizes[name])`, in a loop: what is not there yet, a later round finds. */
const isThereByNow = ({ cell, flow, loops }: Access): boolean =>
  loops.some(({ kind }) => kind === 'while') &&
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read, answer }) => answer === 'present' && read.cell.owner === cell.owner),
  );

/** A read that only serves to write the same variable: `total += 1`. */
const isOwnWork = (access: Access): boolean =>
  access.act.accesses.some(
    (write) =>
      write.kind === 'write' && write.cell === access.cell && write.deps.includes(access) && write.stmt === access.stmt,
  );

/** `print("done")`, `log.info("all files are saved")`; not `second is done`, where that thread was waited for. */
function tellsFinished({ fn }: Activation, expr: Expr, { node }: StartEvent): boolean {
  if (expr.kind !== 'call' || !SAYING.has(calleeName(expr) ?? '')) return false;
  const text = expr.args.map(({ value }) => textOf(value)).join(' ');
  const names = (call: Expr | undefined): boolean => speaksOf(text, lastPart((call && exprPath(call)) ?? ''));
  const ofOther = someStmt(fn.body, (stmt) => isPlainJoin(stmt) && names(methodCalledAlone(stmt)?.object));
  const ofItself = node.callee.kind === 'attribute' && names(node.callee.object);
  return saysFinished(text) && (ofItself || !ofOther);
}

function namesIn({ args }: CallExpr): readonly string[] {
  const names: string[] = [];
  for (const { value } of args)
    walkExpr(value, (inner) => {
      if (inner.kind === 'name') names.push(inner.name);
    });
  return names;
}

function textOf(expr: Expr): string {
  let text = '';
  walkExpr(expr, (inner) => {
    if (inner.kind === 'constant' && typeof inner.value === 'string') text += `${inner.value} `;
    if (inner.kind === 'fstring') text += `${inner.text} `;
    // What a call makes of its texts is another matter: `get("done")`.
    return inner.kind !== 'conditional' && (inner.kind !== 'call' || inner === expr);
  });
  return text;
}
