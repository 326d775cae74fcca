/** TW407 lock-misused: takes the lock as it was meant to be taken. */

import { sameSpan } from '../facts/spans.js';
import type { AttributeExpr, Stmt } from '../facts/ir.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
import { heldBetween } from './between.js';
import { cover, functionAt } from './blocks.js';
import { safe, safeUnless, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { mayBeMoved } from './hold.js';
import { isPath } from './naming.js';
import { riskOf } from './risk.js';
import type { Source } from './source.js';

function* lockMisused(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const fn = source && functionAt(source.facts, finding);
  const run = fn && cover(fn, [finding]);
  const stmt = run?.block[run.first];
  if (source === undefined || fn === undefined || stmt === undefined) return;
  if (stmt.kind === 'with') {
    for (const { context } of stmt.items) {
      if (context.kind !== 'call' || !sameSpan(context, finding)) continue;
      const { callee } = context;
      const lock = source.slice(callee.kind === 'attribute' && callee.name === 'acquire' ? callee.object : callee);
      if (context.args.length === 0)
        yield safe(`Hold ${lock} itself: with ${lock}`, [replacement(source.path, context, lock)]);
    }
    return;
  }
  if (stmt.kind === 'expr' && stmt.value.kind === 'attribute') {
    const lock = source.slice(stmt.value.object);
    const at = (name: string): number =>
      run!.block.findIndex(
        (one) => one.kind === 'expr' && one.value.kind === 'attribute' && source.slice(one) === `${lock}.${name}`,
      );
    const [first, last] = [at('acquire'), at('release')];
    const held = first < 0 || last <= first ? undefined : heldBetween(source, run!, first, last, lock);
    if (held !== undefined) yield safe(`Hold ${lock} with a with statement`, held);
    // Taken and given back belong together: one without the other would be worse than neither.
    const isOfLock = (value: AttributeExpr): boolean => source.slice(value.object) === lock;
    const named = uncalled(fn.body, isOfLock);
    const ends = new Set([...named.map(({ name }) => name), ...called(fn.body, isOfLock)]);
    if (ends.has('acquire') && ends.has('release'))
      yield safe(
        named.length > 1 ? `Call ${lock}.acquire() and ${lock}.release()` : `Call ${lock}.${stmt.value.name}()`,
        named.map(({ end }) => insertion(source.path, end, '()')),
      );
    return;
  }
  if (stmt.kind !== 'if' || stmt.elif || stmt.orelse.length > 0 || stmt.body.length === 0) return;
  if (!isPath(stmt.test) || !sameSpan(stmt.test, finding)) return;
  const body = { fn, block: stmt.body, first: 0, last: stmt.body.length - 1, owners: [] };
  const risk = riskOf(program, body, undefined);
  const lock = source.slice(stmt.test);
  if (risk.never !== undefined || !mayBeMoved(body) || !isHead(source, stmt)) return;
  const edits = [replacement(source.path, { start: stmt.start, end: stmt.start + 'if'.length }, 'with')];
  const title = `Hold ${lock} instead of asking whether it is there: with ${lock}`;
  yield safeUnless(risk.caveat, title, edits);
}

const isHead = (source: Source, stmt: Stmt): boolean => /^if\s/.test(source.slice(stmt));

/** `lock.acquire` and `lock.release` as statements of their own. */
function uncalled(body: readonly Stmt[], isOf: (value: AttributeExpr) => boolean): readonly AttributeExpr[] {
  const found: AttributeExpr[] = [];
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'expr' || stmt.value.kind !== 'attribute') return;
    if (/^(acquire|release)$/.test(stmt.value.name) && isOf(stmt.value)) found.push(stmt.value);
  });
  return found;
}

/** Which of the two are called somewhere in a function. */
function called(body: readonly Stmt[], isOf: (value: AttributeExpr) => boolean): readonly string[] {
  const found: string[] = [];
  walkStmts(body, (stmt) => {
    forEachExpr(stmt, (expr) => {
      walkExpr(expr, (one) => {
        if (one.kind === 'call' && one.callee.kind === 'attribute' && isOf(one.callee)) found.push(one.callee.name);
      });
    });
  });
  return found;
}

export const makers = [lockMisused];
