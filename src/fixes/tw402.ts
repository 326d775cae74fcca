/** TW402 lock-reacquired: an RLock, which its thread may take again. */

import { someExprIn, walkStmts } from '../facts/walk.js';
import { roleOf, typeRow } from '../knowledge/types.js';
import { findReacquired } from '../program/locks/reacquired.js';
import type { Activation } from '../program/model/activation.js';
import type { LibraryObject, Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { TextEdit } from '../rules/finding.js';
import { callAt } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { importBeside } from './imports.js';

function* lockReacquired(cx: FixContext): Generator<Proposal> {
  const { program, finding } = cx;
  const found = findReacquired(program).find(
    ({ act, at }) => act.file.facts.path === finding.path && at.start === finding.start,
  );
  const lock = found?.nesting.outer.lock;
  if (
    found === undefined ||
    lock?.kind !== 'library' ||
    roleOf(lock.type) !== 'lock' ||
    typeRow(lock.type)?.isNoContext === true
  )
    return;
  if (!isBalanced(program, lock) || asksWhetherHeld(program)) return;
  const edits = reentrant(cx, lock);
  if (edits !== undefined) yield safe(`Make ${finding.data['lock']!} an RLock`, edits);
}

/** `threading.RLock()` where the lock is made; undefined where it is not made by a plain call of this program. */
function reentrant(cx: FixContext, { site }: LibraryObject): readonly TextEdit[] | undefined {
  const source = cx.sourceOf(site.file.facts.path);
  const found = source && callAt(source.facts, site);
  if (source === undefined || found === undefined || found.call.args.length > 0) return undefined;
  const { callee } = found.call;
  if (callee.kind === 'attribute' && callee.name === 'Lock')
    return [replacement(source.path, { start: callee.nameStart, end: callee.end }, 'RLock')];
  if (callee.kind !== 'name' || callee.name !== 'Lock') return undefined;
  const imported = importBeside(source, 'Lock', 'RLock');
  return imported && [imported, replacement(source.path, callee, 'RLock')];
}

/** Whether all functions that take the lock give it back as often: an RLock that is taken twice must be given back twice. */
function isBalanced({ analysis }: Program, lock: Obj): boolean {
  const givesBack = ({ fn, exit }: Activation): boolean =>
    exit === undefined || !exit.locks.items.some((hold) => hold.lock === lock) || fn.kind === 'module';
  const takers = analysis.activations.filter(({ acquires }) => acquires.some(({ hold }) => hold.lock === lock));
  const releases = analysis.activations.some(
    ({ exit, acquires }) =>
      exit?.released.items.includes(lock) === true && !acquires.some(({ hold }) => hold.lock === lock),
  );
  return !releases && takers.every((act) => givesBack(act) && asOften(act));
}

function asOften({ fn }: Activation): boolean {
  let taken = 0;
  let given = 0;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind === 'def' || stmt.kind === 'class') return false;
    if (someExprIn([stmt], (expr) => expr.kind === 'attribute' && expr.name === 'acquire') && stmt.kind === 'expr')
      taken++;
    if (someExprIn([stmt], (expr) => expr.kind === 'attribute' && expr.name === 'release') && stmt.kind === 'expr')
      given++;
    return true;
  });
  return given >= taken;
}

/** `lock.locked()`, which an RLock has only since Python 3.14. */
const asksWhetherHeld = ({ files }: Program): boolean =>
  files.some(({ facts }) =>
    facts.functions.some(({ body }) => someExprIn(body, (expr) => expr.kind === 'attribute' && expr.name === 'locked')),
  );

export const makers = [lockReacquired];
