/** TW208 unbounded-threads: a pool of a fixed size, whose futures are kept and asked for their results. */

import { sameSpan, within } from '../facts/spans.js';
import type { AssignStmt, Block, CallExpr, Expr, ForStmt, Stmt } from '../facts/ir.js';
import { soleArgument } from '../facts/paths.js';
import { someExpr, someExprIn, someExprOf, someStmt } from '../facts/walk.js';
import { isCaughtByName } from '../program/evaluation/handlers.js';
import { goesOnUntilTold } from '../program/lives/services.js';
import type { TextEdit } from '../rules/finding.js';
import { callAt, freeLocal, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { importMember, unusedImport } from './imports.js';
import { runsOnAnyThread } from './poolable.js';
import type { Source } from './source.js';
import { workOf } from './started.js';
import { layoutOf, putUnder } from './suite.js';
import { forEachUse, type Use } from './uses.js';
import { Waiting } from './waiting.js';

/** As many threads as the page of the rule takes: enough where they wait, no burden to the machine. */
const WORKERS = 20;

function* unboundedThreads(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding);
  if (source === undefined || found === undefined) return;
  const crowd = crowdOf(source, found);
  const task = taskOf(source, found.call);
  if (crowd === undefined || task === undefined || !isPlainThread(cx, found) || isAskedFor(found, crowd)) return;
  const { call } = crowd.start;
  const start = callAt(source.facts, call, /^start$/);
  if (start === undefined || !runsOnAnyThread(cx, start)) return;
  const { threads, entries } = workOf(cx, start, start.stmt);
  const waiting = new Waiting(cx.program, entries, threads);
  if (!waiting.isFree || entries.some((entry) => goesOnUntilTold(cx.program.analysis, entry))) return;
  // Who is told to stop would first work off all that is queued.
  if (isCaughtByName(found.fn, call, 'KeyboardInterrupt')) return;
  const edits = pooled(source, found, crowd, task);
  if (edits === undefined) return;
  const name = source.slice(task.target);
  yield unsafe(
    `Let a pool of ${WORKERS} threads run ${name}`,
    edits,
    `no more than ${WORKERS} run at a time (more may where they wait), and the first exception in ${name} is raised here, where each thread printed its own`,
  );
}

/** `for number in (10, 100, 1000)` around `range(number)`, or `def race(number)`: a pool would make fewer than are asked for. */
function isAskedFor({ fn, run }: FoundCall, { making }: Crowd): boolean {
  const isGiven = (name: string): boolean =>
    fn.params.some((param) => param.name === name) ||
    run.owners.some((owner) => owner.kind === 'for' && nameOf([owner.target]) === name);
  return someExprOf(making, (expr) => {
    const count = soleArgument('range', expr);
    return count?.kind === 'name' && isGiven(count.name);
  });
}

/** The statements by which threads are made, started and joined, next to each other. */
interface Crowd {
  readonly block: Block;
  /** Where in the block the making begins; the waiting is the last of them. */
  readonly first: number;
  readonly list: { readonly name: string; readonly making: AssignStmt };
  readonly making: Stmt;
  /** The statements of the making, other than in a comprehension: those of one thread. */
  readonly own: readonly Stmt[];
  readonly start: { readonly call: CallExpr; readonly loop: ForStmt | undefined };
  readonly join: ForStmt;
}

function crowdOf(source: Source, found: FoundCall): Crowd | undefined {
  const { stmt, call, fn, run } = found;
  if (stmt.kind === 'assign' && stmt.value.kind === 'comprehension' && stmt.value.type === 'list') {
    const list = nameOf(stmt.targets);
    const [starting, join] = run.block.slice(run.first + 1);
    const started = list === undefined ? undefined : callForEach(starting, list, 'start');
    if (stmt.value.element !== call || list === undefined || started === undefined) return undefined;
    if (callForEach(join, list, 'join') === undefined) return undefined;
    const start = { call: started, loop: starting as ForStmt };
    const crowd = { list: { name: list, making: stmt }, making: stmt, own: [], start, join: join as ForStmt };
    return checked(source, found, { block: run.block, first: run.first, ...crowd });
  }
  const loop = run.owners.at(-1);
  const around = run.owners.at(-2);
  if (loop?.kind !== 'for' || loop.isAsync || loop.orelse.length > 0 || loop.body !== run.block) return undefined;
  const block = blockOf(fn.body, around, loop);
  const index = block?.indexOf(loop) ?? -1;
  const own = block === undefined ? undefined : ownOf(run.block, run.first, call);
  if (block === undefined || own === undefined) return undefined;
  const making = block.slice(0, index).findLast((one) => one.kind === 'assign' && nameOf(one.targets) === own.list);
  if (making?.kind !== 'assign' || making.value.kind !== 'sequence' || making.value.items.length > 0) return undefined;
  const separate = own.start === undefined ? callForEach(block[index + 1], own.list, 'start') : undefined;
  const join = block[index + (own.start === undefined ? 2 : 1)];
  const started = own.start ?? separate;
  if (started === undefined || callForEach(join, own.list, 'join') === undefined) return undefined;
  const starting = separate === undefined ? undefined : (block[index + 1] as ForStmt);
  return checked(source, found, {
    block,
    first: index,
    list: { name: own.list, making },
    making: loop,
    own: own.stmts,
    start: { call: started, loop: starting },
    join: join as ForStmt,
  });
}

const nameOf = (targets: readonly Expr[]): string | undefined => {
  const [only, ...more] = targets;
  return only?.kind === 'name' && more.length === 0 ? only.name : undefined;
};

/** The block of the function in which a loop stands. */
function blockOf(body: Block, around: Stmt | undefined, loop: Stmt): Block | undefined {
  if (around === undefined) return body;
  switch (around.kind) {
    case 'with':
    case 'for':
    case 'while':
    case 'if':
    case 'try':
      return around.body.includes(loop) ? around.body : undefined;
    default:
      return undefined;
  }
}

/** `for t in threads: t.join()`, with nothing else in it: the call. */
function callForEach(stmt: Stmt | undefined, list: string, method: string): CallExpr | undefined {
  if (stmt?.kind !== 'for' || stmt.isAsync || stmt.orelse.length > 0 || stmt.body.length > 1) return undefined;
  const { target, iter, body } = stmt;
  if (target.kind !== 'name' || iter.kind !== 'name' || iter.name !== list) return undefined;
  return callOn(body[0], target.name, method);
}

/** `t.start()` as a statement. */
function callOn(stmt: Stmt | undefined, name: string, method: string): CallExpr | undefined {
  if (stmt?.kind !== 'expr' || stmt.value.kind !== 'call' || stmt.value.args.length > 0) return undefined;
  const { callee } = stmt.value;
  const fits = callee.kind === 'attribute' && callee.name === method && callee.object.kind === 'name';
  return fits && callee.object.name === name ? stmt.value : undefined;
}

interface Own {
  readonly list: string;
  readonly stmts: readonly Stmt[];
  readonly start: CallExpr | undefined;
}

/** In the loop: `t = Thread(…)`, `t.start()`, `threads.append(t)`, one below the other; or all in the `append`. */
function ownOf(block: Block, first: number, call: CallExpr): Own | undefined {
  const stmt = block[first]!;
  const direct = appended(stmt, (value) => value === call);
  if (direct !== undefined) return { list: direct, stmts: [stmt], start: undefined };
  if (stmt.kind !== 'assign' || stmt.value !== call) return undefined;
  const name = nameOf(stmt.targets);
  if (name === undefined) return undefined;
  let list: string | undefined;
  let start: CallExpr | undefined;
  const stmts = [stmt as Stmt];
  for (const next of block.slice(first + 1, first + 3)) {
    const into = appended(next, (value) => value.kind === 'name' && value.name === name);
    const started = callOn(next, name, 'start');
    if (into !== undefined && list === undefined) list = into;
    else if (started !== undefined && start === undefined) start = started;
    else break;
    stmts.push(next);
  }
  return list === undefined ? undefined : { list, stmts, start };
}

/** The list of `threads.append(value)`. */
function appended(stmt: Stmt, isValue: (value: Expr) => boolean): string | undefined {
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call' || stmt.value.args.length !== 1) return undefined;
  const { callee, args } = stmt.value;
  if (callee.kind !== 'attribute' || callee.name !== 'append' || callee.object.kind !== 'name') return undefined;
  return args[0]!.star === undefined && args[0]!.name === undefined && isValue(args[0]!.value)
    ? callee.object.name
    : undefined;
}

/** Undefined where the names are used for something else, or the loop is left with threads that run. */
function checked(source: Source, found: FoundCall, crowd: Crowd): Crowd | undefined {
  const { list, making, own, start, join } = crowd;
  if (someStmt([making], ({ kind }) => /^(return|def|class)$/.test(kind))) return undefined;
  if (someExprIn([making], ({ kind }) => /^(yield|await|lambda|named)$/.test(kind))) return undefined;
  const parts = [list.making, ...own, ...(making === list.making ? [making] : []), start.loop, join];
  const names = new Set([
    list.name,
    ...[start.loop, join].flatMap((loop) => (loop?.target.kind === 'name' ? loop.target.name : [])),
  ]);
  const [first] = own;
  if (first?.kind === 'assign') names.add(nameOf(first.targets)!);
  const others: Use[] = [];
  forEachUse(source.facts, (use) => {
    const { expr, fn } = use;
    if (expr.kind !== 'name' || !names.has(expr.name)) return;
    const inside = parts.some((part) => part !== undefined && within(expr, part));
    // A variable of another function is another variable; but one of the module is seen by all.
    if (!inside && (expr.scope !== 'local' || fn === found.fn)) others.push(use);
  });
  const shared = found.fn.captured.some((slot) => names.has(found.fn.locals[slot]!));
  const lines = [list.making, making, ...own, ...(start.loop === undefined ? [] : [start.loop]), join];
  return others.length === 0 && !shared && lines.every((stmt) => source.isFirstOnLine(stmt.start)) ? crowd : undefined;
}

interface Task {
  readonly target: Expr;
  /** What follows the function in `submit(…)`. */
  readonly given: string;
}

/** What a thread runs, where it is given nothing else: no name, and no `daemon`. */
function taskOf(source: Source, call: CallExpr): Task | undefined {
  const named = new Map(call.args.map(({ name, value }) => [name, value]));
  if (call.args.some(({ name, star }) => star !== undefined || !/^(target|args|kwargs)$/.test(name ?? '')))
    return undefined;
  const target = named.get('target');
  if (target?.kind !== 'name' && target?.kind !== 'attribute') return undefined;
  const [args, kwargs] = [named.get('args'), named.get('kwargs')];
  const parts: string[] = [];
  if (args?.kind === 'sequence') {
    if (args.items.some(({ kind }) => kind === 'comprehension')) return undefined;
    parts.push(...args.items.map((item) => source.slice(item)));
  } else if (args !== undefined)
    parts.push(`*${args.kind === 'name' ? source.slice(args) : `(${source.slice(args)})`}`);
  if (kwargs?.kind === 'dict') {
    for (const { key, value } of kwargs.entries) {
      if (key?.kind !== 'constant' || typeof key.value !== 'string') return undefined;
      // Names that `submit` takes itself.
      if (!/^[A-Za-z_]\w*$/.test(key.value) || /^(self|fn)$/.test(key.value)) return undefined;
      parts.push(`${key.value}=${source.slice(value)}`);
    }
  } else if (kwargs !== undefined) return undefined;
  if (someExpr(call, (part) => part.kind === 'comprehension' && part.type === 'generator')) return undefined;
  return { target, given: parts.map((part) => `, ${part}`).join('') };
}

/** `threading.Thread` itself: a class of one's own may do more than its `run`. */
function isPlainThread({ program }: FixContext, { fn, call }: FoundCall): boolean {
  const made = (program.analysis.byFunction.get(fn) ?? []).flatMap(({ creates }) =>
    creates.filter(({ node }) => node === call || sameSpan(node, call)),
  );
  return made.length > 0 && made.every(({ obj }) => obj.kind === 'library' && obj.type === 'threading.Thread');
}

function pooled(source: Source, found: FoundCall, crowd: Crowd, task: Task): readonly TextEdit[] | undefined {
  const { block, first, list, making, own, start, join } = crowd;
  const { path, text } = source;
  const executor = importMember(source, 'concurrent.futures', 'ThreadPoolExecutor', Infinity, [found.fn]);
  const [pool, futures, future] = ['pool', 'futures', 'future'].map((name) => freeLocal(source.facts, found.fn, name));
  const head = `with ${executor.name}(max_workers=${WORKERS}) as ${pool!}:`;
  const layout = layoutOf(source, { fn: found.fn, block, first, last: first, owners: [] });
  if (layout?.packed !== undefined || layout === undefined) return undefined;
  const submit = `${pool!}.submit(${source.slice(task.target)}${task.given})`;
  const edits = [...executor.edits];
  const ownStart = own[0]?.start ?? found.call.start;
  const ownEnd = own.at(-1)?.end ?? found.call.end;
  // Lines inside what is written anew need no indentation, and a comment below the making speaks of the waiting.
  const kept = ({ start }: TextEdit): boolean => !(ownStart < start && start < ownEnd) && start <= making.end;
  edits.push(...putUnder(source, layout, head).filter(kept));
  for (const comment of source.scanned.comments)
    if (making.end < comment.start && comment.start < join.start && source.isFirstOnLine(comment.start))
      edits.push(
        replacement(path, { start: source.lineStart(comment.start), end: comment.start }, source.indentAt(join.start)),
      );
  const gone = [{ start: ownStart, end: ownEnd }, ...(start.loop === undefined ? [] : [start.loop])];
  if (gone.some((span) => source.scanned.comments.some((one) => span.start <= one.start && one.start < span.end)))
    return undefined;
  if (own.length > 0) {
    edits.push(replacement(path, list.making.targets[0]!, futures!));
    edits.push(replacement(path, { start: ownStart, end: ownEnd }, `${futures!}.append(${submit})`));
  } else {
    edits.push(replacement(path, (making as AssignStmt).targets[0]!, futures!));
    edits.push(replacement(path, found.call, submit));
  }
  if (start.loop !== undefined) {
    const range = { start: source.lineStart(start.loop.start), end: source.nextLine(start.loop.end) };
    if (!/^\s*$/.test(text.slice(start.loop.end, range.end))) return undefined;
    edits.push(replacement(path, range, ''));
  }
  edits.push(replacement(path, join.target, future!), replacement(path, join.iter, futures!));
  edits.push(replacement(path, join.body[0]!, `${future!}.result()`));
  const { callee } = found.call;
  const root =
    callee.kind === 'attribute' && callee.object.kind === 'name'
      ? callee.object.name
      : callee.kind === 'name'
        ? callee.name
        : '';
  const unused = unusedImport(source, root, 1);
  return unused === undefined ? edits : [...edits, unused];
}

export const makers = [unboundedThreads];
