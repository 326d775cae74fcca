/** When two terms are one value: `n + 1 + k` and `n + k + 1`. */

import { apply, isNumber, withParts, type Term } from './terms.js';

/** A term with the operands in one order where the operator doesn't ask for any; a sum is one of numbers for sure, or where `numbers` says so. */
export function orderless(term: Term, numbers: boolean): Term {
  const inner = withParts(term, (part) => orderless(part, numbers));
  if (inner.is !== 'apply') return inner;
  const isSum = /^[-+]$/.test(inner.op);
  if (!isSum && !/^([*|&]|call (max|min))$/.test(inner.op)) return inner;
  const operands = isSum ? summands(inner) : operandsOf(inner, inner.op);
  if (isSum && !numbers && !operands.some((one) => isNumber(one) || (one.is === 'apply' && one.op === 'neg')))
    return inner;
  const keyed = operands.map((one) => [JSON.stringify(one), one] as const);
  return apply(isSum ? '+' : inner.op, ...keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one));
}

const operandsOf = (term: Term, op: string): readonly Term[] =>
  term.is === 'apply' && term.op === op ? term.args.flatMap((arg) => operandsOf(arg, op)) : [term];

/** What is added, less what is taken away. */
function summands(term: Term): readonly Term[] {
  if (term.is !== 'apply' || !/^[-+]$/.test(term.op)) return [term];
  const [first, ...others] = term.args.map(summands) as [readonly Term[], ...(readonly Term[])[]];
  return [...first, ...others.flat().map((one) => (term.op === '-' ? apply('neg', one) : one))];
}
