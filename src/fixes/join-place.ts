/** Where threads may be joined: below the last of their starts, above what needs their work, after all they wait for. */

import type { Block, Expr, FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { blocksOf, forEachExpr, someExpr, someExprIn, walkExpr, walkStmts } from '../facts/walk.js';
import { calleeName, isPlainJoin } from '../facts/paths.js';
import { claimsNothing, DELETES } from '../knowledge/finished-words.js';
import { isFunction } from '../knowledge/functions.js';
import type { Activation, LibraryCall } from '../program/model/activation.js';
import { roleOfObject } from '../program/model/lineage.js';
import { holds } from './blocks.js';
import type { FixContext } from './context.js';
import { insertion, replacement } from './edits.js';
import { isCalledUnderLock, mustReturn } from './may-wait.js';
import { Passage } from './passage.js';
import type { Source } from './source.js';
import { keyOf, type Waiting } from './waiting.js';
import type { TextEdit } from '../rules/finding.js';

/** A block of a function, and a statement of it below which something is to happen. */
export interface Below {
  readonly fn: FunctionFacts;
  readonly block: Block;
  readonly index: number;
  /** The statements around the block, outermost first. */
  readonly owners: readonly Stmt[];
}

export interface JoinPlace {
  /** Puts lines there; a tab at their beginning stands for a level of indentation. */
  readonly edit: (lines: readonly string[]) => TextEdit;
  /** For titles: `before their work is used`, `at the end`, or nothing where it follows directly. */
  readonly where: 'used' | 'end' | 'directly';
  /** Whether nothing is done between the start and here, so that the function now waits where it only began something. */
  readonly idle: boolean;
}

/** The block around the statement, out of all `with` statements that hold a lock. */
function outOfLocks(cx: FixContext, at: Below): Below {
  let found = at;
  for (let depth = at.owners.length - 1; depth >= 0; depth--) {
    const owner = at.owners[depth]!;
    if (owner.kind !== 'with' || !takesLock(cx, at.fn, owner)) continue;
    const owners = at.owners.slice(0, depth);
    const block = blockWith(at.fn, owners, owner);
    found = { fn: at.fn, block, index: block.indexOf(owner), owners };
  }
  return found;
}

function takesLock({ program }: FixContext, fn: FunctionFacts, stmt: Extract<Stmt, { kind: 'with' }>): boolean {
  return (program.analysis.byFunction.get(fn) ?? []).some(({ acquires }) =>
    acquires.some(({ node }) => stmt.items.some(({ context }) => holds(context, node))),
  );
}

/** The block, among those of the last owner or of the function, that has a statement. */
export function blockWith(fn: FunctionFacts, owners: readonly Stmt[], stmt: Stmt): Block {
  const outer = owners.at(-1);
  if (outer === undefined) return fn.body;
  let found: Block = fn.body;
  for (const block of blocksOf(outer)) if (block.includes(stmt)) found = block;
  return found;
}

/**
 * A place below a statement where the threads can be waited for; undefined where none is certain.
 *
 * @param eager to wait directly below, where all are started that wait for nothing
 * @param above a statement that must find the threads ended, in the same block
 */
export function placeBelow(
  cx: FixContext,
  source: Source,
  start: Below,
  waiting: Waiting,
  eager: boolean,
  above?: Stmt,
): JoinPlace | undefined {
  const { program } = cx;
  if (waiting.isEndless || mustReturn(program, source.facts, start.fn) || isCalledUnderLock(program, start.fn))
    return undefined;
  const { fn, block, index, owners } = outOfLocks(cx, start);
  const anchor = block[index]!;
  const rest = block.slice(index + 1);
  if (!source.isFirstOnLine(anchor.start) || holdsByHand(cx, fn, anchor, rest)) return undefined;
  const leaves = rest.findIndex(({ kind }) => /^(return|raise|break|continue)$/.test(kind));
  const last = leaves < 0 ? rest.length : leaves;
  const offset = (at: number): number => rest[at]?.start ?? Math.max(anchor.end, block.at(-1)!.end);
  // What looks at the threads that run wants to see them, and what asks whether they do has its own idea of a wait.
  const looking = rest.slice(0, last).filter((stmt) => looksAtThreads(cx, fn, stmt));
  if (looking.some(({ kind }) => kind === 'if') || isLookedAtAfter(cx, new Passage(program, fn, offset(last), owners)))
    return undefined;
  const seen = looking.length === 0 ? 0 : rest.indexOf(looking.at(-1)!) + 1;
  let first = seen;
  while (first <= last && !waiting.canEndAt(new Passage(program, fn, offset(first), owners))) first++;
  if (first > last) return undefined;
  const { deadline } = cx.finding;
  const isRelying = ({ start: from, end }: Stmt): boolean =>
    deadline?.path === cx.finding.path && from <= deadline.start && deadline.start < end;
  // Between two starts it would keep the second thread from running beside the first: only who reads its work wants that.
  const others = rest.slice(0, last).findLastIndex((stmt) => startsThreads(cx, fn, stmt)) + 1;
  const wants = (stmt: Stmt, at: number): boolean =>
    isRelying(stmt) || ((at >= others || readsWork(cx, fn, stmt, waiting)) && needs(cx, fn, stmt, waiting));
  let needed = rest.findIndex((stmt, at) => at >= first && at <= last && wants(stmt, at));
  if (needed < 0 && leaves >= 0 && needs(cx, fn, rest[leaves]!, waiting)) needed = leaves;
  if (above !== undefined) {
    const limit = rest.indexOf(above);
    if (limit < first || limit > last) return undefined;
    if (needed < 0 || needed > limit) needed = limit;
  }
  // Nothing is put off for nothing: what main does meanwhile goes on meanwhile.
  const directly = eager && needed < 0 && first === 0 && rest.slice(0, last).every((stmt) => isLight(stmt));
  // Where one thread is waited for already, all of them are.
  const waits = rest.slice(0, last).findIndex((stmt) => isPlainJoin(stmt));
  // Whoever tells a thread to end waits for that, before the last words.
  const told = first > seen && rest.slice(first, last).every(isWord);
  const until = needed >= 0 ? needed : directly ? 0 : told ? first : last;
  let at = waits >= first && waits < until ? waits + 1 : until;
  while (at < until && isPlainJoin(rest[at]!)) at++;
  // A join below what goes on as if the work were done mends nothing.
  const relying = rest.findIndex(isRelying);
  if (relying >= 0 && relying < at) return undefined;
  const indent = source.indentAt(anchor.start);
  const before = rest[at];
  const idle = needed < 0 && (last === 0 || directly);
  const where = needed >= 0 ? 'used' : directly || last === 0 ? 'directly' : 'end';
  const texts = (lines: readonly string[]): string[] =>
    lines.map((line) => line.replace(/^\t/, source.unitFor(indent)));
  const inPlace =
    (edit: JoinPlace['edit']): JoinPlace['edit'] =>
    (lines) => {
      const reading = rest.findIndex((stmt, index) => index >= first && readsWork(cx, fn, stmt, waiting));
      const end = offset(reading < 0 ? last : Math.min(reading, last));
      const meant = { start: rest[Math.max(first, Math.min(others, at)) - 1]?.end ?? anchor.end, end };
      return commentedOut(source, meant, indent, texts(lines)) ?? edit(lines);
    };
  const beside = at === 0 ? anchor : rest.slice(at - 1, at).find((stmt) => isPlainJoin(stmt));
  if (before !== undefined && (beside === undefined || !endsLine(source, beside.end))) {
    if (!source.isFirstOnLine(before.start)) return undefined;
    const start = aboveComments(source, before.start, anchor.end, indent);
    const edit = (lines: readonly string[]): TextEdit =>
      insertion(
        source.path,
        start,
        texts(lines)
          .map((line) => `${line}${source.eol}${indent}`)
          .join(''),
      );
    return { edit: inPlace(edit), where, idle };
  }
  const { end } = beside ?? block.at(-1)!;
  if (!endsLine(source, end)) return undefined;
  const edit = (lines: readonly string[]): TextEdit =>
    insertion(
      source.path,
      belowComments(source, end, indent),
      texts(lines)
        .map((line) => source.eol + indent + line)
        .join(''),
    );
  return { edit: inPlace(edit), where, idle };
}

/** Whether nothing but a comment follows on the line. */
const endsLine = (source: Source, end: number): boolean =>
  /^[ \t]*(#|$)/.test(source.text.slice(end, source.lineEnd(end)));

const startsThreads = ({ program }: FixContext, fn: FunctionFacts, stmt: Stmt): boolean =>
  (program.analysis.byFunction.get(fn) ?? []).some(({ starts }) => starts.some(({ node }) => holds(stmt, node)));

/** `# x.join()`, on a line of its own: where whoever wrote it had it, or was to put it. */
function commentedOut(
  source: Source,
  { start, end }: Span,
  indent: string,
  lines: readonly string[],
): TextEdit | undefined {
  const [line] = lines;
  if (line === undefined) return undefined;
  for (let at = source.nextLine(start); at <= end; at = source.nextLine(at)) {
    const text = source.text.slice(at, source.lineEnd(at));
    const comment = text.slice(indent.length);
    const loop =
      lines.length > 1 && text.startsWith(indent) ? loopIn(source, at + indent.length, indent, line) : undefined;
    if (loop !== undefined) return loop;
    if (
      lines.length === 1 &&
      text.startsWith(indent) &&
      comment.startsWith('#') &&
      comment.slice(1).trim() === line &&
      !source.isInString(at)
    )
      return replacement(source.path, { start: at + indent.length, end: at + text.trimEnd().length }, line);
    if (source.lineEnd(at) >= source.text.length) return undefined;
  }
  return undefined;
}

/** `# for x in threads:` and below it `#     x.join()`, with nothing but comments of it in between. */
function loopIn(source: Source, start: number, indent: string, head: string): TextEdit | undefined {
  const below = source.text.slice(start, start + MAX_COMMENTS);
  const pattern = new RegExp(
    `^# ?for (\\w+) in (.+):[ \\t]*(\\r?\\n${indent}#[ \\t]+#.*)*\\r?\\n${indent}#[ \\t]+\\1\\.join\\(\\)`,
  );
  const [text, , list] = pattern.exec(below) ?? [];
  if (text === undefined || !head.endsWith(` in ${list}:`) || source.isInString(start)) return undefined;
  const code = text.replace(new RegExp(`^(${indent})?# ?`, 'gm'), '$1');
  return replacement(source.path, { start, end: start + text.length }, code);
}

/** How long a loop may be that was commented out. */
const MAX_COMMENTS = 500;

/** Comments directly above a statement belong to it: what is put before it goes above them. */
function aboveComments(source: Source, start: number, from: number, indent: string): number {
  let at = start;
  for (;;) {
    const line = source.lineStart(at);
    if (line === 0) return at;
    const above = source.lineStart(line - 1);
    const text = source.text.slice(above, source.lineEnd(above));
    if (above <= from || !text.startsWith(`${indent}#`) || source.isInString(above)) return at;
    at = above + indent.length;
  }
}

/** Comments that are set in further than a block belong to what stands above: where the last of them ends. */
function belowComments(source: Source, end: number, indent: string): number {
  const comments = new RegExp(`([ \\t]*\\r?\\n)*${indent}[ \\t]+#.*`, 'y');
  let at = source.lineEnd(end);
  for (;;) {
    comments.lastIndex = source.nextLine(at);
    if (comments.lastIndex === source.text.length || !comments.test(source.text)) return at;
    at = source.lineEnd(comments.lastIndex);
  }
}

/** `lock.acquire()` around the start, without `with`: nobody can say from here where it is let go. */
function holdsByHand({ program }: FixContext, fn: FunctionFacts, anchor: Stmt, rest: readonly Stmt[]): boolean {
  const end = rest.at(-1)?.end ?? anchor.end;
  return (program.analysis.byFunction.get(fn) ?? []).some(
    (act) =>
      [...act.starts, ...act.accesses.map(({ at, flow }) => ({ node: at, flow }))].some(
        ({ node, flow }) =>
          node.start >= anchor.end &&
          node.end <= end &&
          flow.locks.items.some(({ at }) => at.end <= anchor.start && !rest.some((stmt) => holds(stmt, at))),
      ) ||
      act.starts.some(
        ({ node, flow }) =>
          holds(anchor, node) && flow.locks.items.some(({ at, lock }) => isLock(lock) && !holds(anchor, at)),
      ),
  );
}

const isLock = (lock: Parameters<typeof roleOfObject>[0]): boolean => roleOfObject(lock) !== 'semaphore';

/** Whether a statement asks which threads run. */
const looksAtThreads = ({ program }: FixContext, fn: FunctionFacts, stmt: Stmt): boolean =>
  someExprIn(
    [stmt],
    (expr) =>
      (expr.kind === 'name' || expr.kind === 'attribute') &&
      /^(active_count|activeCount|is_alive|isAlive|native_id|ident|get_native_id)$/.test(expr.name),
  ) || (program.analysis.byFunction.get(fn) ?? []).some((act) => looksIn(act).some(({ node }) => holds(stmt, node)));

const looksIn = ({ libraryCalls }: Activation): readonly LibraryCall[] =>
  libraryCalls.filter(({ name }) => isFunction(name, 'every thread') || isFunction(name, 'number of threads'));

/** Whether whoever comes by a place asks later which threads run. */
const isLookedAtAfter = ({ program }: FixContext, passage: Passage): boolean =>
  program.analysis.activations.some((act) => looksIn(act).some(({ node }) => passage.mayBeAfter(act, node)));

/** Words by which programs say that their work is over. */
const SAYS_SO =
  /\b(done|finish\w*|complet\w*|ended|end|over|exit\w*|bye|total|results?|elapsed|took|took:|seconds|time|all\b.*\b(joined|stopped|processed|downloaded|ready|fetched))\b/i;
/** That all of it is. */
const SAYS_THE_END = /\b(finish\w*|complet\w*|ended|exit\w*|bye)\b/i;
const TELLS_TIME = /^(time|time_ns|monotonic(_ns)?|perf_counter(_ns)?|process_time|default_timer|now|utcnow)$/;
const ENDS_USE = /^(close|shutdown|terminate|quit|disconnect|cleanup|rmtree|unlink|remove_?all)$/;

/** Whether a statement goes on as if the work were done: reads it, says so, takes the time, closes what is used. */
function needs(cx: FixContext, fn: FunctionFacts, stmt: Stmt, waiting: Waiting): boolean {
  if (stmt.kind === 'def' || stmt.kind === 'class' || stmt.kind === 'import') return false;
  // A loop that looks until the work is there waits by itself.
  if (readsWork(cx, fn, stmt, waiting)) return stmt.kind !== 'while';
  const { finding } = cx;
  // Of a thread that nothing was found to rely on, the clock and what is closed say nothing.
  const isUnused = finding.code === 'TW201' && finding.severity !== 'warning';
  return someExprIn([stmt], (expr) => {
    if (expr.kind !== 'call') return false;
    const name = calleeName(expr) ?? '';
    if (!isUnused && TELLS_TIME.test(name)) return true;
    // What the threads write may lie in what is taken away there.
    if (isUnused && deletes(cx, fn, expr)) return true;
    if (ENDS_USE.test(name) && (!isUnused || isUsed(cx, fn, expr.callee, waiting))) return true;
    const words = isUnused ? SAYS_THE_END : SAYS_SO;
    return /^(print|info|debug|warning|log|write)$/.test(name) && expr.args.some(({ value }) => says(value, words));
  });
}

const deletes = ({ program }: FixContext, fn: FunctionFacts, call: Expr): boolean =>
  (program.analysis.byFunction.get(fn) ?? []).some(({ libraryCalls }) =>
    libraryCalls.some(({ name, node }) => node === call && DELETES.has(name)),
  );

/** Whether what is closed is something that the threads have at hand. */
const isUsed = ({ program }: FixContext, fn: FunctionFacts, callee: Expr, waiting: Waiting): boolean =>
  (program.analysis.byFunction.get(fn) ?? []).some(({ accesses }) =>
    accesses.some(({ at, cell }) => holds(callee, at) && waiting.read.has(keyOf(cell))),
  );

const readsWork = ({ program }: FixContext, fn: FunctionFacts, stmt: Stmt, waiting: Waiting): boolean =>
  (program.analysis.byFunction.get(fn) ?? []).some(
    (act) =>
      act.accesses.some(
        ({ kind, at, cell }) => kind === 'read' && holds(stmt, at) && waiting.written.has(keyOf(cell)),
      ) ||
      // What it calls may read it as well.
      act.calls.some(
        ({ node, callee }) =>
          holds(stmt, node) &&
          callee.accesses.some(({ kind, cell }) => kind === 'read' && waiting.written.has(keyOf(cell))),
      ),
  );

/** `print("closed")` */
const isWord = (stmt: Stmt): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  calleeName(stmt.value) === 'print' &&
  stmt.value.args.every(({ value }) => value.kind === 'constant');

const says = (expr: Expr, words: RegExp): boolean =>
  someExpr(
    expr,
    (part) =>
      part.kind === 'constant' &&
      typeof part.value === 'string' &&
      words.test(part.value) &&
      !claimsNothing(part.value),
  );

/** Whether a statement takes no time worth speaking of, and says nothing: what is said before the threads end stays so. */
function isLight(stmt: Stmt): boolean {
  if (stmt.kind === 'def' || stmt.kind === 'class' || stmt.kind === 'import') return true;
  let light = true;
  walkStmts([stmt], (inner) => {
    if (inner.kind === 'for' || inner.kind === 'while' || inner.kind === 'with') light = false;
    forEachExpr(inner, (expr) =>
      walkExpr(expr, (part) => {
        if (part.kind === 'comprehension' || part.kind === 'await') light = false;
        if (part.kind === 'call' && !/^(len|str|repr|format|append)$/.test(calleeName(part) ?? '')) light = false;
      }),
    );
  });
  return light;
}
