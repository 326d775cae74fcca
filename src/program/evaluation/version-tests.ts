/** Tests of the Python that runs: what is written for Python 2 is never come to in Python 3. */

import type { CompareOp, Expr } from '../../facts/ir.js';
import { IN_PYTHON3, MAJOR_VERSION, OLDEST_MINOR, VERSION } from '../../knowledge/python-versions.js';
import { exprPath } from '../../facts/paths.js';

/** How a test of the version, `version_info[0] == 2` or `version_info >= (3,)`, comes out in Python 3, whichever 3 it is that is still looked after. */
export function decideVersion(test: Expr): boolean | undefined {
  const known = IN_PYTHON3.get(exprPath(test) ?? '');
  if (known !== undefined) return known;
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  if (isMajor(test.left)) return right.kind === 'constant' ? compare(3, op, right.value) : undefined;
  if (exprPath(test.left) !== VERSION || right.kind !== 'sequence') return undefined;
  const [major, ...rest] = right.items;
  if (major?.kind !== 'constant') return undefined;
  if (major.value !== 3) return compare(3, op, major.value);
  // Of another 3 the next number decides: what runs is none of those that are long gone.
  const [minor] = rest;
  const isGone =
    minor === undefined || (minor.kind === 'constant' && typeof minor.value === 'number' && minor.value < OLDEST_MINOR);
  if (!isGone || !/^[<>]=?$/.test(op)) return undefined;
  return op.startsWith('>');
}

const isMajor = (expr: Expr): boolean =>
  exprPath(expr) === MAJOR_VERSION ||
  (expr.kind === 'subscript' &&
    exprPath(expr.object) === VERSION &&
    expr.index.kind === 'constant' &&
    expr.index.value === 0);

function compare(major: number, op: CompareOp, other: unknown): boolean | undefined {
  if (typeof other !== 'number') return undefined;
  switch (op) {
    case '==':
      return major === other;
    case '!=':
      return major !== other;
    case '<':
      return major < other;
    case '<=':
      return major <= other;
    case '>':
      return major > other;
    case '>=':
      return major >= other;
    default:
      return undefined;
  }
}
