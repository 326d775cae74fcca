/** How many locks there are of a kind that a comprehension makes: the forks of a table. */

import type { Expr, FileFacts } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { walkExprs } from '../facts/walk.js';
import type { EvidenceStep } from '../rules/finding.js';
import { choicesOf } from '../program/model/chosen-locks.js';
import { takersOf } from '../program/locks/takers.js';
import { valueOfGlobal } from './constants.js';
import type { Story } from './story.js';

/** Undefined where the program doesn't say it. */
export function familySize({ program }: Story, taken: EvidenceStep): number | undefined {
  for (const { hold } of takersOf(program).acquiresAt(taken.path, taken)) {
    for (const lock of choicesOf(hold.lock)) {
      if (lock.kind !== 'library' || lock.expr === undefined) continue;
      const count = countIn(lock.site.file.facts, lock.expr);
      if (count !== undefined) return count;
    }
  }
  return undefined;
}

function countIn(facts: FileFacts, made: Expr): number | undefined {
  let count: number | undefined;
  for (const fn of facts.functions) {
    if (fn.kind === 'lambda') continue;
    walkExprs(fn.body, (inner) => {
      if (inner.kind === 'comprehension' && sameSpan(made, inner.element))
        count ??= inner.clauses.length === 1 ? lengthOf(facts, inner.clauses[0]!.iter) : undefined;
    });
  }
  return count;
}

function lengthOf(facts: FileFacts, iter: Expr): number | undefined {
  const known = iter.kind === 'name' ? (valueOfGlobal(facts, iter.name) ?? iter) : iter;
  if (known.kind === 'sequence') return known.items.length;
  const isRange = known.kind === 'call' && known.callee.kind === 'name' && known.callee.name === 'range';
  if (!isRange || known.args.length !== 1) return undefined;
  const [{ value }] = known.args as [{ value: Expr }];
  const limit = value.kind === 'name' ? (valueOfGlobal(facts, value.name) ?? value) : value;
  return limit.kind === 'constant' && limit.type === 'int' ? Number(limit.value) : undefined;
}
