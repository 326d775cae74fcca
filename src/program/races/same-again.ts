/** Tests that lead to nothing but the store of a constant: done twice, it is as if done once. */

import { tells } from '../../knowledge/telling.js';
import type { Block, Expr, NameExpr, Span, Stmt } from '../../facts/ir.js';
import { within, sameSpan } from '../../facts/spans.js';
import { returnedIn, someExpr, walkExprs, walkStmts } from '../../facts/walk.js';
import { statementAt, wayTo } from '../../facts/way-to.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Access } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import { isRebound } from '../model/bindings.js';
import { calleesWithin } from '../model/callees.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { exprPath } from '../../facts/paths.js';
import type { Reliance } from './reliance.js';

/** From a test to the function that stores. */
const MAX_CALLS = 3;

/**
 * Whether nothing but the store hangs on a test. A loop that looks in each round whether it may stop does its other
 * work in any case: a thread that looked a moment too early does one round more than it need.
 */
export function leadsToStoreOnly(check: Check, store: Access): boolean {
  if (check.kind !== 'if') return false;
  if (check.act === store.act) return isOnlyStore(check, store.at, undefined) && !isTurnedRound(check, store);
  const calls = check.act.calls.filter(
    ({ flow, callee }) => [...checksOver(flow)].includes(check) && calleesWithin([callee], MAX_CALLS).has(store.act),
  );
  return calls.length > 0 && calls.every(({ node }) => isOnlyStore(check, node, node));
}

/** `if name not in names: names.add(name)`, and nothing else: a set has it once, however often it is put in. */
export function isPutInASetOnly(check: Check, { act, op, stmt, at }: Access): boolean {
  if (op !== 'add' || check.kind !== 'if' || check.act !== act || stmt?.kind !== 'expr') return false;
  const branch = statementAt(act.fn.body, check.node);
  if (branch?.kind !== 'if' || branch.orelse.length > 0 || branch.body.length > 1 || branch.body[0] !== stmt)
    return false;
  const { test } = branch;
  if (test.kind !== 'compare' || test.rest.length > 1 || test.rest[0]!.op !== 'not in') return false;
  const { value } = stmt;
  return sameSpan(value, at) && value.kind === 'call' && value.args.every((one) => areAlike(one.value, test.left));
}

/** The same names, paths or constants, one by one where they are several. */
const areAlike = (a: Expr, b: Expr): boolean =>
  a.kind === 'sequence' && b.kind === 'sequence' && a.items.length === b.items.length
    ? a.items.every((item, index) => areAlike(item, b.items[index]!))
    : isAlike(a, b);

/** `if self.on: self.on = False`, and `else: self.on = True`: each call is to turn it round, and two at once do it once. */
function isTurnedRound(check: Check, { act, cell, stmt, at }: Access): boolean {
  const test = statementAt(act.fn.body, check.node);
  return (
    test?.kind === 'if' &&
    within(at, test) &&
    act.accesses.some(
      (other) =>
        other.kind === 'write' &&
        other.cell === cell &&
        other.stmt !== stmt &&
        within(other.at, test) &&
        test.orelse.some((one) => within(other.at, one)) !== test.orelse.some((one) => within(at, one)),
    )
  );
}

/** The same, of the function that tests: the store, or the call of what stores, stands at `place`. */
function isOnlyStore(check: Check, place: Span, call: Span | undefined): boolean {
  const way = wayTo(check.act.fn.body, place);
  const at = way.findLastIndex(({ block }) => block.some((stmt) => within(check.node, stmt)));
  if (at < 0) return false;
  const test = way[at]!.block.find((stmt) => within(check.node, stmt))!;
  // The store stands in one of its branches.
  const isInside = test === way[at]!.inner;
  if (isInside && call === undefined)
    return (
      sameSpan(test, check.node) && storesOnly(way[at + 1]!.block) && !givesAway(check.act.fn.body, way[at + 1]!.block)
    );
  const polls = way.slice(0, at).some((outer) => outer.inner.kind === 'for' || outer.inner.kind === 'while');
  if (polls) {
    // What a function does that is called from there, it does for whoever calls it and not because of the test.
    const from = isInside ? at + 1 : at;
    // What a test itself calls stands in none of its branches.
    const branch = way.findLast(({ block }, index) => index > from && isBranch(way[index - 1]!.inner, block));
    // What each round calls anyway, it calls once more at most.
    return branch === undefined ? call !== undefined && !isInside : storesOnly(branch.block, call);
  }
  if (isInside || call !== undefined) return false;
  const rest = way.slice(0, at + 1).flatMap((outer) => outer.block.filter((stmt) => stmt.start > test.end));
  return storesOnly(rest) && !givesAway(check.act.fn.body, rest);
}

/**
 * `if self.running: self.running = False; …` while another thread stores False without a look, or where it is so already:
 * the two stores commute, and nothing between the look and the store asks again. It is as if the other had come a moment
 * later. So it is with a copy: `worker = self.worker`, `if worker: self.worker = None`.
 */
export function isStoredAnyhow(
  { check, tested }: Reliance,
  { access, entryState }: AccessInContext,
  act: Access,
): boolean {
  const { cell } = act;
  if (check.kind !== 'if' || check.act !== act.act || access.act.fn === act.act.fn || access.op !== '=') return false;
  // The loop that goes on for as long as the flag stands is no look of the store's own.
  const looks = [...checksOver(access.flow), ...entryState.checks].some(
    ({ kind, tests }) => kind !== 'while' && tests.some(({ read, answer }) => read.cell === cell && !isNothing(answer)),
  );
  const isAskedAnew = act.act.accesses.some(
    (one) =>
      one.kind === 'read' &&
      one.cell === cell &&
      one !== tested.read &&
      one.at.start >= check.node.start &&
      one.at.end <= act.at.start,
  );
  return !looks && !isAskedAnew;
}

/**
 * `if self.language != new: self.language = new`: whoever else stores something, it ends as if nobody had looked. Not so
 * where `self.last = self.language` keeps the old one above: of two that store the same, the second loses it.
 */
export function storesWhatItMissed(check: Check, { act, at, cell, stmt }: Access): boolean {
  if (check.kind !== 'if' || check.act !== act || stmt?.kind !== 'assign' || stmt.targets.length !== 1) return false;
  const isKept = ({ kind, cell: read, stmt: by, at: place }: Access): boolean =>
    kind === 'read' &&
    read === cell &&
    by?.kind === 'assign' &&
    !by.targets.some(isOwnName) &&
    sameSpan(by.value, place) &&
    within(by, { start: check.node.start, end: at.start });
  if (act.accesses.some(isKept)) return false;
  const [target] = stmt.targets;
  let found = false;
  walkStmts(act.fn.body, (one) => {
    if (one.kind !== 'if' || !sameSpan(one, check.node)) return;
    const parts = one.test.kind === 'boolean' && one.test.op === 'and' ? one.test.values : [one.test];
    found = parts.some((tested) => {
      const isTurned = tested.kind === 'unary' && tested.op === 'not';
      const part = isTurned ? tested.operand : tested;
      if (part.kind !== 'compare' || part.rest.length !== 1) return false;
      const { op, right } = part.rest[0]!;
      if (isTurned ? op !== '==' && op !== 'is' : op !== '!=' && op !== 'is not') return false;
      const [here, there] = [isAlike(part.left, target!), isAlike(right, target!)];
      return (here && isAlike(right, stmt.value)) || (there && isAlike(part.left, stmt.value));
    });
  });
  return found;
}

/**
 * `if self.key != key: self.key = key; self.value = load(key)`, and `return self.value` below: what is stored beside the key
 * belongs to it, so that calls for two keys give each other's. The read that goes wrong, where the key is what a caller asks for.
 */
export function readOfWhatBelongs({ act, node }: Check, { at, cell, stmt: stored }: Access): Access | undefined {
  if (stored?.kind !== 'assign' || stored.value.kind !== 'name' || stored.value.scope !== 'local') return undefined;
  const { slot } = stored.value;
  const isKey = (part: Expr): boolean => part.kind === 'name' && part.scope === 'local' && part.slot === slot;
  if (slot >= act.fn.params.length || isRebound(act.fn, slot)) return undefined;
  const beside = act.accesses.filter(
    ({ op, cell: other, at: place, stmt }) =>
      op === '=' &&
      other !== cell &&
      other.owner === cell.owner &&
      within(place, { start: node.start, end: node.end }) &&
      place.start > at.end &&
      stmt?.kind === 'assign' &&
      stmt.value.kind === 'call' &&
      someExpr(stmt.value, isKey),
  );
  return act.accesses.find(
    (one) =>
      one.kind === 'read' && beside.some(({ cell: kept, at: place }) => kept === one.cell && one.at.start > place.end),
  );
}

/** The same name, path or constant, or the same part of it: `reply[1]`. */
function isAlike(a: Expr, b: Expr): boolean {
  if (a.kind === 'constant' || b.kind === 'constant')
    return a.kind === 'constant' && b.kind === 'constant' && a.type === b.type && a.value === b.value;
  if (a.kind === 'subscript' && b.kind === 'subscript') return isAlike(a.object, b.object) && isAlike(a.index, b.index);
  const path = exprPath(a);
  return path !== undefined && path === exprPath(b);
}

/** Whether a block of a statement runs in some rounds only. */
const isBranch = (stmt: Stmt, block: Block): boolean =>
  stmt.kind === 'if' || stmt.kind === 'match' || (stmt.kind === 'try' && block !== stmt.body);

/** Whether all that the statements do, but for the call of what stores, is to store constants and to tell of it. */
function storesOnly(block: Block, call?: Span): boolean {
  let only = true;
  walkStmts(block, (stmt) => {
    only &&= isPlain(stmt) || (call !== undefined && stmt.kind === 'expr' && sameSpan(stmt.value, call));
    return only;
  });
  return only;
}

/**
 * Whether statements leave behind what tells others that they were come to: `return True`, or a local that is read elsewhere
 * in the function. Two threads that both come there have both been given the same.
 */
function givesAway(body: Block, block: Block): boolean {
  const names = new Set<string>();
  walkStmts(block, (stmt) => {
    if (stmt.kind === 'assign') for (const target of stmt.targets) if (isOwnName(target)) names.add(target.name);
  });
  let gives = returnedIn(block).some(isOwn);
  walkExprs(body, (expr) => {
    gives ||= expr.kind === 'name' && names.has(expr.name) && !block.some((stmt) => within(expr, stmt));
  });
  return gives;
}

/** What a call answers for itself, and not what all share. */
const isOwn = (value: Expr): boolean => (value.kind === 'constant' && value.type !== 'none') || isOwnName(value);

/** Whether a statement by itself does no more than store a constant or tell of something. */
export function isPlain(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case 'assign':
      return stmt.value.kind === 'constant' || (stmt.targets.every(isOwnName) && callsNothing(stmt.value));
    case 'expr':
      return stmt.value.kind === 'constant' || (stmt.value.kind === 'call' && tells(exprPath(stmt.value.callee) ?? ''));
    case 'return':
      return stmt.value === undefined || callsNothing(stmt.value);
    case 'if':
    case 'for':
    case 'while':
    case 'with':
    case 'pass':
    case 'break':
    case 'continue':
      return true;
    default:
      return false;
  }
}

const isOwnName = (target: Expr): target is NameExpr => target.kind === 'name' && target.scope === 'local';

const callsNothing = (expr: Expr): boolean =>
  !someExpr(expr, (inner) => inner.kind === 'call' || inner.kind === 'await' || inner.kind === 'yield');
