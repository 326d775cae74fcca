/** Connections that a server takes: `connection, address = server.accept()` gives another one each time. */

import type { CallExpr, Stmt } from '../../facts/ir.js';
import { CONNECTION } from '../../knowledge/types.js';
import { sameSpan } from '../../facts/spans.js';
import { putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
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
  [analysis.values.one(connection), analysis.values.unknown].forEach((part, index) =>
    putElement(frame, pair, part, analysis.constantValue('int', index)),
  );
  return analysis.values.one(pair);
}

/** `connection, address = server.accept()` */
const isPair = (stmt: Stmt | undefined, call: CallExpr): boolean =>
  stmt?.kind === 'assign' &&
  sameSpan(stmt.value, call) &&
  stmt.targets.some((target) => target.kind === 'sequence' && target.items.length === 2);
