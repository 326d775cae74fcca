/** Whether a new lock would be held wherever its variable changes: one that only some of the writers take protects nothing. */

import type { FileFacts, FunctionFacts, Span } from '../facts/ir.js';
import type { Access } from '../program/model/activation.js';
import { callersOf } from '../program/model/callers.js';
import { givesFirstValues } from '../program/model/classes.js';
import type { ClassObject } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { Variable } from '../program/concurrency/variables.js';
import { functionAt, holds, spanOf, type Run } from './blocks.js';
import type { FixContext } from './context.js';
import { relativesOf } from './family.js';
import { fieldOf, type Holder } from './naming.js';
import { Receivers } from './receivers.js';
import { forEachUse, isBound, type Use } from './uses.js';

/** How far up the callers a lock is looked for. */
const MAX_LIFT = 3;

/** Statements that a lock is to be held over. */
export class Covered {
  private readonly entered: ReadonlySet<FunctionFacts>;

  constructor(
    private readonly program: Program,
    private readonly runs: readonly Run[],
  ) {
    this.entered = new Set([
      ...program.roots.map(({ act }) => act.fn),
      ...program.threadModels.flatMap(({ entries }) => [...entries].map(({ fn }) => fn)),
    ]);
  }

  /** Whether a place of a function is under the lock: there, or in all that call the function. */
  has(fn: FunctionFacts, place: Span, depth = 0): boolean {
    if (this.runs.some((run) => run.fn === fn && holds(spanOf(run), place))) return true;
    if (depth >= MAX_LIFT || this.entered.has(fn)) return false;
    const callers = callersOf(this.program.analysis, fn);
    return callers.length > 0 && callers.every(({ act, call }) => this.has(act.fn, call.node, depth + 1));
  }
}

/** Whether an access gives the variable its first value, before anybody else has it. */
export function isFirst({ act, cell, flow }: Access): boolean {
  if (act.fn.kind === 'module' || act.fn.kind === 'class') return true;
  if (act.self !== undefined && givesFirstValues(act.fn.name)) {
    const own = act.self === cell.owner || flow.owned.items.includes(cell.owner);
    const ofSelf = [...(act.self.fields?.values() ?? [])].some(({ value }) => value.objs.includes(cell.owner));
    if (own || ofSelf) return true;
  }
  if (flow.owned.items.includes(cell.owner)) return true;
  // A variable of the function itself, before it has any thread.
  return cell.owner.kind === 'env' && cell.owner.act === act && flow.mayRun.items.length === 0;
}

/** Writes of the variable that the program is seen to do outside of the lock. */
export const uncovered = (variable: Variable, covered: Covered): readonly Access[] =>
  variable.accesses.filter(
    (access) =>
      (access.kind === 'write' || access.effect === 'add') &&
      !isFirst(access) &&
      !covered.has(access.act.fn, access.at),
  );

/** Whether what the finding tells of happens under the lock, on both its sides. */
export function coversStory(cx: FixContext, covered: Covered): boolean {
  return (cx.finding.evidence?.steps ?? []).every((step) => {
    if (!/^(write|change|check|iterate)$/.test(step.does)) return true;
    const unit = cx.unit(step.path);
    return unit !== undefined && covered.has(functionAt(unit.facts, step), step);
  });
}

/** Whether the files' own text has no further writes: in functions that nobody was seen to call, on objects not seen. */
export function coversText(
  program: Program,
  variable: Variable,
  holder: Holder | undefined,
  files: readonly FileFacts[],
  covered: Covered,
): boolean {
  const field = fieldOf(variable);
  const { owner } = variable;
  const fills = owner.kind === 'library' && /(^|\.)defaultdict$/.test(owner.type);
  const ofClass: ClassObject | undefined =
    holder?.kind === 'instance' ? holder.obj.cls : holder?.kind === 'class' ? holder.obj : undefined;
  const receivers = ofClass && new Receivers(program, relativesOf(program, ofClass));
  const isBare = (facts: FileFacts, use: Use): boolean => {
    const { expr, fn } = use;
    if (!isUseOf(use, field, holder, facts)) return false;
    if (fn.kind === 'module' || fn.kind === 'class' || givesFirstValues(fn.name)) return false;
    if (expr.kind === 'attribute' && receivers?.whose(facts, fn, expr.object) === 'other') return false;
    return changes(use, variable.kind === 'contents', fills) && !covered.has(fn, expr);
  };
  const bare: Use[] = [];
  for (const facts of files) forEachUse(facts, (use) => void (isBare(facts, use) && bare.push(use)));
  return bare.length === 0;
}

function isUseOf({ expr }: Use, field: string, holder: Holder | undefined, facts: FileFacts): boolean {
  switch (holder?.kind) {
    case 'module':
      return expr.kind === 'name' && expr.scope === 'global' && expr.name === field && holder.obj.file.facts === facts;
    case 'instance':
    case 'class':
      return expr.kind === 'attribute' && expr.name === field;
    default:
      return false;
  }
}

/** Whether a use changes the variable: binds it, or for contents puts something in or takes it out. */
function changes(use: Use, contents: boolean, fills: boolean): boolean {
  const { expr, parent, stmt } = use;
  if (isBound(use)) return true;
  if (!contents) return false;
  if (parent?.kind === 'subscript' && parent.object === expr) {
    return fills || isBound({ ...use, expr: parent, parent: undefined });
  }
  if (parent?.kind !== 'attribute' || !MUTATORS.test(parent.name)) return false;
  return stmt !== undefined;
}

const MUTATORS =
  /^(append|appendleft|add|clear|extend|extendleft|insert|pop|popitem|popleft|remove|discard|setdefault|sort|reverse|rotate|update|subtract|move_to_end|(intersection|difference|symmetric_difference)_update)$/;
