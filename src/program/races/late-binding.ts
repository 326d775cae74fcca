/**
 * Functions that threads run, and that read a variable which the loop around them binds anew: a closure
 * remembers the variable, not the value it had.
 */

import { namesOf, targetsOf } from '../../facts/bound-names.js';
import type {
  Block,
  CallExpr,
  ComprehensionExpr,
  Expr,
  ForStmt,
  FunctionFacts,
  NameExpr,
  Span,
  WhileStmt,
} from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { exprPath } from '../../facts/paths.js';
import { blocksOf, forEachExpr, forEachHeadExpr, someExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { signalsCompletionInRound } from '../lives/completion-signals.js';
import type { Activation, JoinEvent, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot, isModelField } from '../model/field.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { memoized } from '../model/maps.js';

export type Loop = ForStmt | WhileStmt | ComprehensionExpr;

export interface LateBinding {
  readonly fn: FunctionFacts;
  /** The activation that makes the function. */
  readonly maker: Activation;
  readonly loop: Loop;
  /** The read that comes too late. */
  readonly read: NameExpr;
  readonly start: StartEvent;
  readonly starter: Activation;
}

/** Closures handed to threads that read what their loop binds anew; one per function. */
export function* lateBindings(program: Program): Generator<LateBinding> {
  const seen = new Set<FunctionFacts>();
  for (const starter of program.reached) {
    for (const start of starter.starts) {
      for (const obj of functionsGiven(program, start)) {
        if (seen.has(obj.fn) || obj.env === undefined || obj.fn.kind === 'class') continue;
        const found = bindingOf(program, obj, obj.env, start, starter);
        if (found === undefined) continue;
        seen.add(obj.fn);
        yield found;
      }
    }
  }
}

/**
 * The functions among what a thread is given, also inside partials and the thread object itself; of what hangs on an
 * instance of a thread class, those that the thread runs.
 */
function functionsGiven(program: Program, start: StartEvent): ReadonlySet<FunctionObject> {
  const found = new Set<FunctionObject>();
  const seen = new Set<Obj>();
  const visit = (obj: Obj, depth: number): void => {
    if (seen.has(obj)) return;
    seen.add(obj);
    if (obj.kind === 'function') {
      if (depth === 0 || start.thread.kind !== 'instance' || runsOn(program, obj, start.thread)) found.add(obj);
    } else if (obj.kind === 'partial') {
      for (const value of [obj.fn, ...obj.args, ...obj.keywords.map(([, bound]) => bound)]) {
        for (const inner of value.objs) visit(inner, depth);
      }
    } else if (depth === 0 && (obj === start.thread || obj.kind === 'library')) {
      for (const [field, cell] of obj.fields ?? []) {
        if (!isModelField(field) || field === Slot.target) for (const inner of cell.value.objs) visit(inner, 1);
      }
    }
  };
  for (const obj of start.given) visit(obj, 0);
  visit(start.thread, 0);
  return found;
}

const runsOn = ({ analysis, contexts }: Program, { fn }: FunctionObject, thread: Obj): boolean =>
  analysis.activationsOf(fn).some((act) => contexts.of(act).some(({ ctx }) => ctx.thread === thread));

function bindingOf(
  { analysis }: Program,
  obj: FunctionObject,
  maker: Activation,
  start: StartEvent,
  starter: Activation,
): LateBinding | undefined {
  const { fn } = obj;
  const reads = freeReads(obj, maker.fn);
  if (reads.length === 0) return undefined;
  for (const loop of loopsOf(maker.fn)) {
    const madeHere = isAround(loop, fn);
    const handedHere =
      starter === maker && isAround(loop, start.node) && (fn.kind === 'lambda' || maker.fn.kind !== 'module');
    if (!madeHere && !handedHere) continue;
    const place = madeHere ? fn : start.node;
    const bound = namesBoundIn(loop);
    const read = reads.find((one) => bound.has(keyOf(one)));
    if (read === undefined) continue;
    if (loop.kind !== 'comprehension' && endsAfter(loop.body, place)) continue;
    if (endsInRound(analysis, loop, start, maker, place)) continue;
    if (starter === maker && signalsCompletionInRound(analysis, { act: starter, event: start }, loop)) continue;
    return { fn, maker, loop, read, start, starter };
  }
  return undefined;
}

// What the function reads

/** Reads of variables of `owner` in a function and those nested in it, but for what it sets itself. */
function freeReads(obj: FunctionObject, owner: FunctionFacts): readonly NameExpr[] {
  const { functions } = obj.file.facts;
  const reads: NameExpr[] = [];
  const written = new Set<string | number>();
  const isOwners = (expr: NameExpr): boolean =>
    // A variable of a comprehension belongs to whatever is around it, a module too.
    (owner.kind === 'module' && expr.scope === 'global') || (expr.scope === 'enclosing' && expr.home === owner.id);
  const visit = (expr: Expr): void =>
    walkExpr(expr, (inner) => {
      if (inner.kind === 'name' && isOwners(inner)) reads.push(inner);
      if (inner.kind === 'lambda') enter(functions[inner.fn]!);
    });
  const enter = (fn: FunctionFacts): void => {
    if (fn !== obj.fn) forEachHeadExpr(fn, visit);
    walkStmts(fn.body, (stmt) => {
      for (const target of targetsOf(stmt).flatMap(namesOf)) if (isOwners(target)) written.add(keyOf(target));
      forEachExpr(stmt, visit);
      if (stmt.kind === 'def') enter(functions[stmt.fn]!);
      if (stmt.kind === 'class') enter(functions[obj.file.facts.classes[stmt.cls]!.body]!);
    });
  };
  enter(obj.fn);
  return reads.filter((read) => !written.has(keyOf(read)));
}

/** What tells one variable of a function, or of a module, from another: a comprehension has its own. */
const keyOf = (name: NameExpr): string | number => (name.slot < 0 ? name.name : name.slot);

// Loops

/** The loops and comprehensions of a body, inner ones first. */
const loopsOf = memoized((fn: FunctionFacts): readonly Loop[] => {
  const found: Loop[] = [];
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'for' || stmt.kind === 'while') found.push(stmt);
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'comprehension') found.push(inner);
      }),
    );
  });
  return found.reverse();
});

/** Whether the node is evaluated in each round of the loop. */
function isAround(loop: Loop, node: Span): boolean {
  if (node.start < loop.start || node.end > loop.end) return false;
  if (loop.kind === 'while') return loop.orelse.every((stmt) => !within(node, stmt));
  if (loop.kind === 'for') return loop.body.some((stmt) => within(node, stmt));
  return !within(node, loop.clauses[0]!.iter);
}

/** The names that each round binds. */
function namesBoundIn(loop: Loop): ReadonlySet<string | number> {
  const names = new Set<string | number>();
  const add = (target: Expr): void => {
    for (const name of namesOf(target)) names.add(keyOf(name));
  };
  if (loop.kind === 'comprehension') {
    for (const clause of loop.clauses) add(clause.target);
    return names;
  }
  if (loop.kind === 'for') add(loop.target);
  else addNamed(loop.test, add);
  walkStmts(loop.body, (stmt) => {
    // A helper defined in each round is the same function each time.
    if (stmt.kind === 'def' || stmt.kind === 'class' || stmt.kind === 'import') return;
    // `threads += [thread]` puts it into the list that the name has all along.
    if (!(stmt.kind === 'augassign' && isList(stmt.value))) targetsOf(stmt).forEach(add);
    forEachExpr(stmt, (expr) => addNamed(expr, add));
  });
  return names;
}

function addNamed(expr: Expr, add: (target: Expr) => void): void {
  walkExpr(expr, (inner) => {
    if (inner.kind === 'named') add(inner.target);
  });
}

/** Whether the loop is left, once control has come by the node. */
function endsAfter(body: Block, node: Span): boolean {
  const at = body.findIndex((stmt) => within(node, stmt));
  if (at < 0) return false;
  if (body.slice(at).some((stmt) => stmt.kind === 'break' || stmt.kind === 'return' || stmt.kind === 'raise'))
    return true;
  const stmt = body[at]!;
  // `break` in an inner loop leaves only that one.
  if (stmt.kind === 'for' || stmt.kind === 'while') return false;
  return blocksOf(stmt).some((inner) => endsAfter(inner, node));
}

/** Whether the thread is started and waited for in one round: not only where something else than the thread says so. */
function endsInRound(
  { everyThread }: AnalysisState,
  loop: Loop,
  start: StartEvent,
  maker: Activation,
  place: Span,
): boolean {
  const { thread, node: starting } = start;
  const path = 'object' in starting.callee ? exprPath(starting.callee.object) : undefined;
  // Who asks for the thread, or waits for it by the name that it was started by, knows when it is done.
  const namesIt = (expr: Expr): boolean => path !== undefined && someExpr(expr, (inner) => exprPath(inner) === path);
  const isInEachRound = (node: Span): boolean =>
    isAround(loop, node) &&
    wayTo(maker.fn.body, node).every(
      ({ inner }) =>
        inner.kind !== 'if' ||
        !within(inner, loop) ||
        within(starting, inner) ||
        within(place, inner) ||
        namesIt(inner.test) ||
        ('callee' in node && namesIt(node as CallExpr)),
    );
  const waits = ({ thread: waited, kind, node }: JoinEvent): boolean =>
    (waited === thread || waited === everyThread) && kind !== 'cancel' && isInEachRound(node);
  if (maker.joins.some(waits)) return true;
  if (
    maker.calls.some(({ node, callee }) => callee.exit?.joined.items.includes(thread) === true && isInEachRound(node))
  )
    return true;
  // Whichever call starts it, on whatever path: the thread is over when the call is.
  const calls = maker.calls.filter(
    ({ node, callee }) => isAround(loop, node) && callee.exit?.mayHaveStarted.items.includes(thread) === true,
  );
  return (
    calls.length > 0 &&
    calls.every(({ callee, immediate }) => immediate && callee.exit?.mayRun.items.includes(thread) === false)
  );
}

/** `[thread]`, `[work(x) for x in xs]` */
const isList = (value: Expr): boolean =>
  (value.kind === 'sequence' || value.kind === 'comprehension') && value.type === 'list';
