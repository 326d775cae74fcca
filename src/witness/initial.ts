/** What a variable holds when the threads of a story begin, as far as the program says it. */

import type { Expr } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import type { Access } from '../program/model/activation.js';
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
    const placed = access && program.placed(access)[0];
    const term = placed
      ? values.term(expr, { act: placed.access.act, ctx: placed.entryState.ctx })
      : constantTerm(values, expr, program, lanes);
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

/** A constant, wherever it is written. */
function constantTerm(
  values: Values,
  expr: Expr,
  program: Program,
  [lane]: readonly AccessInContext[],
): Term | undefined {
  void program;
  return lane && values.term(expr, { act: lane.access.act, ctx: lane.entryState.ctx });
}

/** Whether a write certainly comes before the threads of the story. */
function comesBefore(program: Program, access: Access, lanes: readonly AccessInContext[]): boolean {
  if (access.kind !== 'write') return false;
  if (lanes.some((lane) => lane.access === access)) return false;
  // What the thread itself does further up.
  if (lanes.some((lane) => lane.access.act === access.act && access.at.start < lane.access.at.start))
    return !isAlternative(access, lanes);
  const placed = program.placed(access);
  const isBeside = placed.some((one) => lanes.some((lane) => program.concurrency.concurrent(one, lane)));
  if (isBeside) return false;
  const isAfter = lanes.some(
    ({ entryState: { ctx } }) => ctx.thread !== undefined && access.flow.joined.items.includes(ctx.thread),
  );
  return !isAfter;
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
