/**
 * Objects that each thread of a kind has one of: what was made for it before it was started, what it makes, and the thread
 * itself. Who takes only such a one out of what all share takes out what nobody else does:
 * `if self.sock in clients: clients.remove(self.sock)`.
 */

import { isOfConnection } from '../../knowledge/handler-names.js';
import { isIdentity } from '../../knowledge/unique-values.js';
import { isContainerRole, isMomentary } from '../../knowledge/types.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import type { Expr, Stmt } from '../../facts/ir.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { isIndex } from '../concurrency/own-index.js';
import { passedAs } from '../concurrency/own-references.js';
import { isOneForSeveral } from '../concurrency/per-iteration.js';
import type { Context } from '../contexts/entry-state.js';
import { isDataclass } from '../evaluation/dataclasses.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { givesFirstValues } from '../model/classes.js';
import { hasUnseenBase, mro, roleOfObject } from '../model/lineage.js';
import type { Cell, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';

/** From what a thread runs to where it uses what it was given. */
const MAX_CALLS = 3;

/** Whether an access is about an entry that is, or is under, what its thread alone was given. */
export function isAboutOwnObject(program: Program, { access, entryState: { ctx } }: AccessInContext): boolean {
  const [root, field, ...more] = entryNamed(access)?.split('.') ?? [];
  if (root === undefined || more.length > 0) return false;
  if (ctx.thread === undefined) return false;
  const slot = access.act.fn.params.findIndex(({ name }) => name === root);
  if (slot < 0 && field === undefined && isMadeByCall(program.analysis, access.act, root)) return true;
  if (slot === 0 && field !== undefined && isOfOwnConnection(program, ctx, access.act, field)) return true;
  const given = slot < 0 ? undefined : ownParameter(program, ctx, access.act, slot, MAX_CALLS);
  if (given === undefined || field === undefined) return given !== undefined;
  return given.every((obj) => {
    const cell = obj.kind === 'instance' ? obj.fields?.get(field) : undefined;
    return cell !== undefined && (areOwn(program, ctx, cell.value) || namesItsObject(program.analysis, field, cell));
  });
}

/** `inbox = Queue()`: a variable of the function that only ever has what the call itself has made, and is like no other. */
function isMadeByCall(analysis: AnalysisState, { fn, creates }: Activation, local: string): boolean {
  const [only, ...others] = bindingsOf(fn, fn.locals.indexOf(local));
  if (only?.kind !== 'assign' || others.length > 0) return false;
  const made = creates.filter(({ node }) => sameSpan(node, only.value)).map(({ obj }) => obj);
  return made.length > 0 && isOneOfItsKind(analysis, analysis.values.from(made));
}

/** `job.url`, which a job was given when it was made, and keeps. */
const namesItsObject = (analysis: AnalysisState, field: string, cell: Cell): boolean =>
  isIdentity(field) &&
  cell.value.unknown &&
  writesTo(analysis, cell).every(({ act: { fn } }) => givesFirstValues(fn.name));

/** `self.request` of a handler, which is made anew for each connection. */
const isOfOwnConnection = ({ concurrency }: Program, ctx: Context, { self }: Activation, field: string): boolean =>
  self?.kind === 'instance' &&
  mro(self.cls).some((base) => base.kind === 'external' && isOfConnection(base.name, field)) &&
  concurrency.sharing.withinContext.isEachItsOwn(ctx, self);

/** The entry that is looked for, stored or taken out, as it is written. */
export function entryNamed({ keyText, op, stmt }: Access): string | undefined {
  if (keyText !== undefined || stmt === undefined) return keyText;
  const [only, ...more] = entriesTakenOut(op, stmt);
  return only === undefined || more.length > 0 ? undefined : exprPath(only);
}

/** `del names[who]`, `names.pop(who)`, `clients.remove(who)` */
function entriesTakenOut(op: string, stmt: Stmt): readonly Expr[] {
  if (stmt.kind === 'delete') return stmt.targets.flatMap((one) => (one.kind === 'subscript' ? one.index : []));
  if (!/^(remove|discard|pop)\??$/.test(op) || stmt.kind !== 'expr' || stmt.value.kind !== 'call') return [];
  return stmt.value.args.slice(0, 1).map(({ value }) => value);
}

/** The object that a method is called on, where each thread that comes here has another. */
export const ownReceiver = (program: Program, ctx: Context, act: Activation): Obj | undefined =>
  act.self === undefined ? undefined : ownParameter(program, ctx, act, 0, MAX_CALLS)?.[0];

/** What a parameter is, where each thread that comes here was given another and hands on nothing else. */
function ownParameter(
  program: Program,
  ctx: Context,
  act: Activation,
  slot: number,
  calls: number,
): readonly Obj[] | undefined {
  const value = slot === 0 && act.self !== undefined ? program.analysis.values.one(act.self) : act.params[slot];
  if (value === undefined || isRebound(act.fn, slot) || !areOwn(program, ctx, value)) return undefined;
  const callers = callersInto(program.analysis, act).filter((caller) => program.contexts.runs(ctx, caller.act));
  const isEntry = ctx.model?.entries.has(act) === true;
  if (callers.length === 0 && !isEntry) return undefined;
  const areHandedOn = callers.every((caller) => {
    const passed = calls > 0 ? passedAs(caller, slot) : undefined;
    return (
      passed !== undefined &&
      passed.slot < caller.act.fn.params.length &&
      ownParameter(program, ctx, caller.act, passed.slot, calls - 1) !== undefined
    );
  });
  return areHandedOn ? value.objs : undefined;
}

/** Whether each thread has another of these, that is equal to no other. */
const areOwn = (program: Program, ctx: Context, value: Value): boolean =>
  value.objs.length > 0 &&
  !value.unknown &&
  (value.objs.every((obj) => isDealt(program, ctx, obj)) ||
    (isOneOfItsKind(program.analysis, value) && value.objs.every((obj) => isMadeForOne(program, ctx, obj))));

const isMadeForOne = ({ analysis, concurrency: { sharing } }: Program, ctx: Context, obj: Obj): boolean =>
  sharing.withinContext.isDealtToOne(ctx, obj) ||
  (sharing.withinContext.isEachItsOwn(ctx, obj) && !isOneForSeveral(analysis, obj, ctx.thread));

/** A number of a loop that makes the threads, or the address of the connection that each is there for. */
const isDealt = ({ contexts }: Program, ctx: Context, obj: Obj): boolean =>
  isIndex(obj) && obj.made !== undefined && !contexts.runs(ctx, obj.made);

/** Whether objects are equal to nothing but themselves; of lists, dataclasses and their like there may be another. */
const isOneOfItsKind = (analysis: AnalysisState, { objs }: Value): boolean =>
  objs.every((obj) => {
    if (obj.kind === 'library') return !isContainerRole(roleOfObject(obj)) && !isMomentary(roleOfObject(obj));
    if (obj.kind !== 'instance' || hasUnseenBase(obj.cls) || isDataclass(analysis, obj.cls)) return false;
    return !mro(obj.cls).some(({ fields }) => fields?.has('__eq__') === true);
  });
