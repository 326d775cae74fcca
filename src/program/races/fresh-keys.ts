/** Keys that a function makes for itself, as no other call of it does: `key = uuid.uuid4().hex`. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { returnedIn, someExprIn } from '../../facts/walk.js';
import { loopAround, wayTo } from '../../facts/way-to.js';
import { countsUp, givesAnotherEachTime, isWhole, keepsAll } from '../../knowledge/unique-values.js';
import type { Access, Activation } from '../model/activation.js';
import { callsAt } from '../model/calls-at.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { argumentOf, sitesFor } from '../contexts/entry-sites.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { memoized } from '../model/maps.js';
import { setsUp } from '../model/classes.js';
import { isMemoized } from '../model/memoizing.js';
import { putsInMissing } from '../evaluation/missing-keys.js';
import { writesTo } from '../model/writes.js';
import { losesEntries } from './known-keys.js';
import { ownReceiver } from './own-objects.js';
import type { Context } from '../contexts/entry-state.js';
import type { Program } from '../program.js';

/** Helpers that make a key, one inside the other. */
const MAX_CALLS = 2;

/** Whether an access is at an entry that is named by what this very call of its function has made: nobody else has such a name yet. */
export const isUnderFreshKey = memoized(
  ({ act, keyText }: Access): boolean => keyText !== undefined && isFreshLocal(act, keyText),
);

/** Whether a variable of a function only ever has what the call itself has made. */
function isFreshLocal(act: Activation, name: string, calls = MAX_CALLS): boolean {
  const { params, locals } = act.fn;
  const slot = locals.indexOf(name);
  if (slot < params.length) return false;
  const bindings = bindingsOf(act.fn, slot);
  return (
    bindings.length > 0 &&
    bindings.every(
      (stmt) =>
        stmt.kind === 'assign' && stmt.targets.every(({ kind }) => kind === 'name') && isFresh(act, stmt.value, calls),
    )
  );
}

/**
 * Whether an access of a thread is at an entry that is named by what was made for this thread alone, right before it: `key = uuid4()`,
 * and `Thread(target=serve, args=(key,))`.
 */
export function isUnderGivenKey(program: Program, { access, entryState: { ctx } }: AccessInContext): boolean {
  const isGiven = (act: Activation, name: string, calls: number): boolean => {
    const param = act.fn.params.find((one) => one.name === name);
    if (param === undefined || isRebound(act.fn, param.slot) || calls > MAX_CALLS_DOWN) return false;
    const sites = sitesFor(program, act, ctx);
    return (
      sites.length > 0 &&
      sites.every((site) => {
        const passed = argumentOf(act, site, param.slot);
        if (passed === undefined) return false;
        if (site.thread !== undefined)
          return isMadeFor(site.act, passed, site.call) || isFirstOfItsKey(program, site.act, passed, site.call);
        if (passed.kind === 'attribute') return isFreshPartOfOwn(program, ctx, site.act, passed);
        return passed.kind === 'name' && isOwnIn(site.act, passed.name, calls + 1);
      })
    );
  };
  // `key = address`
  const isOwnIn = (act: Activation, name: string, calls: number): boolean => {
    const [only, ...others] = bindingsOf(act.fn, act.fn.locals.indexOf(name));
    const isOther = only?.kind === 'assign' && only.value.kind === 'name' && others.length === 0;
    return isFreshLocal(act, name) || isGiven(act, isOther ? only.value.name : name, calls);
  };
  return access.keyText !== undefined && ctx.thread !== undefined && isGiven(access.act, access.keyText, 0);
}

/** `self.drop(self.id)`, where each thread has an object of its own, whose constructor makes its `id` as no other's is. */
function isFreshPartOfOwn(
  program: Program,
  ctx: Context,
  act: Activation,
  { object, name }: Extract<Expr, { kind: 'attribute' }>,
): boolean {
  if (object.kind !== 'name' || object.name !== act.fn.params[0]?.name) return false;
  const cell = ownReceiver(program, ctx, act)?.fields?.get(name);
  const writes = cell === undefined ? [] : writesTo(program.analysis, cell);
  return (
    writes.length > 0 &&
    writes.every(
      ({ act: setUp, stmt, op }) =>
        setsUp(setUp) && op === '=' && stmt?.kind === 'assign' && isFresh(setUp, stmt.value, MAX_CALLS),
    )
  );
}

/** From what a thread begins with to the entry. */
const MAX_CALLS_DOWN = 4;

/** Whether what is given to a thread is made anew for each that is made at the place. */
function isMadeFor(act: Activation, given: Expr, place: Span): boolean {
  if (given.kind !== 'name' || given.scope !== 'local') return isFresh(act, given, MAX_CALLS);
  const { fn } = act;
  const bindings = given.slot < fn.params.length ? [] : bindingsOf(fn, given.slot);
  const isOfSeveral = someExprIn(fn.body, (expr) => expr.kind === 'comprehension' && within(place, expr));
  return (
    bindings.length > 0 &&
    !isOfSeveral &&
    bindings.every(
      (stmt) =>
        stmt.kind === 'assign' &&
        isFresh(act, stmt.value, MAX_CALLS) &&
        loopAround(fn.body, stmt) === loopAround(fn.body, place),
    )
  );
}

/**
 * `if who not in inboxes: inboxes[who] = inbox`, and `Thread(target=serve, args=(who, inbox))` beside it: of each key one thread
 * is made, as nobody takes keys out.
 */
const isFirstOfItsKey = ({ analysis }: Program, { fn, accesses }: Activation, given: Expr, place: Span): boolean =>
  given.kind === 'name' &&
  given.scope === 'local' &&
  accesses.some(
    (store) =>
      store.keyText === given.name &&
      putsInMissing(store) &&
      !losesEntries(analysis, store.cell.owner) &&
      wayTo(fn.body, store.at)
        .at(-1)
        ?.block.some((stmt) => within(place, stmt)) === true,
  );

/** `"job-" + uuid4().hex[:8]`, or what a helper gives back that answers with such a one each time. */
function isFresh(act: Activation, value: Expr, calls: number): boolean {
  const isSo = (expr: Expr): boolean => isFresh(act, expr, calls);
  switch (value.kind) {
    case 'call':
      return isMadeAnew(act, value, calls) || (keepsWhole(value) && partsOf(value).some(isSo));
    case 'attribute':
      return isWhole(value.name) && isSo(value.object);
    case 'subscript':
      return isLongPart(value.index) && isSo(value.object);
    case 'binary':
      // Of a number, what is left over may be the same for many.
      return (value.op === '+' || (value.op === '%' && isText(value.left))) && [value.left, value.right].some(isSo);
    case 'fstring':
      return value.parts.some(isSo);
    case 'sequence':
      return value.items.some(isSo);
    case 'conditional':
      return isSo(value.body) && isSo(value.orelse);
    default:
      return false;
  }
}

function isMadeAnew(act: Activation, call: CallExpr, calls: number): boolean {
  if (givesAnotherEachTime(exprPath(call.callee) ?? '') || isNextNumber(act, call)) return true;
  const callees = callsAt(act.calls, call).map(({ callee }) => callee);
  return calls > 0 && callees.length > 0 && callees.every((callee) => givesFresh(callee, calls - 1));
}

/** What a call that keeps it whole works on: `str(key)`, `key.upper()`, `"{}-{}".format(name, key)`. */
const partsOf = ({ callee, args }: CallExpr): readonly Expr[] => [
  ...(callee.kind === 'attribute' ? [callee.object] : []),
  ...args.map(({ value }) => value),
];

const keepsWhole = ({ callee }: CallExpr): boolean =>
  callee.kind === 'attribute' ? keepsAll(callee.name) : callee.kind === 'name' && keepsAll(callee.name);

const isText = (expr: Expr): boolean => expr.kind === 'constant' && expr.type === 'str';

/** Digits of such a name that are seldom those of another. */
const DIGITS = 6;

/** `[:8]`, `[-12:]`, `[1]` of a pair: as much as tells one from all others. */
function isLongPart(index: Expr): boolean {
  if (index.kind !== 'slice') return false;
  const [only, ...others] = index.parts.map((part) => (part.kind === 'unary' ? part.operand : part));
  return (
    others.length === 0 &&
    (only === undefined || (only.kind === 'constant' && typeof only.value === 'number' && only.value >= DIGITS))
  );
}

/** `next(numbers)` of an `itertools.count()`. */
function isNextNumber({ accesses }: Activation, { callee, args: [counter] }: CallExpr): boolean {
  if (exprPath(callee) !== 'next' || counter === undefined) return false;
  const read = accesses.find(({ kind, at }) => kind === 'read' && sameSpan(at, counter.value));
  return (
    read?.cell.value.unknown === false &&
    read.cell.value.objs.length > 0 &&
    read.cell.value.objs.every(
      (obj) => obj.kind === 'library' && obj.expr?.kind === 'call' && countsUp(exprPath(obj.expr.callee) ?? ''),
    )
  );
}

function givesFresh(callee: Activation, calls: number): boolean {
  const given = isMemoized(callee.fn) ? [] : returnedIn(callee.fn.body);
  const isNew = (value: Expr): boolean =>
    isFresh(callee, value, calls) || (value.kind === 'name' && isFreshLocal(callee, value.name, calls));
  return given.length > 0 && given.every(isNew);
}
