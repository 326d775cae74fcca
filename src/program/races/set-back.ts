/**
 * `if self.command is not None: self.run(self.command)`, and then `self.command = None`: what another thread has stored there
 * meanwhile is gone, and nobody has seen it. A read, a write of another thread and a write are in no order as if one had come
 * after the other, whatever is stored (unserializable interleavings, as in AVIO).
 */

import type { Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { within } from '../../facts/spans.js';
import { someExprIn, someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { isQuietCall, tells } from '../../knowledge/telling.js';
import { checksOnWay, type AccessInContext } from '../concurrency/access-in-context.js';
import type { Variable } from '../concurrency/variables.js';
import { checksOver } from '../evaluation/checks.js';
import type { Access } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { Check, Tested } from '../model/flow.js';
import type { Program } from '../program.js';
import { isFirstValue } from './first-values.js';
import { haveKeysApart } from './own-keys.js';
import { constantStored, outcomesAfter, storesNothing } from './outcomes.js';
import type { Race } from './race.js';
import { Telling } from './telling.js';

/** Stores of nothing after what was there has been dealt with, while another thread may store something else. */
export function* setBackAfterUse(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind === 'contents') return;
  const news = variable.accesses.filter((write) => isNews(write) && !isFirstValue(program, write));
  if (news.length === 0) return;
  for (const write of variable.accesses) {
    const read = isSetBack(write) && !isFirstValue(program, write) ? lastLookAt(program, write) : undefined;
    if (read === undefined) continue;
    const telling = new Telling<Race>(program, variable);
    for (const other of news) {
      if (other.act.fn === write.act.fn) continue;
      for (const [mine, theirs] of telling.between(read, write, other))
        if (!asksFirst(theirs) && !haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs] });
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** `self.command = None`, `self.dirty = False`: a constant that stands for nothing. */
export const isSetBack = (write: Access): boolean =>
  write.kind === 'write' &&
  write.op === '=' &&
  write.stmt?.kind === 'assign' &&
  write.stmt.value.kind === 'constant' &&
  constantStored(write) !== undefined &&
  storesNothing(write);

/**
 * A store of something, once: who stores anew in each round loses what was there by itself, and who waits below for an answer
 * stores nothing until that has come.
 */
const isNews = (write: Access): boolean =>
  write.kind === 'write' &&
  write.op === '=' &&
  write.loops.length === 0 &&
  (write.value?.unknown === true || outcomesAfter(write)?.has('true') === true) &&
  !someStmt(write.act.fn.body, ({ kind, start }) => kind === 'while' && start > write.at.end);

/** The look in a loop that has found something, where that is dealt with before it is set back, and the loop goes on. */
function lastLookAt({ analysis }: Program, write: Access): Access | undefined {
  const { act, cell, at } = write;
  const way = wayTo(act.fn.body, at);
  const rest = way.at(-1)?.block.filter(({ start }) => start > at.end) ?? [];
  if (rest.some(({ kind }) => /^(return|raise|break)$/.test(kind))) return undefined;
  const isAgain = (check: Check): boolean =>
    check.kind === 'while' ||
    way.some(({ inner }) => inner.kind === 'while') ||
    callersInto(analysis, act).some(({ call }) => call.inLoop);
  for (const check of checksOver(write.flow)) {
    if (check.act !== act || !isAgain(check)) continue;
    const found = check.tests.find(({ read, answer }) => read.cell === cell && answer === 'some');
    if (found !== undefined && isDealtWith(check, found, write)) return found.read;
  }
  return undefined;
}

/** Whether what was found is read, or for a word of yes or no something is done about it, between the test and the store. */
function isDealtWith({ node }: Check, { read }: Tested, { act, cell, at: end }: Access): boolean {
  const isBetween = (one: Span): boolean => one.start > read.at.end && one.end <= end.start && within(one, node);
  const isWord = cell.value.objs.every(
    (obj) => obj.kind === 'constant' && (obj.type === 'bool' || obj.type === 'none'),
  );
  if (!isWord)
    return act.accesses.some(({ cell: other, kind, at }) => other === cell && kind === 'read' && isBetween(at));
  return someExprIn(act.fn.body, (expr) => {
    const path = expr.kind === 'call' && isBetween(expr) ? (exprPath(expr.callee) ?? '') : undefined;
    return path !== undefined && !isQuietCall(path) && !tells(path);
  });
}

/** Whether the other thread looks whether there is still something, before it stores. */
const asksFirst = (theirs: AccessInContext): boolean =>
  checksOnWay(theirs).some(({ tests }) => tests.some(({ read }) => read.cell === theirs.access.cell));
