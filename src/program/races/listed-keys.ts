/**
 * `for key in list(table): use(table[key])` while another thread takes that entry out: the keys are those of a moment ago, and
 * the look-up raises.
 */

import type { Expr, FunctionFacts, NameExpr, Span } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { forEachExpr, walkExpr } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { typeRow } from '../../knowledge/types.js';
import type { Variable } from '../concurrency/variables.js';
import { checksOver } from '../evaluation/checks.js';
import { isCaughtByCaller } from '../evaluation/handlers.js';
import { takesOut, type Access } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import type { Program } from '../program.js';
import { haveKeysApart } from './own-keys.js';
import type { CheckRace } from './race.js';
import { questionAt } from './reliance.js';
import { isLookedUp } from './taken-away.js';
import { keysTakenOut } from './taken-keys.js';
import { Telling } from './telling.js';

/** Keys that were listed and are looked up, or taken out, where another thread may have taken them out meanwhile. */
export function* listedMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  if (variable.kind !== 'contents' || variable.container !== 'dict') return;
  const takers = variable.accesses.filter(({ effect }) => takesOut(effect));
  if (takers.length === 0) return;
  for (const access of variable.accesses) {
    const listed = listedFor(access);
    if (listed === undefined || isCaughtByCaller(program.analysis, access.act, 'KeyError', 'LookupError')) continue;
    const { read, by } = listed;
    const question = questionAt(read, by);
    const telling = new Telling<CheckRace>(program, variable);
    for (const other of takers) {
      for (const [mine, theirs] of telling.between(read, access, other))
        if (!haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], ...question, need: access });
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a race is of keys that a loop has listed, and not of a test. */
export const isOfKeys = ({ tested: { read }, access }: CheckRace): boolean =>
  read.op === 'snapshot' && listedFor(access)?.read === read;

interface Listed {
  /** The question that all keys answer. */
  readonly read: Access;
  /** The loop, or what gives a variable the list that the loop goes through. */
  readonly by: Span;
}

/** The list of keys that the loop around an access goes through, and whose key at hand is looked up in that very dict. */
function listedFor(access: Access): Listed | undefined {
  const { act, at } = access;
  const name = access.handled ? undefined : keyIn(access);
  if (name === undefined) return undefined;
  const loop = loopOver(act.fn, at, name);
  if (loop === undefined || isBoundElsewhere(act.fn, loop.target) || isAskedAnew(access, name)) return undefined;
  const { iter } = loop;
  const list = iter.kind === 'name' && iter.scope === 'local' ? bindingsOf(act.fn, iter.slot) : [];
  const [only] = list;
  const by = list.length === 1 && only?.kind === 'assign' ? only : loop.at;
  const from = by === loop.at ? iter : by;
  const read = act.accesses.find(
    (one) => one.op === 'snapshot' && one.cell.owner === access.cell.owner && within(one.at, from),
  );
  return read && { read, by };
}

/** `for key in keys: if key in table:`, which is another question, and a later one. */
const isAskedAnew = ({ act, cell, flow }: Access, key: string): boolean =>
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read }) => read.act === act && read.cell.owner === cell.owner && read.keyText === key),
  );

interface Loop {
  readonly at: Span;
  readonly target: NameExpr;
  readonly iter: Expr;
}

/** The innermost loop or comprehension around a place that binds a name: `for key in keys`, `for n, key in enumerate(keys)`. */
function loopOver(fn: FunctionFacts, place: Span, name: string): Loop | undefined {
  let found: Loop | undefined;
  const take = (at: Span, target: Expr, iter: Expr): void => {
    const isCounted = target.kind === 'sequence' && iter.kind === 'call' && calleeName(iter) === 'enumerate';
    const bound = isCounted ? target.items[1] : target;
    const keys = isCounted ? (iter.args[0]?.value ?? iter) : iter;
    if (bound?.kind === 'name' && bound.name === name) found = { at, target: bound, iter: keys };
  };
  for (const { inner } of wayTo(fn.body, place)) {
    if (inner.kind === 'for') take(inner, inner.target, inner.iter);
    forEachExpr(inner, (expr) =>
      walkExpr(expr, (part) => {
        if (part.kind === 'comprehension' && within(place, part))
          for (const { target, iter } of part.clauses) take(part, target, iter);
      }),
    );
  }
  return found;
}

/** Whether something else than loops gives the name its value. */
const isBoundElsewhere = (fn: FunctionFacts, target: NameExpr): boolean =>
  target.scope === 'local' && bindingsOf(fn, target.slot).some(({ kind }) => kind !== 'for');

/** The name of the key that has to be there. */
function keyIn(access: Access): string | undefined {
  if (isLookedUp(access)) return access.keyText;
  const { op, stmt, cell } = access;
  // To delete what a Counter has not is no mistake.
  const isCounter = cell.owner.kind === 'library' && typeRow(cell.owner.type)?.missing === 'counted';
  const [taken] =
    stmt !== undefined && /^(del|pop)$/.test(op) && !(isCounter && op === 'del') ? keysTakenOut(stmt) : [];
  return taken?.kind === 'name' ? taken.name : undefined;
}
