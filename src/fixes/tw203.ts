/** TW203 target-called: the function and its arguments, apart from each other. */

import { functionAt } from './blocks.js';
import { sameSpan } from '../facts/spans.js';
import type { Argument, CallExpr, FunctionFacts } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import type { Finding, TextEdit } from '../rules/finding.js';
import { listed } from '../rules/report.js';
import { rule } from '../rules/tw203-target-called.js';
import { callGiven, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { importMember } from './imports.js';
import type { Source } from './source.js';

const CAVEAT = 'the work then runs beside the code that follows';

function* targetCalled(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && calledAt(source, finding);
  if (source === undefined || found === undefined) return;
  const callees = calleesOf(cx, found.inner);
  if (callees.some(isCoroutine)) {
    if (callees.every(isCoroutine)) yield* asCoroutine(cx, source, found);
    return;
  }
  if (!doesTheWork(cx, found)) return;
  // Mended alone, the work of one would begin only when the others, still called on the spot, have done theirs.
  const all = [...rule.check(cx.program, [])]
    .flatMap((one) => (one.path === finding.path ? (calledAt(source, one) ?? []) : []))
    .filter((one) => one.run.block === found.run.block && doesTheWork(cx, one));
  const edits: TextEdit[] = [];
  for (const one of all) {
    const own = split(source, one);
    if (own === undefined) return;
    edits.push(...own.filter((edit) => !edits.some((other) => sameSpan(other, edit))));
  }
  const names = [...new Set(all.map(({ inner }) => source.slice(inner.callee)))];
  const several = names.length > 1;
  const apart = all.some(({ inner }) => inner.args.length > 0);
  yield unsafe(
    `Pass ${listed(names)} ${several ? 'themselves' : 'itself'}${apart ? `, and ${several ? 'their' : 'its'} arguments apart from ${several ? 'them' : 'it'}` : ''}`,
    edits,
    CAVEAT,
  );
}

/** The call that stands in place of a function, and the one that is given its result. */
function calledAt(source: Source, { data, ...at }: Finding): FoundGiven | undefined {
  const found = callGiven(source.facts, at);
  const inner = found?.arg.value;
  if (found === undefined || inner?.kind !== 'call') return undefined;
  return inner.callee.kind === 'name' || inner.callee.kind === 'attribute'
    ? { ...found, inner, keyword: data['keyword'] ?? '' }
    : undefined;
}

const isCoroutine = ({ isAsync, isGenerator }: FunctionFacts): boolean => isAsync && !isGenerator;

/** Whether it is the call itself that works: coroutines and generators begin later, and a class only makes something. */
function doesTheWork(cx: FixContext, { inner }: FoundGiven): boolean {
  const callees = calleesOf(cx, inner);
  if (callees.some((fn) => isCoroutine(fn) || makesSomething(fn))) return false;
  return inner.callee.kind !== 'name' || !/^[A-Z]/.test(inner.callee.name);
}

/** The functions of the program that a call leads to. */
function calleesOf({ program, finding }: FixContext, call: CallExpr): readonly FunctionFacts[] {
  return program.analysis.activations
    .filter(({ file }) => file.facts.path === finding.path)
    .flatMap(({ calls }) => calls)
    .filter(({ node }) => sameSpan(node, call))
    .map(({ callee }) => callee.fn);
}

/** A generator or a new object: passing what makes it would not make a thread do its work. */
const makesSomething = ({ isGenerator, name, kind }: FunctionFacts): boolean =>
  isGenerator || name === '__init__' || kind === 'class';

/** A coroutine does its work where an event loop runs it: `asyncio.run` is what the thread has to do. */
function* asCoroutine(
  { program }: FixContext,
  source: Source,
  { call, arg, index, inner, keyword }: FoundGiven,
): Generator<Proposal> {
  const [major, minor] = program.options.python;
  if ((major === 3 && minor < 7) || isPassedOn(call)) return;
  const way = WAYS.get(calleeName(call) ?? '');
  const run = importMember(source, 'asyncio', 'run', Infinity, [functionAt(source.facts, call)]);
  const text = source.slice(inner);
  const rest = call.args.slice(index + 1);
  const given =
    way === 'keywords' && !rest.some(({ name }) => name === undefined) && !takesKeywords(call)
      ? `${keyword}${run.name}, args=(${text},)`
      : way === 'inline' && rest.length === 0 && arg.name === undefined
        ? `${run.name}, ${text}`
        : undefined;
  if (given === undefined) return;
  yield unsafe(
    `Let the thread run the coroutine: ${run.name}`,
    [...run.edits, replacement(source.path, inner, given)],
    'it runs in an event loop of its own, where it cannot use what belongs to another',
  );
}

type FoundGiven = FoundCall & {
  readonly arg: Argument;
  readonly index: number;
  readonly inner: CallExpr;
  readonly keyword: string;
};

/** What is passed on by `**` may hold arguments for the function already. */
const isPassedOn = ({ args }: CallExpr): boolean => args.some(({ star }) => star !== undefined);

/** How calls take the arguments for the function: after it, as `args=` and `kwargs=`, as `args=` and `kwds=`, as a tuple. */
const WAYS: ReadonlyMap<string, 'inline' | 'partial' | 'keywords' | 'kwds' | 'tuple'> = new Map([
  ['submit', 'inline'],
  ['to_thread', 'inline'],
  ['run_in_executor', 'partial'],
  ['Thread', 'keywords'],
  ['Timer', 'keywords'],
  ['__init__', 'keywords'],
  ['apply_async', 'kwds'],
  ['apply', 'kwds'],
  ['start_new_thread', 'tuple'],
]);

const takesKeywords = (call: CallExpr): boolean =>
  call.args.some(({ name }) => name === 'args' || name === 'kwargs' || name === 'kwds');

/** Undefined where what is called can't take the arguments, or has others already. */
function split(source: Source, { call, arg, index, inner, keyword }: FoundGiven): readonly TextEdit[] | undefined {
  if (isPassedOn(call)) return undefined;
  const { path } = source;
  const callee = keyword + source.slice(inner.callee);
  const rest = call.args.slice(index + 1);
  const way = WAYS.get(calleeName(call) ?? '') ?? (call.callee.kind === 'name' ? 'keywords' : undefined);
  if (way === undefined) return undefined;
  const [only, ...more] = rest;
  if (way === 'tuple') {
    if (only?.value.kind !== 'sequence' || only.value.items.length > 0 || more.length > 0) return undefined;
    const { args, kwargs } = parted(source, inner);
    if (args?.star === true || kwargs?.star === true) return undefined;
    const text = `${args?.text ?? '()'}${kwargs === undefined ? '' : `, ${kwargs.text}`}`;
    return [replacement(path, inner, callee), replacement(path, only.value, text)];
  }
  if (inner.args.length === 0) return [replacement(path, inner, callee)];
  // A generator expression needs brackets of its own beside other arguments.
  if (inner.args.some(({ value }) => value.kind === 'comprehension' && !/^[([{]/.test(source.slice(value))))
    return undefined;
  if (way === 'inline' || way === 'partial') {
    if (rest.length > 0 || (arg.name !== undefined && way === 'inline')) return undefined;
    const list = `${callee}, ${source
      .slice({ start: inner.argsStart + 1, end: inner.end - 1 })
      .trim()
      .replace(/,$/, '')}`;
    const hasKeywords = inner.args.some(({ name, star }) => name !== undefined || star === '**');
    if (way === 'inline' || (!hasKeywords && arg.name === undefined)) return [replacement(path, inner, list)];
    const partial = importMember(source, 'functools', 'partial', Infinity, [functionAt(source.facts, inner)]);
    return [...partial.edits, replacement(path, inner, `${partial.name}(${list})`)];
  }
  if (takesKeywords(call) || rest.some(({ name }) => name === undefined)) return undefined;
  const { args, kwargs } = parted(source, inner);
  const parts = [callee];
  if (args !== undefined) parts.push(`args=${args.text}`);
  if (kwargs !== undefined) parts.push(`${way === 'kwds' ? 'kwds' : 'kwargs'}=${kwargs.text}`);
  return [replacement(path, inner, parts.join(', '))];
}

interface Part {
  readonly text: string;
  /** What was unpacked, as it stands: any iterable, any mapping. */
  readonly star: boolean;
}

/** The arguments of a call as a tuple, and those by name as a dict. */
function parted(source: Source, { args: given }: CallExpr): { readonly args?: Part; readonly kwargs?: Part } {
  const text = ({ value, star }: Argument): string => (star ?? '') + source.slice(value);
  const positional = given.filter(({ name, star }) => name === undefined && star !== '**');
  const named = given.filter(({ name, star }) => name !== undefined || star === '**');
  const [first, second] = [positional[0], named[0]];
  const args =
    positional.length === 1 && first?.star === '*'
      ? { text: source.slice(first.value), star: true }
      : { text: `(${positional.map(text).join(', ')}${positional.length === 1 ? ',' : ''})`, star: false };
  const entries = named.map((arg) =>
    arg.name === undefined ? `**${source.slice(arg.value)}` : `"${arg.name}": ${source.slice(arg.value)}`,
  );
  const kwargs =
    named.length === 1 && second?.star === '**'
      ? { text: source.slice(second.value), star: true }
      : { text: `{${entries.join(', ')}}`, star: false };
  return { ...(positional.length > 0 && { args }), ...(named.length > 0 && { kwargs }) };
}

export const makers = [targetCalled];
