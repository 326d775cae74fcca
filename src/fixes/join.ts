/** Waiting for threads: where a `join()` belongs. */

import type { Block, CallExpr, Expr, Stmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { awaitedBy, keyOf, signalled, type Awaited } from './awaited.js';
import { holds } from './blocks.js';
import { calleeName, contains, freeLocal, occurs, someStatement, type FoundCall } from './calls.js';
import { closingMethod } from './closing.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';

/** Ways to wait for the threads whose `start()` is given; `change` is an edit of that very call, to be kept. */
export function* joinsFor(cx: FixContext, start: FoundCall, change?: TextEdit): Generator<Proposal> {
  const { source } = cx;
  const { callee } = start.call;
  if (source === undefined || callee.kind !== 'attribute') return;
  if (start.stmt.kind !== 'expr' || start.stmt.value !== start.call) return;
  const awaited = awaitedBy(cx, start);
  if (awaited.endless) return;
  const place = new Place(cx, source, start, awaited);
  const own = change === undefined ? [] : [change];
  const receiver = callee.object;
  if (receiver.kind === 'call') {
    if (/(Thread|Timer)$/.test(calleeName(receiver) ?? '')) yield* place.named(receiver);
  } else if (isPath(receiver)) yield* place.joins(receiver, own);
}

/** One start, and the places below it. */
class Place {
  private readonly loop: Stmt | undefined;

  constructor(
    private readonly cx: FixContext,
    private readonly source: Source,
    private readonly start: FoundCall,
    private readonly awaited: Awaited,
  ) {
    this.loop = start.run.owners.findLast(({ kind }) => kind === 'for' || kind === 'while');
  }

  *joins(receiver: Expr, own: readonly TextEdit[]): Generator<Proposal> {
    const { cx, source, start, awaited } = this;
    const text = source.slice(receiver);
    const self = start.fn.cls >= 0 ? start.fn.params[0]?.name : undefined;
    // A thread that starts itself can't wait for itself.
    if (text === self) return;
    if (this.loop !== undefined) {
      yield* this.joinsAfterLoop(this.loop, text, self, own);
      return;
    }
    if (receiver.kind === 'attribute' && receiver.object.kind === 'name' && receiver.object.name === self) {
      const closing = closingMethod(cx, source, start, (thread) => [`${thread}.join()`], receiver.name, awaited);
      if (closing !== undefined) yield safe(`Join ${text} in ${closing.name}()`, [...own, closing.edit]);
      return;
    }
    const uncalled = this.uncalledJoin(text);
    if (uncalled !== undefined) yield safe(`Call ${text}.join`, [...own, uncalled]);
    if (this.isHandedOn(text)) return;
    const join = this.below(start.run.block, start.run.first, [`${text}.join()`]);
    if (join !== undefined) yield this.proposal(`Join ${text} ${join.where}`, [...own, join.edit], join.idle);
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
  *named(made: CallExpr): Generator<Proposal> {
    const { source, start } = this;
    if (!source.isFirstOnLine(start.stmt.start)) return;
    const { eol, path } = source;
    const name = freeLocal(source.facts, start.fn, 'thread');
    const edits = [
      insertion(path, start.stmt.start, `${name} = `),
      replacement(
        path,
        { start: made.end, end: start.stmt.end },
        `${eol}${source.indentAt(start.stmt.start)}${name}.start()`,
      ),
    ];
    if (this.loop === undefined) {
      const join = this.below(start.run.block, start.run.first, [`${name}.join()`]);
      if (join !== undefined)
        yield this.proposal(`Keep the thread and join it ${join.where}`, [...edits, join.edit], join.idle);
      return;
    }
    const collected = this.collected(this.loop, name);
    if (collected !== undefined)
      yield safe('Keep the threads and join them once all are started', [...edits, ...collected]);
  }

  private *joinsAfterLoop(
    loop: Stmt,
    text: string,
    self: string | undefined,
    own: readonly TextEdit[],
  ): Generator<Proposal> {
    const { cx, source, start, awaited } = this;
    const again = loop.kind === 'for' && !loop.isAsync && bindsName(loop.target, text) && canBeReadAgain(loop.iter);
    const kept = again ? undefined : keptIn(source, loop, text);
    const title = 'Join the threads once all are started';
    if (!again && kept === undefined) {
      const collected = this.isHandedOn(text) ? undefined : this.collected(loop, text);
      if (collected !== undefined) yield safe(title, [...own, ...collected]);
      return;
    }
    const list = again ? source.slice((loop as { iter: Expr }).iter) : kept!;
    const target = again ? source.slice((loop as { target: Expr }).target) : text;
    if (self !== undefined && list.startsWith(`${self}.`)) {
      const field = list.slice(self.length + 1);
      const closing = closingMethod(
        cx,
        source,
        start,
        (threads) => [`for ${target} in ${threads}:`, `\t${text}.join()`],
        field,
        awaited,
      );
      if (closing !== undefined) {
        yield safe(`Join the threads in ${closing.name}()`, [...own, closing.edit]);
        return;
      }
    }
    const root = list.replace(/[.(].*$/s, '');
    if (returned(start.fn.body, root)) return;
    const join = this.below(
      this.blockOf(loop),
      this.blockOf(loop).indexOf(loop),
      [`for ${target} in ${list}:`, `\t${text}.join()`],
      loop,
    );
    if (join !== undefined) yield this.proposal(title, [...own, join.edit], root === self);
  }

  private proposal(title: string, edits: readonly TextEdit[], idle: boolean): Proposal {
    const { fn } = this.start;
    if (!idle || fn.kind === 'module' || fn.name === 'main') return safe(title, edits);
    return unsafe(title, edits, `${fn.name}() then waits until the work is done`);
  }

  private blockOf(stmt: Stmt): Block {
    const { owners, block, fn } = this.start.run;
    const at = owners.indexOf(stmt);
    if (at < 0) return block;
    if (at === 0) return fn.body;
    let found: Block = fn.body;
    walkStmts([owners[at - 1]!], (inner) => {
      for (const one of blocksOf(inner)) if (one.includes(stmt)) found = one;
    });
    return found;
  }

  /**
   * A join in a block below the statement at `index`: before the work is needed; where the thread waits for
   * something itself, after it has come; else at the end.
   */
  private below(
    block: Block,
    index: number,
    lines: readonly string[],
    anchor: Stmt = block[index]!,
  ): { edit: TextEdit; where: string; idle: boolean } | undefined {
    const { cx, source, start, awaited } = this;
    const rest = block.slice(index + 1);
    if (!source.isFirstOnLine(anchor.start)) return undefined;
    const { signals } = awaited;
    const last = signals.size === 0 ? -1 : rest.findLastIndex((stmt) => signalled(cx, start.fn, stmt, signals));
    if (signals.size > 0 && last < 0) return undefined;
    let at = rest.findIndex((stmt, offset) => offset > last && this.reads(stmt));
    const needed = at >= 0;
    if (at < 0)
      at = rest.findIndex((stmt, offset) => offset > last && /^(return|raise|break|continue)$/.test(stmt.kind));
    const idle = at === 0 || rest.length === 0;
    // In a loop over threads that wait for nothing, all are started: no reason to put it off.
    const below = anchor.kind === 'for' && last < 0 && !needed ? anchor : undefined;
    const before = below === undefined ? rest[at] : undefined;
    const indent = source.indentAt(anchor.start);
    const text = lines.map((line) => line.replace(/^\t/, source.unitFor(indent)));
    if (before !== undefined) {
      if (!source.isFirstOnLine(before.start)) return undefined;
      const edit = insertion(source.path, before.start, text.map((line) => `${line}${source.eol}${indent}`).join(''));
      return { edit, where: needed ? 'before its work is used' : 'at the end', idle };
    }
    const end = (below ?? block.at(-1)!).end;
    if (!/^[ \t]*(#|$)/.test(source.text.slice(end, source.lineEnd(end)))) return undefined;
    const edit = insertion(source.path, source.lineEnd(end), text.map((line) => source.eol + indent + line).join(''));
    return { edit, where: 'at the end', idle: idle && below === undefined };
  }

  /** Whether a statement reads what the thread changes. */
  private reads(stmt: Stmt): boolean {
    return (this.cx.program.machine.byFunction.get(this.start.fn) ?? []).some((act) =>
      act.accesses.some(
        (access) => access.kind === 'read' && holds(stmt, access.at) && this.awaited.written.has(keyOf(access.cell)),
      ),
    );
  }

  /** Whether the thread is returned, stored or given away: then its end is someone else's business. */
  private isHandedOn(text: string): boolean {
    const is = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.name === text;
    if (returned(this.start.fn.body, text)) return true;
    const stored = someStatement(
      this.start.fn.body,
      (stmt) => stmt.kind === 'assign' && stmt.targets.some(({ kind }) => kind !== 'name') && contains(stmt.value, is),
    );
    const given = (expr: Expr): boolean => is(expr) || (expr.kind === 'sequence' && expr.items.some(given));
    return (
      stored ||
      occurs(this.start.fn.body, (expr) => expr.kind === 'call' && expr.args.some(({ value }) => given(value)))
    );
  }

  /** Collects the threads of a loop in a new list and joins them below it. */
  private collected(loop: Stmt, name: string): readonly TextEdit[] | undefined {
    const { cx, source, start, awaited } = this;
    // An endless loop never gets to the line below it.
    if (loop.kind !== 'for' || loop.isAsync || ![loop, start.stmt].every((one) => source.isFirstOnLine(one.start))) {
      return undefined;
    }
    if (awaited.signals.size > 0 && !signalled(cx, start.fn, loop, awaited.signals)) return undefined;
    const tail = source.text.slice(start.stmt.end, source.lineEnd(start.stmt.end));
    if (!/^[ \t]*(#|$)/.test(tail)) return undefined;
    const { eol, path } = source;
    const list = freeLocal(source.facts, start.fn, 'threads');
    const indent = source.indentAt(loop.start);
    const below = `${eol}${indent}for ${name} in ${list}:${eol}${indent}${source.unitFor(indent)}${name}.join()`;
    const kept = `${eol}${source.indentAt(start.stmt.start)}${list}.append(${name})`;
    return [
      insertion(path, loop.start, `${list} = []${eol}${indent}`),
      insertion(path, source.lineEnd(start.stmt.end), kept),
      insertion(path, source.lineEnd(loop.end), below),
    ];
  }
}

function blocksOf(stmt: Stmt): Block[] {
  switch (stmt.kind) {
    case 'if':
    case 'for':
    case 'while':
      return [stmt.body, stmt.orelse];
    case 'with':
      return [stmt.body];
    case 'try':
      return [stmt.body, ...stmt.handlers.map(({ body }) => body), stmt.orelse, stmt.finalbody];
    case 'match':
      return stmt.cases.map(({ body }) => body);
    default:
      return [];
  }
}

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
  occurs([loop], (expr) => {
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
const returned = (body: Block, name: string): boolean =>
  someStatement(
    body,
    (stmt) =>
      stmt.kind === 'return' &&
      stmt.value !== undefined &&
      contains(stmt.value, (expr) => expr.kind === 'name' && expr.name === name),
  );
