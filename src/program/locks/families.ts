/** Two locks of one family (the forks of a table, the accounts of a bank) held by one thread, in no settled order. */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto, type Caller } from '../model/callers.js';
import { memoized, remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { isOrderChosen } from './chosen-order.js';
import type { LockOrder } from './deadlocks.js';
import { choicesOf } from '../model/chosen-locks.js';
import { heldExpression, lockExpression } from './expressions.js';
import { orderOfPair } from './given-order.js';
import { isHeldAt } from './holders.js';
import { termOf, type Term } from './lock-terms.js';
import type { Nesting } from './nestings.js';

export interface FamilyDeadlock {
  /** What the one thread does, and what another does at the same time: often the same lines with other locks. */
  readonly nesting: Nesting;
  readonly other: Nesting;
  readonly order: 'ring' | 'given';
}

/** One for each place at which the second lock is taken. */
export function familyDeadlocks(program: Program, order: LockOrder): readonly FamilyDeadlock[] {
  const nestings = order.nestings.filter((one) => isOfFamily(program, one) && !isOrderChosen(one));
  const orders = ordersWritten(nestings);
  const found = new Map<string, FamilyDeadlock>();
  for (const nesting of nestings) {
    const key = `${nesting.act.file.id} ${nesting.inner.node.start}`;
    if (found.has(key) || isTakenBothWays(nesting, orders) || isCounted(program, nesting.act)) continue;
    const other = nestings.find((one) => isSameFamily(one, nesting) && order.meetings.mayRunAtOnce(nesting, one));
    if (other === undefined || isOwnOfThread(program, nesting)) continue;
    const isAlone = !nestings.some((one) => isSameFamily(one, nesting) && one.inner.node !== nesting.inner.node);
    const how = orderOf(program, nesting, isAlone);
    if (how === 'ring' || how === 'given') found.set(key, { nesting, other, order: how });
  }
  return [...found.values()];
}

function orderOf(program: Program, nesting: Nesting, isAlone: boolean): ReturnType<typeof orderOfPair> {
  for (const [held, taken] of pairsNamed(program, nesting)) {
    const order = orderOfPair(program.analysis, held, taken, isAlone);
    if (order !== undefined) return order;
  }
  return undefined;
}

/** The two locks as one function names them: the one that takes the first, or one that has methods take them both. */
function* pairsNamed(
  program: Program,
  { outer, act, inner }: Nesting,
): Generator<readonly [Term | undefined, Term | undefined]> {
  const { analysis } = program;
  const [held, taken] = [heldExpression(outer), lockExpression(act, inner.node)];
  if (held === undefined || taken === undefined) return;
  const [first, second] = [termOf(analysis, outer.act, held), termOf(analysis, act, taken)];
  const isOfCallee = act !== outer.act && second?.act === act;
  yield [first, isOfCallee ? lifted(second, outer.act, program) : second];
  for (const { act: frame, call } of callersInto(analysis, act)) {
    if (frame === outer.act || !isHeldAt(analysis, call.flow, outer)) continue;
    for (const before of frame.calls)
      if (before.callee === outer.act && before.node.end <= call.node.start)
        yield [
          inCaller(analysis, first, { act: frame, call: before }),
          inCaller(analysis, second, { act: frame, call }),
        ];
  }
}

/** What a callee's parameter is in the function that holds the first lock. */
function lifted(term: Term | undefined, to: Activation, program: Program, calls = 0): Term | undefined {
  if (term === undefined || term.act === to) return term;
  if (calls > 3) return undefined;
  const { analysis } = program;
  for (const caller of callersInto(analysis, term.act)) {
    const above = lifted(inCaller(analysis, term, caller), to, program, calls + 1);
    if (above?.act === to) return above;
  }
  return undefined;
}

/** What a parameter of a function is in one of its callers. */
function inCaller(analysis: AnalysisState, term: Term | undefined, { act, call }: Caller): Term | undefined {
  if (term?.kind !== 'parameter') return undefined;
  const isMethod = term.act.fn.cls >= 0 && term.act.self !== undefined;
  const position = term.act.fn.params.findIndex(({ slot }) => slot === term.slot);
  const expr = call.node as Partial<Expr>;
  const given =
    isMethod && position === 0
      ? receiverOf(expr)
      : expr.kind === 'call'
        ? expr.args![position - (isMethod ? 1 : 0)]?.value
        : undefined;
  return given && termOf(analysis, act, given, term.suffix);
}

/** What a method is called on, or what `with` enters. */
function receiverOf(expr: Partial<Expr>): Expr | undefined {
  if (expr.kind === 'name' || expr.kind === 'attribute' || expr.kind === 'subscript') return expr as Expr;
  return expr.kind === 'call' && expr.callee?.kind === 'attribute' ? expr.callee.object : undefined;
}

/** Whether the two locks are one in the model, which stands for many, or the one may be any of several and the other is one of these. */
function isOfFamily(program: Program, { outer, inner }: Nesting): boolean {
  return choicesOf(outer.lock).includes(choicesOf(inner.hold.lock)[0]!) && isMany(program, outer.lock);
}

const isMany = (program: Program, lock: Obj): boolean => choicesOf(lock).length > 1 || !program.isSingular(lock);

const isSameFamily = (a: Nesting, b: Nesting): boolean => a.outer.lock === b.outer.lock;

/** In which orders each function takes two locks, as they are written. */
function ordersWritten(nestings: readonly Nesting[]): ReadonlyMap<FunctionFacts, ReadonlySet<string>> {
  const orders = new Map<FunctionFacts, Set<string>>();
  for (const nesting of nestings)
    remembered(orders, nesting.act.fn, () => new Set<string>()).add(written(nesting).join(' '));
  return orders;
}

/** Whether the function takes the two in the one order here and in the other there, by some test of its own. */
function isTakenBothWays(nesting: Nesting, orders: ReturnType<typeof ordersWritten>): boolean {
  const [held, taken] = written(nesting);
  return held !== taken && orders.get(nesting.act.fn)!.has(`${taken} ${held}`);
}

const written = ({ act, outer, inner }: Nesting): readonly string[] =>
  [heldExpression(outer), lockExpression(act, inner.node)].map((expr) => (expr === undefined ? '' : text(expr)));

const text = memoized((expr: Expr): string => JSON.stringify(bare(expr)));

/** An expression without its places. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => !/^(start|end|nameStart|argsStart)$/.test(key))
            .map(([key, inner]) => [key, bare(inner)]),
        )
      : value;

/** Whether a counting semaphore lets only some of the threads in, so that one of them always gets its second lock. */
function isCounted(program: Program, act: Activation, depth = 0): boolean {
  if (act.semaphores.length > 0 || act.libraryCalls.some(({ name }) => /Semaphore\.acquire$/.test(name))) return true;
  return (
    depth < 3 && callersInto(program.analysis, act).some(({ act: caller }) => isCounted(program, caller, depth + 1))
  );
}

/** Whether each thread makes such locks for itself. */
function isOwnOfThread(program: Program, { outer, entryState }: Nesting): boolean {
  const maker = program.analysis.makers.get(choicesOf(outer.lock)[0]!);
  return entryState.ctx.thread !== undefined && maker !== undefined && program.contexts.runs(entryState.ctx, maker);
}
