/** Connections that a server takes: `connection, address = server.accept()` gives others each time. */

import type { CallExpr, Stmt } from '../../facts/ir.js';
import { CONNECTION } from '../../knowledge/types.js';
import { sameSpan } from '../../facts/spans.js';
import { putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Value } from '../model/values.js';

/** What a method called `accept` of an object that can't be seen gives, where it is taken apart as a pair. */
export function acceptedBy(frame: Frame, expr: CallExpr): Value | undefined {
  const { callee, args } = expr;
  if (callee.kind !== 'attribute' || callee.name !== 'accept' || args.length > 0) return undefined;
  const { analysis, act, stmt, inLoop } = frame;
  if (!isPair(stmt, expr)) return undefined;
  const connection = analysis.library(act, expr, CONNECTION, inLoop);
  frame.made(connection);
  const pair = analysis.library(act, expr, 'tuple', inLoop, 'accepted');
  [analysis.values.one(connection), ownAddress(analysis, act)].forEach((part, index) =>
    putElement(frame, pair, part, analysis.constantValue('int', index)),
  );
  return analysis.values.one(pair);
}

/** Where the other end of a connection is, host and port: no two that are open have the same. */
export const ownAddress = (analysis: AnalysisState, by: Activation): Value =>
  analysis.values.one(analysis.constant('index', undefined, by));

/** `connection, address = server.accept()` */
const isPair = (stmt: Stmt | undefined, call: CallExpr): boolean =>
  stmt?.kind === 'assign' &&
  sameSpan(stmt.value, call) &&
  stmt.targets.some((target) => target.kind === 'sequence' && target.items.length === 2);
