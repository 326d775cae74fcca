/** What a variable holds when the threads of a story begin, as far as the program says it. */

import type { Expr, Span } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import { within } from '../facts/spans.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import type { Access, Activation } from '../program/model/activation.js';
import { callersInto } from '../program/model/callers.js';
import type { Flow } from '../program/model/flow.js';
import type { Obj } from '../program/model/objects.js';
import type { ISet } from '../program/model/sets.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import { number, type Container, type ContainerType, type Term } from './machine/terms.js';
import { CONTAINERS, Values } from './values.js';

export interface Initial {
  readonly value: Term;
  /** How many items a queue takes. */
  readonly capacity?: number;
}

/** Undefined where the program doesn't say it, or where what it says has been changed before the threads begin. */
export function initialValue(
  program: Program,
  variable: Variable,
  lanes: readonly AccessInContext[],
): Initial | undefined {
  if (
    lanes.some((one) => lanes.some((other) => hasWaited(one, other) || changesElsewhere(program, variable, one, lanes)))
  )
    return undefined;
  const before = variable.accesses.filter((access) => comesBefore(program, access, lanes));
  const values = new Values({ program, variable, name: variable.name, lane: 0 });
  const plain = (expr: Expr, access: Access | undefined): Term | undefined => {
    const placed = (access && program.placed(access)[0]) ?? lanes[0];
    const term = placed && values.term(expr, { act: placed.access.act, ctx: placed.entryState.ctx });
    return term && isPlain(term) ? term : undefined;
  };
  if (variable.kind === 'contents') {
    const { owner } = variable;
    if (before.length > 0 || owner.kind !== 'library' || owner.expr === undefined) return undefined;
    return container(owner.expr, variable.container, (expr) => plain(expr, undefined));
  }
  const [first, ...others] = before;
  if (first === undefined && variable.owner.kind === 'class') {
    const value = inClassBody(variable, (expr) => plain(expr, undefined));
    return value && { value };
  }
  if (first === undefined || others.length > 0 || first.op !== '=' || first.loops.length > 0) return undefined;
  if (first.stmt?.kind !== 'assign' || first.flow.check !== undefined) return undefined;
  const value = plain(first.stmt.value, first);
  return value && { value };
}

/** What a class gives its attribute in its body, once. */
function inClassBody({ owner, cell }: Variable, plain: (expr: Expr) => Term | undefined): Term | undefined {
  if (owner.kind !== 'class') return undefined;
  const body = owner.file.facts.functions[owner.cls.body]?.body ?? [];
  const stores = body.flatMap((stmt) =>
    stmt.kind === 'assign' && stmt.targets.some((target) => target.kind === 'name' && target.name === cell.field)
      ? [stmt.value]
      : [],
  );
  return stores.length === 1 ? plain(stores[0]!) : undefined;
}

/** Whether a thread has waited for others of the other's kind: those have changed the variable by now. */
function hasWaited({ access }: AccessInContext, { entryState: { ctx } }: AccessInContext): boolean {
  if (ctx.thread === undefined) return false;
  return (
    access.flow.joined.items.includes(ctx.thread) ||
    access.act.joins.some(({ thread, node }) => thread === ctx.thread && node.start < access.at.start)
  );
}

/** Whether a thread may have changed the variable in another function, before it comes here. */
const changesElsewhere = (
  program: Program,
  variable: Variable,
  lane: AccessInContext,
  lanes: readonly AccessInContext[],
): boolean =>
  variable.accesses.some(
    (access) =>
      access.kind === 'write' &&
      access.act !== lane.access.act &&
      program.placed(access).some(({ entryState }) => entryState.ctx === lane.entryState.ctx) &&
      program.placed(access).some((placed) => lanes.some((one) => program.concurrency.concurrent(placed, one))),
  );

/** Whether a write comes before a thread of the story: its own does, too, where main has called the function before. */
function comesBefore(program: Program, access: Access, lanes: readonly AccessInContext[]): boolean {
  if (access.kind !== 'write') return false;
  // What the thread itself does further up.
  const isOfLane = lanes.some((lane) => lane.access === access);
  const isAbove = lanes.some(({ access: { act, at } }) => access.act === act && access.at.start < at.start);
  if (isAbove && !isOfLane && !isAlternative(access, lanes)) return true;
  const threads = lanes.filter(({ entryState: { ctx } }) => ctx.thread !== undefined);
  return program.placed(access).some((one) => {
    const isBeside = (lane: AccessInContext): boolean => program.concurrency.concurrent(one, lane);
    if (threads.length === 0) return !lanes.some(isBeside);
    return threads.some((lane) =>
      mayPrecede(program, one, lane, !(lane.entryState.ctx === one.entryState.ctx ? lanes : [lane]).some(isBeside)),
    );
  });
}

/** Whether a write may come before a lane's thread is started, on one of the ways by which its own thread comes there. */
function mayPrecede(
  program: Program,
  { access, entryState: way }: AccessInContext,
  { entryState: { ctx } }: AccessInContext,
  isApart: boolean,
): boolean {
  const isIn = ({ items }: ISet<Obj>): boolean => items.includes(ctx.thread!);
  const seen = new Set<Activation>();
  const go = (act: Activation, at: Span, flow: Flow): boolean => {
    const later = ctx.starts.filter((start) => start.act === act && at.end <= start.node.start);
    // In a loop that starts one thread after the other, what comes before the start has come before the first of them.
    if (later.some(({ loops }) => loops.some((loop) => within(at, loop)))) return true;
    if (seen.has(act) || (isIn(flow.joined) && later.length < ctx.starts.length)) return false;
    seen.add(act);
    const callers = callersInto(program.analysis, act).filter((one) => program.contexts.runs(way.ctx, one.act));
    if (callers.length === 0) return isApart;
    // A write that no thread runs beside is of another call than the one that some run beside.
    return callers.some(
      ({ act: by, call: { node, flow: there } }) => (!isIn(there.mayRun) || isIn(way.mayRun)) && go(by, node, there),
    );
  };
  return go(access.act, access.at, access.flow);
}

/** A write under a test of its own that the story's write doesn't stand under may be left out. */
const isAlternative = (access: Access, lanes: readonly AccessInContext[]): boolean =>
  access.flow.check !== undefined && lanes.every((lane) => lane.access.flow.check !== access.flow.check);

function isPlain(term: Term): boolean {
  if (term.is === 'value') return true;
  if (term.is === 'pair') return isPlain(term.key) && isPlain(term.value);
  return term.is === 'container' && term.items.every(isPlain);
}

function container(
  expr: Expr,
  role: Variable['container'],
  plain: (expr: Expr) => Term | undefined,
): Initial | undefined {
  if (expr.kind !== 'call') {
    const value = plain(expr);
    return value?.is === 'container' ? { value } : undefined;
  }
  const type = typeOf(role);
  if (type === undefined) return undefined;
  const made = (exprPath(expr.callee) ?? '').replace(/^.*\./, '');
  const empty: Container = { is: 'container', type, items: [] };
  if (type === 'queue') {
    const size = expr.args.find(({ name }) => name === undefined || name === 'maxsize');
    const value = size && plain(size.value);
    if (size === undefined) return { value: empty };
    if (value?.is !== 'value' || typeof value.value !== 'number') return undefined;
    return value.value > 0 ? { value: empty, capacity: value.value } : { value: empty };
  }
  return expr.args.length === 0 && made !== 'defaultdict' ? { value: empty } : undefined;
}

/** The model's type for a container of the program. */
export function typeOf(role: Variable['container']): ContainerType | undefined {
  return role !== undefined && CONTAINERS.has(role) ? (role as ContainerType) : undefined;
}

/** What the entries of a `defaultdict(int)` or a `Counter` are where nothing was put there. */
export function defaultOf(variable: Variable): Term | undefined {
  const { owner } = variable;
  if (owner.kind !== 'library' || owner.expr?.kind !== 'call') return undefined;
  const { callee, args } = owner.expr;
  const made = (exprPath(callee) ?? '').replace(/^.*\./, '');
  if (made === 'Counter' && args.length === 0) return number(0);
  const [factory] = args;
  const isInt =
    made === 'defaultdict' && args.length === 1 && factory?.value.kind === 'name' && factory.value.name === 'int';
  return isInt ? number(0) : undefined;
}
