/** Waiting for threads: what `join()` looks like for one thread, for several in a row, and for all of a loop. */

import type { CallExpr, Expr, Stmt } from '../facts/ir.js';
import { someExpr, someExprIn, someStmt, walkStmts } from '../facts/walk.js';
import { calleeName, isPlainJoin, methodCalledAlone } from '../facts/paths.js';
import type { TextEdit } from '../rules/finding.js';
import { listed } from '../rules/report.js';
import { freeLocal, type FoundCall } from './calls.js';
import { closingMethod } from './closing.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { blockWith, placeBelow, type Below, type JoinPlace } from './join-place.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';
import { forgottenBeside, workOf, type StartStmt } from './started.js';
import { Waiting } from './waiting.js';

/** Ways to wait for the threads whose `start()` is given; `change` is an edit of that very call, to be kept. */
export function* joinsFor(cx: FixContext, start: FoundCall, change?: TextEdit, above?: Stmt): Generator<Proposal> {
  const { source } = cx;
  const { callee } = start.call;
  if (source === undefined || callee.kind !== 'attribute') return;
  if (start.stmt.kind !== 'expr' || start.stmt.value !== start.call) return;
  const joining = new Joining(cx, source, start, change === undefined ? [] : [change], above);
  const loop = start.run.owners.findLast(({ kind }) => kind === 'for' || kind === 'while');
  yield* loop === undefined ? joining.inARow(callee.object) : joining.ofLoop(loop, callee.object);
}

const isMade = (receiver: Expr): receiver is CallExpr =>
  receiver.kind === 'call' && /(Thread|Timer)$/.test(calleeName(receiver) ?? '');

class Joining {
  private readonly self: string | undefined;

  constructor(
    private readonly cx: FixContext,
    private readonly source: Source,
    private readonly start: FoundCall,
    private readonly own: readonly TextEdit[],
    private readonly above: Stmt | undefined,
  ) {
    this.self = start.fn.cls >= 0 ? start.fn.params[0]?.name : undefined;
  }

  private waitingFor(stmts: readonly Stmt[]): Waiting | undefined {
    const works = stmts.map((stmt) => workOf(this.cx, this.start, stmt));
    // Of a thread whose work can't be seen nobody knows what it waits for.
    if (works.some(({ entries, unseen }) => entries.length === 0 && unseen)) return undefined;
    const threads = works.flatMap((work) => work.threads);
    const entries = works.flatMap((work) => work.entries);
    return threads.length + entries.length === 0 ? undefined : new Waiting(this.cx.program, entries, threads);
  }

  /** `a.start()`, `b.start()`: all that are started in one block, up to where the first of them is needed. */
  *inARow(receiver: Expr): Generator<Proposal> {
    const { cx, source, start, self } = this;
    const text = source.slice(receiver);
    // A thread that starts itself can't wait for itself.
    if (text === self) return;
    if (receiver.kind === 'attribute' && receiver.object.kind === 'name' && receiver.object.name === self) {
      const waiting = this.waitingFor([start.stmt]);
      if (waiting === undefined) return;
      const closing = closingMethod(cx, source, start, (thread) => [`${thread}.join()`], receiver.name, waiting);
      if (closing !== undefined) yield safe(`Join ${text} in ${closing.name}()`, [...this.own, closing.edit]);
      return;
    }
    const uncalled = isPath(receiver) ? this.uncalledJoin(text) : undefined;
    if (uncalled !== undefined) {
      yield safe(`Call ${text}.join()`, [...this.own, uncalled]);
      return;
    }
    const group = this.group();
    if (!group.some(({ stmt }) => stmt === start.stmt)) return;
    const waiting = this.waitingFor(group.map(({ stmt }) => stmt));
    const place = waiting && this.place(group.at(-1)!.stmt, waiting, false);
    if (place === undefined) return;
    const names: string[] = [];
    const edits: TextEdit[] = [...this.own];
    for (const one of group) {
      if (isMade(one.receiver)) {
        const name = freeLocal(source.facts, start.fn, group.length === 1 ? 'thread' : `thread_${names.length + 1}`);
        names.push(name);
        edits.push(...this.named(one.stmt, one.receiver, name));
      } else names.push(source.slice(one.receiver));
    }
    const unique = [...new Set(names)];
    const several = unique.length > 1;
    const kept = group.some((one) => isMade(one.receiver));
    const again = kept ? [] : this.joinedAgain(group.at(-1)!.stmt);
    if (again.length === unique.length && this.place(group.at(-1)!.stmt, waiting!, false, again[0]) !== undefined) {
      const others = again.map((stmt) => methodCalledAlone(stmt)!.object);
      edits.push(...others.map((other, index) => replacement(source.path, other, unique[index]!)));
      yield safe(`Join ${threadsNamed(unique)} in place of ${source.slice(others[0]!)} once more`, edits);
      return;
    }
    edits.push(place.edit(unique.map((name) => `${name}.join()`)));
    const whom = kept && !several ? 'Keep the thread and join it' : `Join ${threadsNamed(unique)}`;
    yield this.proposal(`${whom}${whereTo(place, several)}`, edits, place);
  }

  /** The starts of the block that belong together: those of forgotten threads, as far as they can be joined by name. */
  private group(): readonly StartStmt[] {
    const { start, self } = this;
    return forgottenBeside(this.cx, start).filter(({ stmt, receiver }) => {
      if (isMade(receiver)) return this.source.isFirstOnLine(stmt.start);
      if (receiver.kind !== 'name') return isPath(receiver) && rootOf(receiver) !== self;
      return receiver.name !== self && !this.isHandedOn(receiver.name) && !this.isBoundAgain(receiver.name);
    });
  }

  /** `t = Thread(…); t.start(); t = Thread(…); t.start()`: by its name only the last is there to be joined. */
  private isBoundAgain(name: string): boolean {
    const starts = this.start.run.block.filter(
      (stmt) => stmt.kind === 'expr' && this.source.slice(stmt) === `${name}.start()`,
    );
    return starts.length > 1;
  }

  /** `a.join()`, `a.join()` further down, in one row of joins: the second waits for nothing, and meant another. */
  private joinedAgain(start: Stmt): readonly Stmt[] {
    const { block } = this.start.run;
    const found: Stmt[] = [];
    const joined = new Set<string>();
    for (const stmt of block.slice(block.indexOf(start) + 1)) {
      const text = this.source.slice(stmt);
      if (!isPlainJoin(stmt)) joined.clear();
      else if (joined.has(text)) found.push(stmt);
      else joined.add(text);
    }
    return found;
  }

  /** `t.join` without brackets, further down: it was meant. */
  private uncalledJoin(text: string): TextEdit | undefined {
    const { source, start } = this;
    let edit: TextEdit | undefined;
    walkStmts(start.run.block.slice(start.run.first + 1), (stmt) => {
      if (stmt.kind === 'expr' && stmt.value.kind === 'attribute' && source.slice(stmt) === `${text}.join`) {
        edit ??= insertion(source.path, stmt.end, '()');
      }
    });
    return edit;
  }

  /** `Thread(…).start()`: the thread needs a name before it can be joined. */
  private named(stmt: Stmt, made: CallExpr, name: string): readonly TextEdit[] {
    const { source } = this;
    const { eol, path } = source;
    return [
      insertion(path, stmt.start, `${name} = `),
      replacement(path, { start: made.end, end: stmt.end }, `${eol}${source.indentAt(stmt.start)}${name}.start()`),
    ];
  }

  /** A start in a loop: a second loop waits. */
  *ofLoop(loop: Stmt, receiver: Expr): Generator<Proposal> {
    const { cx, source, start, self, own } = this;
    const waiting = this.waitingFor([start.stmt]);
    if (waiting === undefined) return;
    const title = (place: JoinPlace): string =>
      `Join the threads${place.where === 'directly' ? ' once all are started' : whereTo(place, true)}`;
    if (isMade(receiver)) {
      if (!source.isFirstOnLine(start.stmt.start)) return;
      const name = freeLocal(source.facts, start.fn, 'thread');
      const place = this.place(loop, waiting, true);
      const collected = place && this.collected(loop, start.stmt, name, place);
      if (collected === undefined) return;
      const edits = [...this.named(start.stmt, receiver, name), ...collected];
      yield this.proposal('Keep the threads and join them once all are started', edits, place!);
      return;
    }
    if (!isPath(receiver)) return;
    const text = source.slice(receiver);
    if (text === self) return;
    const again = loop.kind === 'for' && !loop.isAsync && bindsName(loop.target, text) && canBeReadAgain(loop.iter);
    const kept = again ? undefined : keptIn(source, loop, text);
    if (!again && kept === undefined) {
      if (receiver.kind !== 'name' || this.isHandedOn(text)) return;
      const place = this.place(loop, waiting, true);
      const collected = place && this.collected(loop, start.stmt, text, place);
      if (collected !== undefined) yield this.proposal(title(place!), [...own, ...collected], place!);
      return;
    }
    const list = again ? source.slice((loop as { iter: Expr }).iter) : kept!;
    const target = again ? source.slice((loop as { target: Expr }).target) : text;
    const lines = (threads: string): string[] => [`for ${target} in ${threads}:`, `\t${text}.join()`];
    if (self !== undefined && list.startsWith(`${self}.`)) {
      const closing = closingMethod(cx, source, start, lines, list.slice(self.length + 1), waiting);
      if (closing !== undefined) {
        yield safe(`Join the threads in ${closing.name}()`, [...own, closing.edit]);
      }
      // The object keeps them so that someone else may wait.
      return;
    }
    const root = list.replace(/[.(].*$/s, '');
    if (returned(start, root)) return;
    const place = this.place(loop, waiting, true);
    if (place === undefined) return;
    yield this.proposal(title(place), [...own, place.edit(lines(list))], place);
  }

  private proposal(title: string, edits: readonly TextEdit[], place: JoinPlace): Proposal {
    const { fn } = this.start;
    // What nothing needs went on beside whatever the function's caller does next.
    const isNeeded = place.where === 'used' || (!place.idle && this.cx.finding.severity === 'warning');
    if (isNeeded || fn.kind === 'module' || fn.name === 'main') return safe(title, edits);
    return unsafe(title, edits, `${fn.name}() then waits until the work is done`);
  }

  private place(stmt: Stmt, waiting: Waiting, eager: boolean, above = this.above): JoinPlace | undefined {
    const { cx, source } = this;
    return placeBelow(cx, source, this.at(stmt), waiting, eager, above);
  }

  /** A statement of the start's block, or a loop around that. */
  private at(stmt: Stmt): Below {
    const { fn, run } = this.start;
    const depth = run.owners.indexOf(stmt);
    if (depth < 0) return { fn, block: run.block, index: run.block.indexOf(stmt), owners: run.owners };
    const owners = run.owners.slice(0, depth);
    const block = blockWith(fn, owners, stmt);
    return { fn, block, index: block.indexOf(stmt), owners };
  }

  /** Whether the thread is returned, stored or given away: then its end is someone else's business. */
  private isHandedOn(text: string): boolean {
    const { fn } = this.start;
    const is = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.name === text;
    if (returned(this.start, text)) return true;
    const stored = someStmt(
      fn.body,
      (stmt) => stmt.kind === 'assign' && stmt.targets.some(({ kind }) => kind !== 'name') && someExpr(stmt.value, is),
    );
    const given = (expr: Expr): boolean => is(expr) || (expr.kind === 'sequence' && expr.items.some(given));
    return stored || someExprIn(fn.body, (expr) => expr.kind === 'call' && expr.args.some(({ value }) => given(value)));
  }

  /** Collects the threads of a loop in a new list and joins them where there is a place for it. */
  private collected(loop: Stmt, stmt: Stmt, name: string, place: JoinPlace): readonly TextEdit[] | undefined {
    const { source, start } = this;
    if ((loop.kind !== 'for' && loop.kind !== 'while') || (loop.kind === 'for' && loop.isAsync)) return undefined;
    // An endless loop never gets to the line below it.
    if (loop.kind === 'while' && loop.test.kind === 'constant') return undefined;
    if (![loop, stmt].every((one) => source.isFirstOnLine(one.start))) return undefined;
    const tail = source.text.slice(stmt.end, source.lineEnd(stmt.end));
    if (!/^[ \t]*(#|$)/.test(tail)) return undefined;
    const { eol, path } = source;
    const list = freeLocal(source.facts, start.fn, 'threads');
    const indent = source.indentAt(loop.start);
    const kept = `${eol}${source.indentAt(stmt.start)}${list}.append(${name})`;
    return [
      insertion(path, loop.start, `${list} = []${eol}${indent}`),
      insertion(path, source.lineEnd(stmt.end), kept),
      place.edit([`for ${name} in ${list}:`, `\t${name}.join()`]),
    ];
  }
}

function whereTo({ where }: JoinPlace, several: boolean): string {
  switch (where) {
    case 'used':
      return several ? ' before their work is used' : ' before its work is used';
    case 'end':
    case 'directly':
      return ' at the end';
  }
}

const threadsNamed = (names: readonly string[]): string =>
  names.length > 4 ? `the ${names.length} threads` : listed(names);

const rootOf = (expr: Expr): string | undefined =>
  expr.kind === 'attribute' ? rootOf(expr.object) : expr.kind === 'name' ? expr.name : undefined;

const bindsName = (target: Expr, name: string): boolean =>
  (target.kind === 'name' && target.name === name) ||
  (target.kind === 'sequence' && target.items.some((item) => bindsName(item, name)));

/** A list or dict by name, or its items: iterating over it again gives the same threads. */
const canBeReadAgain = (iter: Expr): boolean =>
  isPath(iter) ||
  (iter.kind === 'sequence' && iter.items.every(isPath)) ||
  (iter.kind === 'call' &&
    iter.args.length === 0 &&
    iter.callee.kind === 'attribute' &&
    /^(values|items)$/.test(iter.callee.name) &&
    isPath(iter.callee.object));

/** The list or dict in which a loop keeps each thread: `threads` of `threads.append(t)`, `self.by_host.values()`. */
function keptIn(source: Source, loop: Stmt, name: string): string | undefined {
  let kept: string | undefined;
  const isThread = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.name === name;
  someExprIn([loop], (expr) => {
    if (expr.kind === 'call' && expr.callee.kind === 'attribute' && expr.callee.name === 'append') {
      if (isThread(expr.args[0]?.value) && isPath(expr.callee.object)) kept ??= source.slice(expr.callee.object);
    }
    return false;
  });
  walkStmts([loop], (stmt) => {
    if (stmt.kind !== 'assign' || !isThread(stmt.value)) return;
    for (const target of stmt.targets) {
      if (target.kind === 'subscript' && isPath(target.object)) kept ??= `${source.slice(target.object)}.values()`;
    }
  });
  return kept;
}

/** Whether a function gives a variable to its caller. */
const returned = ({ fn }: FoundCall, name: string): boolean =>
  someStmt(
    fn.body,
    (stmt) =>
      stmt.kind === 'return' &&
      stmt.value !== undefined &&
      someExpr(stmt.value, (expr) => expr.kind === 'name' && expr.name === name),
  );
