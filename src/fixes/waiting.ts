/** What threads wait for before they end: joining them before that has come would wait for ever. */

import type { Expr, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { calleeName, exprPath } from '../facts/paths.js';
import { forEachBlock, someExpr, someStmt, walkStmts } from '../facts/walk.js';
import { isFunction } from '../knowledge/functions.js';
import { originsOf } from '../program/cost/origins.js';
import { roleOfObject } from '../program/model/lineage.js';
import { blockingOf } from '../program/model/blocking.js';
import type { Activation } from '../program/model/activation.js';
import { isElementField } from '../program/model/field.js';
import type { Cell, Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { holds } from './blocks.js';
import type { Passage } from './passage.js';

/** The variable of a cell: for elements, what has them. */
export const keyOf = (cell: Cell): unknown => (isElementField(cell.field) ? cell.owner : cell);

const WAITS =
  /^(queue|multiprocessing|asyncio)\.\w*Queue\.(get|join|put)$|^(threading|multiprocessing)\.(Event|Condition|Barrier)\.(wait|wait_for)$|Semaphore\.acquire$/;
const GIVES =
  /\.(put|put_nowait|get|get_nowait|task_done|set|notify|notify_all|notifyAll|release|wait|abort|set_result)$/;
/** What comes from somewhere else: another program, a person, a child process. */
const FROM_OUTSIDE =
  /(^|\.)(accept|recv|recvfrom|recv_into|recv_bytes|serve_forever|handle_request|select|poll|input)$/;
/** Whether something from outside is waited for in a part of a function. */
export const waitsOutside = ({ libraryCalls, unknownCalls }: Activation, part: Span): boolean =>
  libraryCalls.some(({ name, node }) => FROM_OUTSIDE.test(name) && holds(part, node)) ||
  unknownCalls.some(({ expr }) => expr !== undefined && FROM_OUTSIDE.test(calleeName(expr) ?? '') && holds(part, expr));

/** Ways to answer others. */
const SERVES = /(^|\.)(accept|serve_forever|handle_request)$/;
/** Methods by which things that can't be seen may wait for each other. */
const UNSEEN_WAITS =
  /^(wait|wait_for|acquire|accept|recv|recvfrom|recv_into|serve_forever|run_forever|mainloop|run_until_complete)$/;
/** The same where nothing is given: `jobs.get()`, but not `options.get(key)`. */
const UNSEEN_WAITS_BARE = /^(get|join|result|read|readline)$/;

/** Whether a thing is what an address answered: reading it waits for nobody here, unless the program itself answers. */
function isAnswer({ analysis }: Program, act: Activation, expr: Expr): boolean {
  const origin = originsOf(act).of(expr);
  return (
    origin !== undefined &&
    isFunction(origin, 'opens an address') &&
    !analysis.activations.some(({ libraryCalls }) => libraryCalls.some(({ name }) => SERVES.test(name)))
  );
}

/** `scale = Serial(port, timeout=1)`: whether who reads from it gives up after a while. */
function givesUp({ file }: Activation, object: Expr): boolean {
  const path = exprPath(object);
  const made: Expr[] = [];
  for (const { body } of file.facts.functions)
    walkStmts(body, (stmt) => {
      if (stmt.kind === 'assign' && stmt.targets.some((target) => exprPath(target) === path)) made.push(stmt.value);
    });
  const isTimed = (expr: Expr): boolean =>
    expr.kind === 'call' &&
    expr.args.some(({ name, value }) => name === 'timeout' && value.kind === 'constant' && Number(value.value) > 0);
  return path !== undefined && made.length > 0 && made.every(isTimed);
}

/** Something given somewhere. */
interface Place {
  readonly act: Activation;
  readonly node: Span;
}

/** What some threads need so that they can end. */
export class Waiting {
  /** Some of them never end by themselves. */
  readonly isEndless: boolean;
  /** Variables that they change and others may read. */
  readonly written = new Set<unknown>();
  /** Variables of others that they read. */
  readonly read = new Set<unknown>();
  /** What they, and those that they need, wait for: queues, events, semaphores, and variables that their loops test. */
  private readonly signals = new Set<unknown>();
  /** They wait for something that can't be seen. */
  private outside = false;
  private readonly code = new Set<Activation>();
  private readonly threads: Set<Obj>;
  /** Threads that give something, and so must run, too. */
  private readonly helpers = new Set<Obj>();

  constructor(
    private readonly program: Program,
    entries: readonly Activation[],
    own: readonly Obj[],
  ) {
    const blocking = blockingOf(program.analysis);
    this.isEndless = entries.some((entry) => blocking.isEndless(entry));
    this.threads = new Set(own);
    for (const entry of entries) this.visit(entry);
    for (const act of this.code) {
      for (const { kind, cell } of act.accesses) (kind === 'write' ? this.written : this.read).add(keyOf(cell));
    }
    // What gives them what they need may wait for something itself.
    for (let known = -1; known !== this.signals.size + this.helpers.size;) {
      known = this.signals.size + this.helpers.size;
      for (const { act } of this.givers()) this.addHelpers(act);
    }
  }

  /** Whether they come by a function themselves. */
  runs(fn: FunctionFacts): boolean {
    return [...this.code].some((act) => act.fn === fn);
  }

  /** Whether they wait for nothing that others give. */
  get isFree(): boolean {
    return !this.outside && this.signals.size === 0;
  }

  /** Whether a thread that comes by some place may wait there for their end: all that they wait for has been given. */
  canEndAt(passage: Passage): boolean {
    if (passage.isLast) return true;
    if (this.outside) return false;
    const givers = this.givers();
    const isKept = ({ act, node }: Place): boolean =>
      this.threadsAt(act).every(
        (thread) =>
          (thread !== undefined && (this.threads.has(thread) || this.helpers.has(thread))) ||
          (passage.mayBeBefore(act, node) && !passage.mayBeAfter(act, node)),
      );
    const isGiven = (signal: unknown): boolean =>
      !isObject(signal) || givers.some((one) => one.signal === signal && this.threadsAt(one.act).length > 0);
    return givers.every(isKept) && [...this.signals].every(isGiven) && this.startsOfHelpers().every(isKept);
  }

  /** Whether all they wait for that others give is given within a part of a function. */
  isGivenIn(within: (act: Activation, node: Span) => boolean): boolean {
    if (this.outside) return false;
    const givers = this.givers();
    return [...this.signals].every((signal) => {
      const own = givers.filter((one) => one.signal === signal);
      return own.length === 0 || own.some(({ act, node }) => within(act, node));
    });
  }

  private visit(act: Activation): void {
    if (this.code.has(act)) return;
    this.code.add(act);
    const own = (signal: Obj): boolean =>
      act.libraryCalls.some((call) => call.self === signal && /\.release$/.test(call.name));
    for (const { name, self } of act.libraryCalls) {
      if (FROM_OUTSIDE.test(name)) this.outside = true;
      if (!WAITS.test(name)) continue;
      if (self === undefined) this.outside = true;
      else if (/put$/.test(name) && !isBounded(self)) continue;
      // Who gives back what it took only takes turns.
      else if (!(/Semaphore/.test(name) && own(self))) this.signals.add(self);
    }
    for (const { hold, node } of act.acquires) {
      // `with semaphore:` gives it back; `semaphore.acquire()` may have been waiting for a sign.
      if (roleOfObject(hold.lock) === 'semaphore' && isCallOf(node, act) && !own(hold.lock))
        this.signals.add(hold.lock);
    }
    for (const { expr } of act.unknownCalls) {
      if (expr?.callee.kind === 'name' && expr.callee.name === 'input') this.outside = true;
      if (expr?.callee.kind !== 'attribute') continue;
      const { name } = expr.callee;
      if (UNSEEN_WAITS.test(name)) this.outside = true;
      const { object } = expr.callee;
      if (expr.args.length > 0 || !UNSEEN_WAITS_BARE.test(name) || givesUp(act, object)) continue;
      if (!isAnswer(this.program, act, object)) this.outside = true;
    }
    this.addPolled(act);
    for (const { thread, kind } of act.joins) {
      if (kind === 'cancel') continue;
      const model = this.program.threadModel(thread);
      if (model !== undefined && !this.threads.has(thread)) this.helpers.add(thread);
      for (const entry of model?.entries ?? []) this.visit(entry);
    }
    for (const { callee } of act.calls) this.visit(callee);
  }

  /** Variables that decide whether a loop goes on, where others change them. */
  private addPolled(act: Activation): void {
    for (const { test, loop } of loopTests(act)) {
      for (const call of act.libraryCalls)
        if (call.self !== undefined && holds(test, call.node) && isSignalType(call.self)) this.signals.add(call.self);
      for (const read of act.accesses) {
        if (read.kind !== 'read' || !holds(test, read.at)) continue;
        const key = keyOf(read.cell);
        // What the loop itself changes ends it; a flag that it sets when something goes wrong doesn't.
        const counts = act.accesses.some(
          (write) =>
            write.kind === 'write' &&
            keyOf(write.cell) === key &&
            holds(loop, write.at) &&
            (write.effect !== 'store' || write.deps.length > 0),
        );
        if (!counts) this.signals.add(key);
      }
    }
  }

  private addHelpers(act: Activation): void {
    for (const thread of this.threadsAt(act)) {
      if (thread === undefined || this.threads.has(thread) || this.helpers.has(thread)) continue;
      this.helpers.add(thread);
      for (const entry of this.program.threadModel(thread)?.entries ?? []) this.visit(entry);
    }
  }

  private threadsAt(act: Activation): readonly (Obj | undefined)[] {
    return this.program.contexts.of(act).map(({ ctx }) => ctx.thread);
  }

  /** Everything that gives what they wait for. */
  private givers(): (Place & { readonly signal: unknown })[] {
    const found: (Place & { readonly signal: unknown })[] = [];
    for (const act of this.program.analysis.activations) {
      const isInit = act.fn.name === '__init__';
      for (const { self, name, node } of act.libraryCalls)
        if (self !== undefined && this.signals.has(self) && GIVES.test(name)) found.push({ act, node, signal: self });
      for (const { kind, cell, at } of act.accesses) {
        const key = keyOf(cell);
        if (kind === 'write' && !isInit && this.signals.has(key)) found.push({ act, node: at, signal: key });
      }
    }
    return found;
  }

  private startsOfHelpers(): readonly Place[] {
    return this.program.analysis.activations.flatMap((act) =>
      act.starts.flatMap(({ thread, node }) => (this.helpers.has(thread) ? [{ act, node }] : [])),
    );
  }
}

const isObject = (signal: unknown): signal is Obj =>
  typeof signal === 'object' &&
  signal !== null &&
  'kind' in signal &&
  !('field' in signal) &&
  isSignalType(signal as Obj);

const isSignalType = (obj: Obj): boolean =>
  obj.kind === 'library' && /Queue$|Event$|Condition$|Barrier$|Semaphore$/.test(obj.type);

/** Whether a queue has a greatest size: only then does putting something wait. */
const isBounded = (queue: Obj): boolean =>
  queue.kind !== 'library' || queue.expr?.kind !== 'call' || queue.expr.args.length > 0;

/** Whether a lock is taken by a call of `acquire`, and not by `with`. */
const isCallOf = (node: Span, act: Activation): boolean =>
  act.libraryCalls.some(
    (call) => call.node.start === node.start && call.node.end === node.end && /acquire$/.test(call.name),
  );

/** What decides whether loops go on: the tests of `while`, and those before a `break` or `return` in one. */
function loopTests(act: Activation): { readonly test: Span; readonly loop: Stmt }[] {
  const found: { test: Span; loop: Stmt }[] = [];
  const isShared = (expr: Expr): boolean =>
    expr.kind === 'attribute' || expr.kind === 'call' || (expr.kind === 'name' && expr.scope !== 'local');
  const inLoop = (body: readonly Stmt[], loop: Stmt): void => {
    for (const stmt of body) {
      if (
        stmt.kind === 'if' &&
        someStmt(stmt.body, ({ kind }) => /^(break|return|raise)$/.test(kind)) &&
        someExpr(stmt.test, isShared)
      )
        found.push({ test: stmt.test, loop });
      if (stmt.kind !== 'def' && stmt.kind !== 'class') forEachBlock(stmt, (block) => inLoop(block, loop));
    }
  };
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.kind !== 'while') return;
    if (someExpr(stmt.test, isShared)) found.push({ test: stmt.test, loop: stmt });
    inLoop(stmt.body, stmt);
  });
  return found;
}
