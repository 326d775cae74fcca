/** TW215 args-mismatch: the parameter `self` that was forgotten, or brackets that make one argument of several. */

import { callAt } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';

function* argsMismatch(cx: FixContext): Generator<Proposal> {
  yield* addSelf(cx);
  yield* takeOutOfBrackets(cx);
}

/** `def measure():` in a class, called on an instance. */
function* addSelf(cx: FixContext): Generator<Proposal> {
  const [definition] = cx.finding.related;
  const source = definition && cx.sourceOf(definition.path);
  const fn = source?.facts.functions.find(({ nameSpan }) => nameSpan.start === definition!.start);
  if (source === undefined || fn === undefined || fn.cls < 0 || fn.params.length > 0) return;
  const receiver = fn.decorators.length > 0 ? 'cls' : 'self';
  const bracket = source.text.indexOf('(', fn.nameSpan.end);
  if (source.text.slice(fn.nameSpan.end, bracket).trim() !== '') return;
  yield safe(`Add the parameter ${receiver} to ${fn.name}`, [insertion(source.path, bracket + 1, receiver)]);
}

/** `pool.submit(add, (1, 2))`: a task takes its arguments one by one. */
function* takeOutOfBrackets({ source, finding }: FixContext): Generator<Proposal> {
  const found = source && callAt(source.facts, finding, /^(submit|run_in_executor|to_thread)$/);
  const last = found?.call.args.at(-1);
  if (source === undefined || last?.name !== undefined || last?.value.kind !== 'sequence') return;
  const { value } = last;
  if (value.type !== 'tuple' || !value.bracketed || value.items.length === 0) return;
  const inner = source.text.slice(value.items[0]!.start, value.items.at(-1)!.end);
  yield safe(`Hand the arguments over one by one: ${inner.replace(/\s+/g, ' ')}`, [
    replacement(source.path, value, inner),
  ]);
}

export const makers = [argsMismatch];
