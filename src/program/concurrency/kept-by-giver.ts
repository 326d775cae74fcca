/**
 * What a thread goes on changing though it has put it into a queue: a hand-over orders what stands before it, and whoever
 * takes the object out has it to himself only where the giver keeps away from it.
 */

import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { namesOf, targetsOf } from '../../facts/bound-names.js';
import { pathOf } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExprOf, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { typeRow } from '../../knowledge/types.js';
import { waitsForAnother } from '../../knowledge/waits.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { allRunBy } from '../model/callees.js';
import { roleOfObject } from '../model/lineage.js';
import { push, remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { receiversAt } from './at-hand.js';

export class KeptByGiver {
  /** Changes of what was put before, with the queues; and the same queues by what is changed. */
  private readonly changes = new Map<Access, Obj[]>();
  private readonly queues = new Map<Obj, Set<Obj>>();
  private readonly taking = new Map<Obj, readonly Activation[]>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
  ) {
    for (const act of analysis.activations)
      for (const { obj, node } of act.signals) if (isQueueOfThreads(obj)) this.noteBehind(act, node, obj);
  }

  /** Whether a thread takes the object out of a queue, which it hasn't made itself, while its giver goes on changing it. */
  isTaken(owner: Obj, ctx: Context): boolean {
    return [...(this.queues.get(owner) ?? [])].some((queue) => this.takes(ctx, queue, owner));
  }

  /** Whether an access changes what was put before, and what threads of the context take out. */
  isChangedAfter(access: Access, taker: Context): boolean {
    return this.changes.get(access)?.some((queue) => this.takes(taker, queue, access.cell.owner)) === true;
  }

  isChange(access: Access): boolean {
    return this.changes.has(access);
  }

  private takes(ctx: Context, queue: Obj, owner: Obj): boolean {
    const { analysis, contexts } = this;
    const maker = analysis.makers.get(owner);
    if (maker === undefined || contexts.runs(ctx, maker)) return false;
    const taking = remembered(this.taking, queue, () => analysis.activations.filter((act) => act.awaits.has(queue)));
    return taking.some((act) => contexts.runs(ctx, act));
  }

  private noteBehind(act: Activation, put: Span, queue: Obj): void {
    const stmt = wayTo(act.fn.body, put).at(-1)?.inner;
    if (stmt?.kind !== 'expr' || stmt.value.kind !== 'call' || !sameSpan(stmt.value, put)) return;
    const [item] = stmt.value.args;
    for (const part of item === undefined ? [] : partsOf(item.value)) {
      const note = (access: Access): void => {
        if (access.kind !== 'write' || this.changes.get(access)?.includes(queue) === true) return;
        push(this.changes, access, queue);
        remembered(this.queues, access.cell.owner, () => new Set()).add(queue);
      };
      for (const access of act.accesses)
        if (access.kind === 'write' && isOfSame(act, stmt, part, access.at)) note(access);
      for (const { callee, node } of act.calls)
        if (callee.self !== undefined && isOfSame(act, stmt, part, node) && !mayWait(callee))
          for (const access of callee.accesses) if (access.cell.owner === callee.self) note(access);
    }
  }
}

/** Other processes get copies. */
const isQueueOfThreads = (obj: Obj): boolean =>
  roleOfObject(obj) === 'queue' && obj.kind === 'library' && typeRow(obj.type)?.isForProcesses !== true;

/** The variables that are put, by themselves or in what is written around them. */
function partsOf(item: Expr): readonly Expr[] {
  if (item.kind === 'sequence') return item.items.flatMap(partsOf);
  if (item.kind === 'dict') return item.entries.flatMap(({ value }) => partsOf(value));
  return pathOf(item) === undefined ? [] : [item];
}

/**
 * Whether a place speaks of what a statement above has put, on every way that comes there: the variable is not bound again,
 * and nothing in between may wait for whoever takes it out.
 */
function isOfSame(act: Activation, put: Stmt, part: Expr, at: Span): boolean {
  const way = wayTo(act.fn.body, at);
  if (!way.some(({ block, inner }) => inner.start >= put.end && block.includes(put))) return false;
  const path = pathOf(part)!;
  if (!receiversAt(act, at).some((receiver) => pathOf(receiver) === path)) return false;
  const last = way.at(-1)!.inner;
  const isBetween = ({ start }: Span): boolean => start >= put.end && start < last.end;
  const calls = act.calls.filter(({ node }) => isBetween(node) && !sameSpan(node, at));
  if (act.unknownCalls.some(isBetween) || act.joins.some(({ node }) => isBetween(node))) return false;
  if (act.libraryCalls.some(({ node, name }) => isBetween(node) && waitsForAnother(name))) return false;
  // What others keep, calls may bind again.
  if (calls.length > 0 && (part.kind !== 'name' || part.scope !== 'local')) return false;
  if (calls.some(({ callee }) => mayWait(callee))) return false;
  return !someStmt(
    act.fn.body,
    (stmt) =>
      isBetween(stmt) && (stmt === last ? someExprOf(stmt, isGivingWay) : binds(stmt, path) || mayLookForTaker(stmt)),
  );
}

/** Another part of the program goes on meanwhile. */
const isGivingWay = ({ kind }: Expr): boolean => kind === 'await' || kind === 'yield';

/** Whether a statement may find out whether the taker is done: by a loop that waits, or by a test of what others change. */
const mayLookForTaker = (stmt: Stmt): boolean =>
  stmt.kind === 'while' ||
  someExprOf(
    stmt,
    (expr) => isGivingWay(expr) || (stmt.kind === 'if' && /^(call|attribute|subscript)$/.test(expr.kind)),
  );

const mayWait = (callee: Activation): boolean =>
  [...allRunBy(callee)].some(
    ({ unknownCalls, joins, libraryCalls }) =>
      unknownCalls.length + joins.length > 0 || libraryCalls.some(({ name }) => waitsForAnother(name)),
  );

/** Whether a statement binds a variable, or what it is a part of. */
const binds = (stmt: Stmt, path: string): boolean =>
  targetsOf(stmt).some((target) =>
    [target, ...namesOf(target)].some((one) => {
      const bound = pathOf(one);
      return bound !== undefined && (path === bound || path.startsWith(`${bound}.`) || path.startsWith(`${bound}[`));
    }),
  );
