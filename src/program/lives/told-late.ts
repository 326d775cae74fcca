/** Threads that are told to go on once they were started: `thread.start(); self.running = True`, with `while self.running:` in the thread. */

import type { IfStmt, WhileStmt } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import type { Access, StartEvent } from '../model/activation.js';
import { endsBy, testAround } from './ending-tests.js';

/**
 * Whether the thread asks the variable whether to go on, and the code that starts it says so further down only: all that is
 * stored elsewhere makes it end.
 */
export function isToldLate(
  read: Pick<Access, 'act' | 'at' | 'cell'>,
  write: Access,
  all: readonly Access[],
  { act, flow }: StartEvent,
): boolean {
  const stmt = testAround(read.act, read.at);
  if (stmt === undefined || isWait(stmt) || !isConstant(write) || endsBy(stmt, read, write)) return false;
  if (write.act !== act || write.flow.check !== flow.check) return false;
  const others = all.filter((one) => one !== write);
  return others.length > 0 && others.every((one) => endsBy(stmt, read, one));
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
