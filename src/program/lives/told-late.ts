/** Threads that are told to go on once they were started: `thread.start(); self.running = True`, with `while self.running:` in the thread. */

import type { IfStmt, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { Access, StartEvent } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import { endsBy, testAround } from './ending-tests.js';
import type { Level } from './setting-up.js';

/**
 * Whether the thread asks the variable whether to go on, and the code that starts it says so further down only: all that is
 * stored elsewhere makes it end.
 */
export function isToldLate(
  read: Pick<Access, 'act' | 'at' | 'cell'>,
  write: Access,
  all: readonly Access[],
  { act, flow }: StartEvent,
  levels: readonly Level[],
): boolean {
  const stmt = testAround(read.act, read.at);
  if (stmt === undefined || isWait(stmt) || !isConstant(write) || endsBy(stmt, read, write)) return false;
  const level = levels.find((one) => one.act === write.act);
  // Where a helper starts the thread, the call of it is what comes first.
  const began = write.act === act ? flow : write.act.calls.find(({ node }) => node === level?.node)?.flow;
  if (began === undefined || !isUnder(began.check, write.flow.check)) return false;
  const others = all.filter((one) => one !== write);
  return others.length > 0 && others.every((one) => endsBy(stmt, read, one));
}

/** Whether whoever comes past the one check has passed the other as well. */
function isUnder(check: Check | undefined, other: Check | undefined): boolean {
  let one = check;
  while (one !== undefined && one !== other) one = one.outer;
  return one === other;
}

/** `while self.paused: sleep(0.1)`: what ends is the wait. */
const isWait = ({ kind, body }: IfStmt | WhileStmt): boolean =>
  kind === 'while' &&
  body.every(
    (stmt) =>
      stmt.kind === 'pass' ||
      (stmt.kind === 'expr' &&
        stmt.value.kind === 'call' &&
        /(^|\.)(sleep|wait)$/.test(exprPath(stmt.value.callee) ?? '')),
  );

const isConstant = ({ stmt }: Access): boolean => stmt?.kind === 'assign' && stmt.value.kind === 'constant';
