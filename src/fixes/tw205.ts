/** TW205 thread-restarted: a thread can run once; each start needs a new one. */

import type { AssignStmt, AttributeExpr, CallExpr, Expr, FunctionFacts, NameExpr, Stmt } from '../facts/ir.js';
import { someExpr } from '../facts/walk.js';
import { loopsForGood } from '../program/model/blocking.js';
import type { TextEdit } from '../rules/finding.js';
import { listed } from '../rules/report.js';
import { cover, holds, type Run } from './blocks.js';
import { callAt, type FoundCall } from './calls.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import type { Source } from './source.js';
import { asStart, workOf } from './started.js';
import { bindingsOfLocal, forEachUse, isBound, type Use } from './uses.js';

function* threadRestarted(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const start = source && callAt(source.facts, finding, /^start$/);
  if (source === undefined || start === undefined) return;
  const first = renewalOf(cx, source, start);
  if (first === undefined) return;
  const all = [first, ...startsBelow(start).flatMap((one) => renewalOf(cx, source, one) ?? [])];
  const names = listed(all.map(({ name }) => name));
  const title = `Make a new thread for each start of ${names}`;
  const edits = all.flatMap((one) => one.edits);
  const isOwn = all.every(({ receiver }) => receiver.kind === 'name');
  const caveat = `other code may still hold the thread that ${names} was before`;
  // Now that it works, one round may still wait for the other.
  yield { ...(isOwn ? safe(title, edits) : unsafe(title, edits, caveat)), allows: ['TW206'] };
}

/** The starts further down in the same round of a loop, which are come to again once the first one raises no more. */
function startsBelow(start: FoundCall): FoundCall[] {
  const { run } = start;
  if (!isInLoop(run)) return [];
  return run.block.flatMap((stmt, index) => {
    const other = index > run.first ? asStart(stmt, 'start') : undefined;
    return other === undefined
      ? []
      : [{ ...start, call: other.call, stmt, run: { ...run, first: index, last: index } }];
  });
}

const isInLoop = ({ owners }: Run): boolean => owners.some(({ kind }) => kind === 'while' || kind === 'for');

interface Renewal {
  readonly name: string;
  readonly receiver: Expr;
  readonly edits: readonly TextEdit[];
}

/** Makes the thread that a start starts anew right above it. */
function renewalOf(cx: FixContext, source: Source, start: FoundCall): Renewal | undefined {
  const { stmt, run } = start;
  const receiver = asStart(stmt, 'start')?.receiver;
  if (receiver === undefined || !source.isFirstOnLine(stmt.start)) return undefined;
  // What never ends would run once more with each start, where the one that was to be started once does all the work.
  if (!canBeRenewed(source, start, receiver) || workOf(cx, start, stmt).entries.some(loopsForGood)) return undefined;
  const made = makingOf(cx, source, start);
  if (made === undefined || !meansTheSame(source, made, start)) return undefined;
  // What each round makes is new in each already.
  if (isInLoop(run) && run.block.includes(made.stmt)) return undefined;
  const uses = usesOf(source, receiver, start.fn);
  if (uses === undefined || !uses.every((use) => mayStay(use, made, start))) return undefined;
  const name = source.slice(receiver);
  const { eol, path } = source;
  const indent = source.indentAt(stmt.start);
  const lines = [`${name} = ${source.slice(made.call)}`, ...made.setup.map((one) => source.slice(one))];
  const edits: TextEdit[] = [insertion(path, stmt.start, lines.map((line) => line + eol + indent).join(''))];
  const removed = movedFrom(source, made, start, uses);
  if (removed !== undefined) edits.push(removed);
  return { name, receiver, edits };
}

/** A variable of the function itself, or an attribute of its object: what is bound here is what all others see. */
function canBeRenewed(source: Source, { fn, run }: FoundCall, receiver: Expr): receiver is NameExpr | AttributeExpr {
  if (receiver.kind === 'attribute')
    return receiver.object.kind === 'name' && fn.cls >= 0 && receiver.object.name === fn.params[0]?.name;
  if (receiver.kind !== 'name') return false;
  if (receiver.scope === 'global') return fn.kind === 'module' && !isLoopTarget(run.owners, receiver.name);
  // A caller, or a function around this one, has the old thread and would go on with it.
  const isOwn = receiver.scope === 'local' && receiver.slot >= fn.params.length && !fn.captured.includes(receiver.slot);
  return isOwn && !isLoopTarget(run.owners, receiver.name) && source.facts.functions.includes(fn);
}

/** A loop's own variable gets its threads from a list that would not hold the new ones. */
const isLoopTarget = (owners: readonly Stmt[], name: string): boolean =>
  owners.some(
    (owner) => owner.kind === 'for' && someExpr(owner.target, (expr) => expr.kind === 'name' && expr.name === name),
  );

interface Making {
  readonly stmt: AssignStmt;
  readonly call: CallExpr;
  readonly fn: FunctionFacts;
  /** What is set on the new thread directly below: `t.daemon = True`. */
  readonly setup: readonly Stmt[];
}

/** The one place at which the thread that is started is made; undefined where there are several. */
function makingOf(cx: FixContext, source: Source, start: FoundCall): Making | undefined {
  const threads = new Set(workOf(cx, start, start.stmt).threads);
  const places = new Map<string, { readonly node: CallExpr; readonly fn: FunctionFacts; readonly path: string }>();
  const found = new Set<unknown>();
  for (const act of cx.program.analysis.activations) {
    for (const { obj, node } of act.creates) {
      if (!threads.has(obj)) continue;
      found.add(obj);
      places.set(`${act.file.facts.path} ${node.start}`, { node, fn: act.fn, path: act.file.facts.path });
    }
  }
  const [only] = places.values();
  if (only === undefined || places.size > 1 || found.size < threads.size || only.path !== source.path) return undefined;
  const run = cover(only.fn, [only.node]);
  const stmt = run?.block[run.first];
  if (run === undefined || stmt?.kind !== 'assign' || stmt.targets.length !== 1 || stmt.value !== only.node)
    return undefined;
  const name = source.slice(stmt.targets[0]!);
  const below = run.block.slice(run.first + 1);
  const end = below.findIndex((one) => !isSetup(source, one, name));
  return { stmt, call: only.node, fn: only.fn, setup: end < 0 ? below : below.slice(0, end) };
}

/** `t.daemon = True`, `t.setDaemon(True)`. */
function isSetup(source: Source, stmt: Stmt, name: string): boolean {
  if (stmt.kind === 'assign' && stmt.targets.length === 1) {
    const target = stmt.targets[0]!;
    return target.kind === 'attribute' && source.slice(target.object) === name && stmt.value.kind === 'constant';
  }
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call' || stmt.value.callee.kind !== 'attribute') return false;
  const { callee, args } = stmt.value;
  return (
    /^set(Daemon|Name)$/.test(callee.name) &&
    source.slice(callee.object) === name &&
    args.every(({ value }) => value.kind === 'constant')
  );
}

/** Whether the call that makes the thread says the same where the thread is started. */
function meansTheSame(source: Source, { stmt, call, fn }: Making, start: FoundCall): boolean {
  const { callee } = start.call;
  const name = callee.kind === 'attribute' ? source.slice(callee.object) : '';
  // By another name, the old thread would still be there to be joined.
  if (source.slice(stmt.targets[0]!) !== name) return false;
  const self = fn.params[0]?.name;
  const sameObject = fn.cls >= 0 && fn.cls === start.fn.cls && self === start.fn.params[0]?.name;
  let same = true;
  for (const { value } of call.args) {
    // Made anew with each thread, it would be another one.
    if (someExpr(value, ({ kind }) => /^(call|comprehension|lambda|named|await|yield|dict)$/.test(kind))) same = false;
    if (someExpr(value, (part) => part.kind === 'sequence' && part.type !== 'tuple')) same = false;
  }
  const visit = (expr: Expr): boolean => {
    if (expr.kind !== 'name') return true;
    if (expr.scope === 'global') return bindingsAfter(source, expr, stmt.end) === 0;
    if (sameObject && expr.slot === 0 && expr.scope === 'local') return true;
    if (fn !== start.fn || expr.scope !== 'local') return false;
    return bindingsOfLocal(source.facts, fn, expr.slot).every((use) => use.expr.start < stmt.start);
  };
  someExpr(call, (expr) => {
    if (!visit(expr)) same = false;
    return false;
  });
  // The attributes of an object may have changed since; a method stays what it was.
  const attributes = call.args.filter(
    ({ name: keyword, value }) =>
      someExpr(value, ({ kind }) => kind === 'attribute' || kind === 'subscript') &&
      !(keyword === 'target' || keyword === 'function') &&
      !(call.args[1]?.value === value),
  );
  return same && attributes.length === 0;
}

/** How often a name of the module is bound further down, or by a function. */
function bindingsAfter(source: Source, name: NameExpr, end: number): number {
  let count = 0;
  forEachUse(source.facts, (use) => {
    const { expr, fn } = use;
    if (expr.kind !== 'name' || expr.scope !== 'global' || expr.name !== name.name || !isBound(use)) return;
    if (use.stmt?.kind === 'def' || use.stmt?.kind === 'class' || use.stmt?.kind === 'import') return;
    if (expr.start > end || fn.kind !== 'module') count++;
  });
  return count;
}

/** Every use of the variable or the attribute in the file; undefined where others may mean it as well. */
function usesOf(source: Source, receiver: NameExpr | AttributeExpr, fn: FunctionFacts): readonly Use[] | undefined {
  const uses: Use[] = [];
  forEachUse(source.facts, (use) => {
    const { expr } = use;
    const isName =
      receiver.kind === 'name' &&
      expr.kind === 'name' &&
      expr.name === receiver.name &&
      expr.scope === receiver.scope &&
      (receiver.scope === 'global' || use.fn === fn);
    if (isName || (receiver.kind === 'attribute' && expr.kind === 'attribute' && expr.name === receiver.name))
      uses.push(use);
  });
  if (receiver.kind === 'name' && receiver.scope === 'global' && uses.some((use) => use.fn.kind !== 'module'))
    return undefined;
  return uses;
}

/** Whether what is done with the thread still means the right one when it is made anew at the start. */
function mayStay({ expr, parent, stmt, fn }: Use, made: Making, start: FoundCall): boolean {
  if (stmt === undefined) return false;
  if (stmt === made.stmt || made.setup.includes(stmt) || parent === undefined) return !isPassedOn(stmt, expr);
  if (parent.kind === 'attribute') {
    const isStore = stmt.kind === 'assign' && stmt.targets.includes(parent);
    if (isStore || stmt.kind === 'augassign') return false;
    if (/^(start|join|is_alive|isAlive|cancel)$/.test(parent.name)) return true;
    // What is done to it before it is started would be done to the one that is left behind.
    return fn === start.fn && expr.start > start.stmt.end;
  }
  return parent.kind === 'compare' || parent.kind === 'unary' || parent.kind === 'boolean';
}

/** `other = thread`, `return thread`. */
const isPassedOn = (stmt: Stmt, expr: Expr): boolean =>
  (stmt.kind === 'assign' && stmt.value === expr) || stmt.kind === 'return' || stmt.kind === 'for';

/** Where the loop alone uses the thread, its making moves there; elsewhere the first one stays. */
function movedFrom(source: Source, made: Making, start: FoundCall, uses: readonly Use[]): TextEdit | undefined {
  const loop = start.run.owners.find(({ kind, start: from }) => /^(for|while)$/.test(kind) && from > made.stmt.end);
  const { callee } = start.call;
  const isName = callee.kind === 'attribute' && callee.object.kind === 'name';
  if (loop === undefined || made.fn !== start.fn || !isName) return undefined;
  const own = [made.stmt, ...made.setup];
  const inside = uses.every(
    ({ expr, stmt }) =>
      (stmt !== undefined && own.includes(stmt)) || (holds(loop, expr) && expr.start >= start.stmt.start),
  );
  if (!inside) return undefined;
  const range = { start: source.lineStart(made.stmt.start), end: source.nextLine(own.at(-1)!.end) };
  const isAlone = source.slice(range).trim() === source.slice({ start: made.stmt.start, end: own.at(-1)!.end });
  return isAlone ? replacement(source.path, range, '') : undefined;
}

export const makers = [threadRestarted];
