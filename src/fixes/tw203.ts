/** TW203 target-called: the function and its arguments, apart from each other. */

import type { Argument, CallExpr } from '../facts/ir.js';
import { callGiven, calleeName } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import type { Source } from './source.js';

export function* targetCalled(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callGiven(source.facts, finding);
  if (source === undefined || found?.arg.value.kind !== 'call') return;
  const { call, arg, index } = found;
  const inner = arg.value as CallExpr;
  if (runsToNothing(cx, inner)) return;
  const callee = source.slice(inner.callee);
  if (inner.callee.kind !== 'name' && inner.callee.kind !== 'attribute') return;
  const rest = call.args.slice(index + 1);
  const text = takesArguments(call) ? inLine(source, inner, rest) : asKeywords(source, call, inner, rest);
  if (text === undefined) return;
  yield safe(`Pass ${callee} itself${inner.args.length > 0 ? ', and its arguments apart from it' : ''}`, [
    replacement(source.path, inner, callee + text),
  ]);
}

/** `submit(f, 1)`, `to_thread(f, 1)`: arguments follow the function. */
const takesArguments = (call: CallExpr): boolean =>
  /^(submit|to_thread|run_in_executor|call_soon|call_soon_threadsafe|start_new_thread)$/.test(calleeName(call) ?? '') &&
  calleeName(call) !== 'start_new_thread';

function inLine(source: Source, inner: CallExpr, rest: readonly Argument[]): string | undefined {
  if (inner.args.length === 0) return '';
  if (rest.length > 0) return undefined;
  const list = source.text
    .slice(inner.argsStart + 1, inner.end - 1)
    .trim()
    .replace(/,$/, '');
  return `, ${list}`;
}

/** `Thread(target=f, args=(1,), kwargs={"k": 2})`. */
function asKeywords(source: Source, call: CallExpr, inner: CallExpr, rest: readonly Argument[]): string | undefined {
  if (inner.args.length === 0) return '';
  const taken = call.args.some(({ name }) => name === 'args' || name === 'kwargs' || name === 'kwds');
  if (
    taken ||
    rest.some(({ name }) => name === undefined) ||
    inner.args.some(({ value }) => value.kind === 'comprehension')
  )
    return undefined;
  const text = ({ value, star }: Argument): string => (star ?? '') + source.slice(value);
  const positional = inner.args.filter(({ name, star }) => name === undefined && star !== '**');
  const named = inner.args.filter(({ name, star }) => name !== undefined || star === '**');
  const parts: string[] = [];
  if (positional.length === 1 && positional[0]!.star === '*') parts.push(`args=${source.slice(positional[0]!.value)}`);
  else if (positional.length > 0)
    parts.push(`args=(${positional.map(text).join(', ')}${positional.length === 1 ? ',' : ''})`);
  if (named.length === 1 && named[0]!.star === '**') parts.push(`kwargs=${source.slice(named[0]!.value)}`);
  else if (named.length > 0) {
    const entries = named.map((arg) =>
      arg.name === undefined ? `**${source.slice(arg.value)}` : `"${arg.name}": ${source.slice(arg.value)}`,
    );
    parts.push(`kwargs={${entries.join(', ')}}`);
  }
  return `, ${parts.join(', ')}`;
}

/** A coroutine, a generator or a new object: passing what makes it would not make a thread do its work. */
function runsToNothing(cx: FixContext, inner: CallExpr): boolean {
  for (const act of cx.program.machine.activations) {
    if (act.file.facts.path !== cx.finding.path) continue;
    for (const call of act.calls) {
      if (call.node.start !== inner.start || call.node.end !== inner.end) continue;
      const { fn } = call.callee;
      if (fn.isAsync || fn.isGenerator || fn.name === '__init__' || fn.kind === 'class') return true;
    }
  }
  return inner.callee.kind === 'name' && /^[A-Z]/.test(inner.callee.name);
}
