/** A closure looks a name up when it runs, and by then the loop has moved on. */

import type { Expr, Span, Stmt } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { walkStmts } from '../facts/walk.js';
import { show } from './machine/terms.js';
import { step, type Story, type Told } from './story.js';
import { constant } from './values.js';

export function lateBinding(story: Story): Told | undefined {
  const { finding } = story;
  const [read, loop, start] = finding.related;
  if (read === undefined || loop === undefined || start === undefined) return undefined;
  const name = finding.data['variable'] ?? 'the variable';
  const thread = finding.data['thread'] ?? 'the thread';
  const [first, second] = roundsOf(story, loop.path, loop, name) ?? ["the first round's", "the second round's"];
  return {
    steps: [
      step(finding, 'main', `makes a function that reads ${name} later`, { [name]: first }),
      step(start, 'main', 'starts the thread that runs it', { [name]: first }),
      step(loop, 'main', `goes on to the next round and sets ${name} anew`, { [name]: second }),
      step(read, thread, `reads ${name} only now, and gets ${second}`, { [name]: second }, true),
    ],
  };
}

/** What the first two rounds of a loop give its variable, where the program says it. */
function roundsOf(story: Story, path: string, loop: Span, name: string): readonly [string, string] | undefined {
  const facts = story.facts(path);
  let found: (Stmt & { kind: 'for' }) | undefined;
  for (const fn of facts?.functions ?? []) {
    if (fn.kind === 'lambda') continue;
    walkStmts(fn.body, (stmt) => {
      if (stmt.kind === 'for' && sameSpan(stmt, loop)) found = stmt;
      return found === undefined;
    });
  }
  if (found?.target.kind !== 'name' || found.target.name !== name) return undefined;
  return firstTwo(found.iter);
}

function firstTwo(iter: Expr): readonly [string, string] | undefined {
  if (iter.kind === 'sequence' && iter.type !== 'set') {
    const shown = iter.items.slice(0, 2).map((item) => (item.kind === 'constant' ? constant(item) : undefined));
    const [first, second] = shown;
    return first && second && [show(first), show(second)];
  }
  const isRange = iter.kind === 'call' && iter.callee.kind === 'name' && iter.callee.name === 'range';
  if (!isRange || iter.args.length !== 1) return undefined;
  const count = iter.args[0]!.value;
  return count.kind === 'constant' && Number(count.value) < 2 ? undefined : ['0', '1'];
}
