/** How often loops go round, as far as constants tell. */

import { targetsOf } from '../../facts/bound-names.js';
import type { Stmt, WhileStmt } from '../../facts/ir.js';
import { walkExpr, walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { numberIn, onlyNumber } from '../model/sizes.js';
import { isTrimming } from './work-shapes.js';

/** Rounds of a loop that halves (or the like) what it tests, each time. */
const SHRINKING_ROUNDS = 40;

/** Rounds of a `while`; undefined where they can't be told. */
export function roundsOfWhile(analysis: AnalysisState, act: Activation, stmt: WhileStmt): number | undefined {
  if (isTrimming(stmt)) return 1;
  let rounds: number | undefined;
  const changes: Stmt[] = [];
  walkStmts(stmt.body, (inner) => {
    if (inner.kind === 'augassign' || inner.kind === 'assign') changes.push(inner);
  });
  walkExpr(stmt.test, (inner) => {
    if (inner.kind !== 'name' || rounds !== undefined) return;
    const own = changes.filter((change) =>
      targetsOf(change).some((target) => target.kind === 'name' && target.name === inner.name),
    );
    const [change] = own;
    // `while n: n //= 10` ends soon, whatever n is.
    if (own.length === 1 && change?.kind === 'augassign' && /^(\/\/|\/|>>)$/.test(change.op)) rounds = SHRINKING_ROUNDS;
  });
  return rounds ?? countedRounds(analysis, act, stmt, changes);
}

/** `while i < 100: … i += 1` and `while n > 0: … n -= 1` */
function countedRounds(
  analysis: AnalysisState,
  act: Activation,
  stmt: WhileStmt,
  changes: readonly Stmt[],
): number | undefined {
  const { test } = stmt;
  if (test.kind !== 'compare' || test.rest.length !== 1 || test.left.kind !== 'name') return undefined;
  const { name } = test.left;
  const own = changes.filter((change) => targetsOf(change).some((target) => 'name' in target && target.name === name));
  const [change] = own;
  if (own.length !== 1 || change?.kind !== 'augassign') return undefined;
  const step = numberIn(analysis, act, change.value);
  const { op, right } = test.rest[0]!;
  const up = /^(<|<=|!=)$/.test(op) && change.op === '+';
  const down = /^(>|>=|!=)$/.test(op) && change.op === '-';
  const from = up ? numberIn(analysis, act, right) : down ? onlyNumber(act.params[test.left.slot]) : undefined;
  return from === undefined || step === undefined || step <= 0 ? undefined : Math.max(0, from / step);
}
