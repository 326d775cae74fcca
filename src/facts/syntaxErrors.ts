import { KIND_MASK, MISSING_FLAG, STRIDE, type FlatTree } from '../syntax/flat.js';
import { Kind, isStatement } from '../syntax/kinds.js';
import type { Span } from './ir.js';

/**
 * Where the parser found errors and where it made something up, in order and without overlap. A body without a statement
 * is an error of Python's that the parser lets pass.
 *
 * An error may reach over half the file with whole statements in it, which are as good as any. What is
 * reported is the pieces between them.
 */
export function syntaxErrorsOf(tree: FlatTree): Span[] {
  const { nodes } = tree;
  const errors: Span[] = [];
  for (let node = 0; node < nodes.length; node += STRIDE) {
    const head = nodes[node]!;
    const kind = head & KIND_MASK;
    const isEmptyBody = kind === Kind.Block && node + STRIDE === nodes[node + 3]!;
    if (kind === Kind.Error) addPieces(nodes, node, errors);
    else if (isEmptyBody || (head & MISSING_FLAG) !== 0)
      errors.push({ start: nodes[node + 1]!, end: nodes[node + 2]! });
  }
  return merged(errors);
}

function addPieces(nodes: Int32Array, error: number, errors: Span[]): void {
  const limit = nodes[error + 3]!;
  if (error + STRIDE === limit) errors.push({ start: nodes[error + 1]!, end: nodes[error + 2]! });
  let start = -1;
  let end = -1;
  for (let child = error + STRIDE; child < limit; child = nodes[child + 3]!) {
    const kind = (nodes[child]! & KIND_MASK) as Kind;
    const isWhole = isStatement(kind) || kind === Kind.Block || kind === Kind.Error;
    if (isWhole && start !== -1) errors.push({ start, end });
    if (isWhole) start = -1;
    else if (start === -1) start = nodes[child + 1]!;
    end = nodes[child + 2]!;
  }
  if (start !== -1) errors.push({ start, end });
}

function merged(errors: Span[]): Span[] {
  errors.sort((a, b) => a.start - b.start || a.end - b.end);
  const apart: Span[] = [];
  for (const error of errors) {
    const last = apart[apart.length - 1];
    if (last !== undefined && error.start <= last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, error.end) };
    } else {
      apart.push(error);
    }
  }
  return apart;
}
