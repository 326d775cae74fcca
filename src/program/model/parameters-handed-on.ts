/** Parameters that a function hands on as they came in: to one that tests them, or hands them on in its turn. */

import type { CallExpr, Expr, FileFacts, FunctionFacts, FunctionId } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import { bindingsOf } from './bindings.js';
import { memoized } from './maps.js';
import { testedParameters } from './tested-parameters.js';

/** Their slots: whether the other one takes a lock, say, hangs on who calls this one. */
export const parametersHandedOn = (facts: FileFacts, fn: FunctionFacts): ReadonlySet<number> =>
  handedOnIn(facts).get(fn.id) ?? NONE;

const NONE: ReadonlySet<number> = new Set();

const handedOnIn = memoized((facts: FileFacts): ReadonlyMap<FunctionId, ReadonlySet<number>> => {
  const found = new Map<FunctionId, Set<number>>();
  const ways = facts.functions.flatMap((fn) => waysFrom(facts, fn));
  for (let before = -1, count = 0; before !== count;) {
    before = count;
    for (const { from, slot, to, at } of ways) {
      const slots = found.get(from.id) ?? new Set();
      if (slots.has(slot) || !(testedParameters(to).has(at) || found.get(to.id)?.has(at))) continue;
      found.set(from.id, slots.add(slot));
      count++;
    }
  }
  return found;
});

/** A parameter that becomes that of another function. */
interface Way {
  readonly from: FunctionFacts;
  readonly slot: number;
  readonly to: FunctionFacts;
  readonly at: number;
}

function waysFrom(facts: FileFacts, from: FunctionFacts): readonly Way[] {
  const ways: Way[] = [];
  const isAsItCame = ({ slot }: { slot: number }): boolean =>
    !from.captured.includes(slot) && bindingsOf(from, slot).length === 0;
  if (from.params.length > 0)
    walkExprs(from.body, (expr) => {
      const to = expr.kind === 'call' ? calledHere(facts, from, expr) : undefined;
      if (expr.kind !== 'call' || to === undefined) return;
      const first = to.cls < 0 ? 0 : 1;
      for (const [place, { name, star, value }] of expr.args.entries()) {
        if (!isParameter(from, value) || star !== undefined || !isAsItCame(value)) continue;
        const param = name === undefined ? to.params[first + place] : to.params.find((one) => one.name === name);
        if (param !== undefined) ways.push({ from, slot: value.slot, to, at: param.slot });
      }
    });
  return ways;
}

/** The function of the module, or the method of the same class, that a call names. */
function calledHere({ functions }: FileFacts, from: FunctionFacts, { callee }: CallExpr): FunctionFacts | undefined {
  const isName = callee.kind === 'name' && callee.scope === 'global';
  const isOwn =
    callee.kind === 'attribute' && from.cls >= 0 && isParameter(from, callee.object) && callee.object.slot === 0;
  if (!isName && !isOwn) return undefined;
  return functions.find(
    ({ kind, name, cls, parent }) =>
      kind === 'function' && name === callee.name && (isName ? parent === 0 && cls < 0 : cls === from.cls),
  );
}

const isParameter = ({ params }: FunctionFacts, expr: Expr): expr is Extract<Expr, { kind: 'name' }> =>
  expr.kind === 'name' && expr.scope === 'local' && expr.slot < params.length;
