/**
 * Locks taken by hand that some way out of the function leaves held: by a `return`, past the branch that gives them back,
 * or by an exception. A forward may-analysis over the statements of one function: which acquires are still open.
 */

import { lastPart } from '../../knowledge/dotted.js';
import type { Block, CallExpr, ExceptHandler, Expr, FunctionFacts, Stmt, TryStmt } from '../../facts/ir.js';
import { isAlways } from '../../facts/way-to.js';
import { walkExpr } from '../../facts/walk.js';
import { exprPath, pathOf } from '../../facts/paths.js';
import { textOf } from '../../facts/test-text.js';
import { swallows } from '../model/suppressing.js';
import {
  emptyIn,
  flagsAfter,
  type HandAcquire,
  join,
  marked,
  NONE,
  nothingRaised,
  type Open,
  type Raised,
  union,
  UNMARKED,
  without,
  withoutRenamed,
} from './open-locks.js';
import { merge, onlyGivesBack, waysOf, type Way, type Ways } from './block-ways.js';

/** How an acquire is left open. */
export interface OpenAcquire extends HandAcquire {
  /** Where an exception leaves with the lock held. */
  readonly raisedAt: Expr | undefined;
  /** A `raise` of the function's own does that. */
  readonly isSaid: boolean;
  /** The `return` that leaves with the lock held, or nothing for the end of the function. */
  readonly leftAt: Stmt | undefined;
  readonly leavesNormally: boolean;
  /** It succeeds in a test of which another part may fail. */
  readonly isPartOfTest: boolean;
}

/** Which exceptions count. */
export interface Failures {
  /** Whether evaluating an expression, or storing to it, may raise one. */
  readonly raises: (expr: Expr, isTarget: boolean) => boolean;
  /** Whether a handler for a type lets none of them pass. */
  readonly areCaughtBy: (type: Expr | undefined) => boolean;
  /** Whether a handler may get one of them; each may, where it is not said. */
  readonly reach?: (handler: ExceptHandler) => boolean;
}

export class ReleaseAnalysis {
  private readonly raised = new Map<HandAcquire, Expr>();
  /** Where a `raise` leaves the function with the lock held. */
  private readonly said = new Map<HandAcquire, Expr>();
  private readonly left = new Map<HandAcquire, Stmt | undefined>();
  private readonly known = new Map<Expr, HandAcquire>();
  /** The tests that the statement at hand stands under, and those that each acquire does. */
  private readonly tests: Way[] = [];
  /** Those that may be held where the test that they are a part of has failed. */
  private readonly besideOthers = new Set<HandAcquire>();
  private readonly takenUnder = new Map<HandAcquire, readonly Way[]>();
  /** Variables that say whether an acquire has succeeded. */
  private readonly outcomes = new Map<string, HandAcquire>();
  /** Variables that were set on the one way to the statement at hand: `taken = True` before the lock is taken. */
  private flags: ReadonlySet<string> = UNMARKED;
  /** Those that a `continue` takes into the next round of an endless loop, and the end of the round does not. */
  private readonly carried = new Set<HandAcquire>();
  private readonly empty: ReadonlySet<string>;
  /** What exceptions carry to each `try` around the place; what passes the outermost leaves the function. */
  private readonly catchers: Raised[] = [];
  /** `finally` blocks that a `return` runs. */
  private readonly finals: Block[] = [];

  constructor(
    private readonly fn: FunctionFacts,
    /** The lock that a call takes, as it is written or would be. */
    private readonly lockTaken: (call: CallExpr) => Expr | undefined,
    private readonly failures: Failures,
    /** Functions that give a lock back for who calls them, by the lock's name. */
    private readonly givers: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    this.empty = emptyIn(fn.body);
  }

  /** The acquires that some way leaves open. */
  open(): readonly OpenAcquire[] {
    const { next } = this.block(this.fn.body, NONE);
    for (const one of (next ?? NONE).keys()) this.left.set(one, this.left.get(one));
    return [...this.known.values()]
      .filter((one) => this.raised.has(one) || this.left.has(one))
      .map((one) => ({
        ...one,
        raisedAt: this.said.get(one) ?? this.raised.get(one),
        isSaid: this.said.has(one),
        leftAt: this.left.get(one),
        leavesNormally: this.left.has(one),
        isPartOfTest: this.besideOthers.has(one),
      }));
  }

  private block(block: Block, open: Open): Ways {
    const ways: Ways = { next: open, breaks: undefined, continues: undefined };
    const { flags } = this;
    for (const stmt of block) {
      if (ways.next === undefined) break;
      const inner = this.statement(stmt, ways.next);
      this.flags = flagsAfter(stmt, this.flags);
      ways.next = inner.next;
      ways.breaks = join(ways.breaks, inner.breaks);
      ways.continues = join(ways.continues, inner.continues);
    }
    this.flags = flags;
    return ways;
  }

  private statement(stmt: Stmt, open: Open): Ways {
    const going = (next: Open | undefined): Ways => ({ next, breaks: undefined, continues: undefined });
    switch (stmt.kind) {
      case 'expr':
        return going(this.expression(stmt.value, open));
      case 'assign': {
        const after = this.expression(stmt.value, open);
        this.noteOutcome(stmt.targets, stmt.value);
        for (const target of stmt.targets) this.raise(target, after, true);
        return going(marked(stmt, this.empty, withoutRenamed(stmt.value, after)));
      }
      case 'augassign':
        this.raise(stmt.target, open, true);
        if (/^(\/|\/\/|%|\*\*|<<|>>|@)$/.test(stmt.op)) this.carry(stmt.value, open);
        return going(this.expression(stmt.value, open));
      case 'return': {
        let after = stmt.value === undefined ? open : this.expression(stmt.value, open);
        after = this.throughFinals(after);
        for (const one of after.keys()) if (!this.left.has(one)) this.left.set(one, stmt);
        return going(undefined);
      }
      case 'raise':
        if (this.catchers.length === 0)
          for (const one of open.keys()) if (!this.said.has(one)) this.said.set(one, stmt.value ?? one.call);
        this.carry(stmt.value ?? { kind: 'error', start: stmt.start, end: stmt.end }, open);
        return going(undefined);
      case 'assert': {
        const after = this.expression(stmt.test, open);
        this.carry(stmt.test, this.where(stmt.test, false, after));
        return going(this.where(stmt.test, true, after));
      }
      case 'break':
        return { next: undefined, breaks: open, continues: undefined };
      case 'continue':
        return { next: undefined, breaks: undefined, continues: open };
      case 'if': {
        const after = this.expression(stmt.test, open);
        const branch = (body: Block, holds: boolean): Ways => {
          const inside = this.where(stmt.test, holds, after);
          const known = this.tests.length;
          this.tests.push(...waysOf(stmt.test, holds));
          const ways = this.block(body, inside);
          this.tests.length = known;
          return ways;
        };
        return merge(branch(stmt.body, true), branch(stmt.orelse, false));
      }
      case 'while':
      case 'for':
        return this.loop(stmt, open);
      case 'with': {
        let inside = open;
        for (const { context } of stmt.items) inside = this.expression(context, inside);
        const ways = this.block(stmt.body, inside);
        // `suppress` goes on after the block with what was open anywhere in it.
        if (stmt.items.some(({ context }) => swallows(context))) ways.next = join(ways.next, inside);
        return ways;
      }
      case 'try':
        return this.tryStatement(stmt, open);
      case 'match': {
        const after = this.expression(stmt.subject, open);
        return stmt.cases.map(({ body }) => this.block(body, after)).reduce(merge, going(after));
      }
      case 'delete':
        for (const target of stmt.targets) this.raise(target, open, true);
        return going(open);
      default:
        return going(open);
    }
  }

  /** What is open once the `finally` blocks around a `return` have run. */
  private throughFinals(open: Open): Open {
    const around = this.finals.splice(0);
    let after = open;
    for (const block of [...around].reverse()) after = this.block(block, after).next ?? NONE;
    this.finals.push(...around);
    return after;
  }

  private loop(stmt: Extract<Stmt, { kind: 'while' | 'for' }>, open: Open): Ways {
    const test = stmt.kind === 'while' ? stmt.test : stmt.iter;
    let around = open;
    let out: Open | undefined;
    let breaks: Open | undefined;
    for (let round = 0; round < 2; round++) {
      const at = this.expression(test, around);
      if (stmt.kind === 'for') this.raise(stmt.iter, at, false);
      const [inside, after] =
        stmt.kind === 'while' ? [this.where(test, true, at), this.where(test, false, at)] : [at, at];
      const body = this.block(stmt.body, inside);
      // Who took it in a loop gives it back in one, as often.
      if (stmt.kind === 'for' && onlyGivesBack(stmt.body)) out = join(out, body.next);
      else if (!isAlways(test) || stmt.kind === 'for') out = join(out, after);
      breaks = join(breaks, body.breaks);
      if (isAlways(test))
        for (const one of body.continues?.keys() ?? []) if (body.next?.has(one) !== true) this.carried.add(one);
      around = union(around, union(body.next ?? NONE, body.continues ?? NONE));
    }
    const orelse: Ways =
      out === undefined ? { next: undefined, breaks: undefined, continues: undefined } : this.block(stmt.orelse, out);
    return { next: join(orelse.next, breaks), breaks: orelse.breaks, continues: orelse.continues };
  }

  private tryStatement(stmt: TryStmt, open: Open): Ways {
    const { handlers, finalbody } = stmt;
    const outer = finalbody.length > 0 ? nothingRaised() : undefined;
    if (outer !== undefined) {
      this.catchers.push(outer);
      this.finals.push(finalbody);
    }
    const caught = nothingRaised();
    this.catchers.push(caught);
    const body = this.block(stmt.body, open);
    this.catchers.pop();
    let ways = body;
    if (body.next !== undefined) ways = merge({ ...body, next: undefined }, this.block(stmt.orelse, body.next));
    // What the handlers don't name goes on outwards.
    if (!handlers.some(({ type }) => this.failures.areCaughtBy(type))) this.pass(caught);
    for (const handler of handlers)
      ways = merge(ways, this.block(handler.body, this.failures.reach?.(handler) === false ? NONE : caught.open));
    if (outer === undefined) return ways;
    this.catchers.pop();
    this.finals.pop();
    const leave = (way: Open | undefined): Open | undefined =>
      way === undefined ? undefined : this.block(finalbody, way).next;
    const raised = this.block(finalbody, outer.open).next;
    if (raised !== undefined) this.pass({ open: raised, from: outer.from });
    return { next: leave(ways.next), breaks: leave(ways.breaks), continues: leave(ways.continues) };
  }

  /** Evaluates an expression: what it takes and gives back, and what leaves where it raises. */
  private expression(expr: Expr, open: Open): Open {
    let now = open;
    if (expr.kind === 'boolean') {
      // Where an outcome is part of a test, that tells on which branch it is held.
      for (const part of expr.values) {
        const after = this.expression(part, now);
        if (!this.known.has(part)) now = after;
      }
      return now;
    }
    const calls: CallExpr[] = [];
    walkExpr(expr, (inner) => {
      if (inner.kind === 'call') calls.push(inner);
      return inner.kind !== 'lambda';
    });
    const only = calls.length === 1 ? calls[0] : undefined;
    if (only?.callee.kind === 'attribute' && only.callee.name === 'release')
      return this.released(only.callee.object, now);
    const lock = only && this.lockTaken(only);
    if (only !== undefined && lock !== undefined) {
      const acquire = this.acquireAt(only, lock);
      if (acquire !== undefined && this.carried.has(acquire) && now.has(acquire) && !this.left.has(acquire))
        this.left.set(acquire, undefined);
      // The same for `not lock.acquire()`.
      return acquire === undefined || expr !== only ? now : union(now, new Map([[acquire, this.flags]]));
    }
    this.raise(expr, now, false);
    for (const { callee } of calls) {
      if (callee.kind === 'attribute' && callee.name === 'release') now = this.released(callee.object, now);
      else if (this.givers.size > 0 && (callee.kind === 'attribute' || callee.kind === 'name'))
        now = this.givenBack(callee.name, now);
    }
    return now;
  }

  private released(lock: Expr, open: Open): Open {
    const path = pathOf(lock);
    return path === undefined ? NONE : without(open, (one) => one.path === path);
  }

  /** Without what a function called like this gives back for its caller. */
  private givenBack(callee: string, open: Open): Open {
    return without(open, (one) => this.givers.get(lastPart(one.path))?.has(callee) === true);
  }

  /**
   * Without what was taken where the same test came out the other way (`if lock is not None:` around both ends), what has
   * set the variable since that is asked for (`taken = True`), and the lock itself where that turns out not to be there, or
   * `lock.locked()` that nobody has it.
   */
  private asBefore(test: Expr, holds: boolean, open: Open): Open {
    const text = textOf(test);
    const path = exprPath(test);
    const callee = test.kind === 'call' ? test.callee : undefined;
    const free = callee?.kind === 'attribute' && callee.name === 'locked' ? callee.object : test;
    return without(
      open,
      (one, marks) =>
        this.takenUnder.get(one)!.some((way) => way.test === text && way.holds !== holds) ||
        (!holds && ((path !== undefined && marks.has(path)) || one.path === pathOf(free))),
    );
  }

  private acquireAt(call: Expr, lock: Expr): HandAcquire | undefined {
    const path = pathOf(lock);
    if (path === undefined) return undefined;
    let acquire = this.known.get(call);
    if (acquire === undefined) {
      this.known.set(call, (acquire = { path, call, lock }));
      this.takenUnder.set(acquire, [...this.tests]);
    }
    return acquire;
  }

  /** What is open where a test came out one way. */
  private where(test: Expr, holds: boolean, reached: Open): Open {
    const open = this.asBefore(test, holds, reached);
    if (test.kind === 'unary' && test.op === 'not') return this.where(test.operand, !holds, open);
    if (test.kind === 'boolean' && (test.op === 'and') === holds)
      return test.values.reduce((now, part) => this.where(part, holds, now), open);
    if (test.kind === 'boolean') {
      // Whichever part decided: those before it came out the other way, and what they took is held.
      let [before, after] = [open, NONE];
      for (const part of test.values) {
        const decided = this.where(part, holds, before);
        const sure = before;
        after = union(
          after,
          without(decided, (one) => !sure.has(one)),
        );
        for (const one of after.keys()) if (!open.has(one)) this.besideOthers.add(one);
        before = this.where(part, !holds, before);
      }
      return after;
    }
    if (test.kind === 'compare' && test.rest.length === 1) {
      const { op, right } = test.rest[0]!;
      const value =
        right.kind === 'constant' && right.type === 'none' ? false : right.kind === 'constant' && right.value;
      if (right.kind === 'constant' && typeof value === 'boolean' && /^(is|==|is not|!=)$/.test(op))
        return this.where(test.left, (/!|not/.test(op) ? !value : value) === holds, open);
    }
    const named = test.kind === 'named' ? test.value : test;
    const acquire = named.kind === 'call' ? this.known.get(named) : this.outcomes.get(exprPath(named) ?? '');
    if (acquire === undefined) return open;
    return holds
      ? named.kind === 'call'
        ? union(open, new Map([[acquire, this.flags]]))
        : open
      : without(open, (one) => one === acquire);
  }

  private noteOutcome(targets: readonly Expr[], value: Expr): void {
    const acquire = this.known.get(value);
    for (const target of targets) {
      const path = exprPath(target);
      if (path === undefined) continue;
      if (acquire === undefined) this.outcomes.delete(path);
      else this.outcomes.set(path, acquire);
    }
  }

  private raise(expr: Expr, open: Open, isTarget: boolean): void {
    if (open.size === 0 || !this.failures.raises(expr, isTarget)) return;
    // The test under which it was taken has been answered before.
    const text = textOf(expr);
    this.carry(
      expr,
      without(open, (one) => this.takenUnder.get(one)!.some(({ test }) => test === text)),
    );
  }

  /** An exception leaves from here. */
  private carry(expr: Expr, open: Open): void {
    this.pass({ open, from: new Map([...open.keys()].map((one) => [one, expr])) });
  }

  /** Exceptions go on to the next `try` around, or out of the function. */
  private pass({ open, from }: Raised): void {
    const catcher = this.catchers.at(-1);
    const places = catcher?.from ?? this.raised;
    for (const one of open.keys()) if (!places.has(one)) places.set(one, from.get(one) ?? one.call);
    if (catcher !== undefined) catcher.open = union(catcher.open, open);
  }
}
