/** Whether the arguments that a thread or task is given fit the parameters of what it runs. */

import type { Expr, FunctionFacts, Parameter } from '../../facts/ir.js';
import { someExpr, someExprIn, walkExpr } from '../../facts/walk.js';
import { push } from '../model/maps.js';
import { around } from '../model/reaching.js';
import type { Parameters, Slot } from '../../knowledge/takes.js';
import { takenBy, taskOf } from '../../knowledge/tasks.js';
import { isPythonThread, roleOf } from '../../knowledge/types.js';
import { findClassCell, metaclassOf } from '../model/classes.js';
import { hasUnseenBase, libraryTypes } from '../model/lineage.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isElementField } from '../model/field.js';
import type { ClassObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';

/** How many arguments come by position, and under which names others come. */
export interface Given {
  readonly positional: number;
  readonly names: readonly string[];
}

/** What the first parameter of a method is called, which takes the object or the class. */
type Receiver = 'self' | 'cls';

/** Why a call would raise TypeError. `missing` and `unknown` name parameters; numbers leave the receiver out. */
export type Misfit =
  | {
      readonly kind: 'too many';
      readonly takes: number;
      /** Whether some of these may be left out. */
      readonly atMost: boolean;
      /** Whether it takes others by name. */
      readonly namedToo: boolean;
      readonly given: number;
      readonly lacks: Receiver | undefined;
    }
  | { readonly kind: 'missing'; readonly takes: number; readonly given: number; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'twice'; readonly name: string };

export interface Mismatch {
  readonly act: Activation;
  /** The creation, submit or map call. */
  readonly call: Expr;
  /** Who makes the call that fails: a thread of its own, or a task of a pool whose future keeps the error. */
  readonly by: 'thread' | 'task';
  readonly fn: FunctionFacts;
  /** The file in which that function stands. */
  readonly file: FileUnit;
  /** The name by which the user knows what is called: the class for its `__init__`. */
  readonly name: string;
  readonly misfit: Misfit;
}

/** A call that hands work over: what it takes, and who makes the call that fails. */
interface Hander {
  readonly takes: Parameters;
  readonly by: Mismatch['by'];
}

function handerOf(name: string): Hander | undefined {
  const task = taskOf(name);
  if (task !== undefined) {
    // What the library itself calls with is not known.
    if (task.gives === 'object') return undefined;
    const isTold = task.onlyWith === undefined && task.role !== 'process-pool' && task.role !== 'scheduler';
    return isTold ? { takes: task.takes, by: task.gives === 'nothing' ? 'thread' : 'task' } : undefined;
  }
  const type = name.endsWith('.__init__') ? name.slice(0, -'.__init__'.length) : name;
  return isPythonThread(type) ? { takes: takenBy(type), by: 'thread' } : undefined;
}

/** How many arguments the callable will have; undefined where that can't be told. */
function givenBy({ parts, rest, passesKeywords }: Parameters, call: LibraryCall): Given | undefined {
  if (rest?.as === 'args')
    return { positional: call.args.length - rest.from, names: passesKeywords ? passedOn(call, parts) : [] };
  if (rest?.as === 'each') return { positional: call.args.length - rest.from, names: [] };
  if (parts.has('each')) return { positional: 1, names: [] };
  if (parts.has('unpacked')) return undefined;
  const tuple = argumentIn(call, parts.get('args'));
  const dict = argumentIn(call, parts.get('kwargs'));
  const positional = tuple === undefined ? 0 : lengthOf(tuple);
  const names = dict === undefined ? [] : keysOf(dict);
  return positional === undefined || names === undefined ? undefined : { positional, names };
}

const passedOn = ({ keywords }: LibraryCall, parts: Parameters['parts']): readonly string[] => {
  const own = new Set([...parts.values()].map(({ keyword }) => keyword));
  return [...keywords.keys()].filter((name) => !own.has(name));
};

/**
 * Calls that give a thread or task arguments which what it runs can't take, each place once. Of a helper that many hand their
 * functions to, each is handed its own arguments with it, and none is asked for on the way.
 */
export function* mismatches(program: Program): Generator<Mismatch> {
  const places = new Map<string, (Mismatch | undefined)[]>();
  const note = (act: Activation, call: Expr, what: string, found: Mismatch | undefined): void => {
    const key = `${act.file.id} ${call.start} ${call.end} ${what}`;
    push(places, key, found);
  };
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      const hander = handerOf(call.name);
      if (hander !== undefined) note(act, call.node, call.name, mismatchOf(program, act, call, hander));
    }
    for (const { obj, node } of act.creates) {
      if (obj.kind !== 'instance' || obj.external || !libraryTypes(obj).some(runsItself)) continue;
      const run = findClassCell(program.analysis, obj.cls, 'run', act)?.value;
      if (run === undefined) continue;
      const misfits = run.unknown ? [undefined] : run.objs.map((fn) => fitOf(program.analysis, fn, NOTHING, obj));
      const misfit = agreed(misfits);
      // Making the object is a call of `Thread.__init__` as well, at the same place.
      note(act, node, 'run', misfit && { act, call: node, by: 'thread', ...misfit });
    }
  }
  for (const found of places.values()) {
    const sure = found.find((one) => one !== undefined && comesThereWhatever(one));
    const one = sure ?? (found.includes(undefined) ? undefined : found.find((each) => !asksWhatWasGiven(each!)));
    if (one !== undefined) yield one;
  }
}

/** Whether no test on the way to the call is about what is handed over: such a test may be what makes it fit. */
function comesThereWhatever({ act: { fn }, call }: Mismatch): boolean {
  const handed = new Set<string>();
  if (call.kind === 'call')
    for (const { value } of call.args) walkExpr(value, (expr) => void (expr.kind === 'name' && handed.add(expr.name)));
  const isHanded = (expr: Expr): boolean => expr.kind === 'name' && handed.has(expr.name);
  return around(fn, call).asked.every(({ test }) => isAnswer(test) && !someExpr(test, isHanded));
}

/** `if args: Thread(target=work, args=args)`, and without them else: which of the two is for `work` its callers know, who give it what can't be seen. */
function asksWhatWasGiven({ act: { fn, params }, call }: Mismatch): boolean {
  const isCallable = (value: Expr): boolean =>
    value.kind === 'name' &&
    value.scope === 'local' &&
    params[value.slot]?.objs.some(({ kind }) => kind === 'function' || kind === 'method') === true;
  if (call.kind !== 'call' || !call.args.some(({ value }) => isCallable(value))) return false;
  const isOpen = (expr: Expr): boolean =>
    expr.kind === 'name' && expr.scope === 'local' && params[expr.slot]?.unknown === true;
  return around(fn, call).asked.some(({ test }) => someExpr(test, isOpen));
}

/** Tests that ask calls alone, as `not self.has(name)` does: what a parameter or an attribute says may go with the arguments. */
const isAnswer = (test: Expr): boolean =>
  test.kind === 'boolean'
    ? test.values.every(isAnswer)
    : test.kind === 'unary'
      ? isAnswer(test.operand)
      : test.kind === 'call';

const runsItself = (type: string): boolean => /^(thread|timer)$/.test(roleOf(type) ?? '');
const NOTHING: Given = { positional: 0, names: [] };

/** Whether what a call hands work to can't take one argument by position. */
export function refusesOne(program: Program, act: Activation, call: LibraryCall): boolean {
  const hander = handerOf(call.name);
  return hander !== undefined && mismatchOf(program, act, call, hander, { positional: 1, names: [] }) !== undefined;
}

/**
 * Whether what a call is given as arguments is ever taken apart: by the `run` of Thread, where there is a target, or by a `run`
 * of the program's own that asks for them.
 */
export function takesArguments({ analysis }: Program, act: Activation, call: LibraryCall): boolean {
  const hander = handerOf(call.name);
  if (hander?.by !== 'thread') return true;
  const own = [call.self, ...call.result.objs].find((obj) => obj?.kind === 'instance');
  const run = own?.kind === 'instance' ? findClassCell(analysis, own.cls, 'run', act)?.value : undefined;
  if (run !== undefined) return run.unknown || run.objs.some((fn) => fn.kind !== 'function' || asksForArguments(fn.fn));
  const target = argumentIn(call, hander.takes.parts.get('target'));
  return target === undefined ? isOpen(call) : target.unknown || target.objs.some((obj) => obj !== analysis.none);
}

/** Whether more is given than can be seen. */
const isOpen = ({ node }: LibraryCall): boolean => node.args.some(({ star }) => star !== undefined);

/** `super().run()`, `self._target(*self._args)` */
const asksForArguments = ({ body }: FunctionFacts): boolean =>
  someExprIn(body, (expr) => expr.kind === 'attribute' && (expr.name === 'run' || expr.name === '_args'));

function mismatchOf(
  { analysis }: Program,
  act: Activation,
  call: LibraryCall,
  hander: Hander,
  given = givenBy(hander.takes, call),
): Mismatch | undefined {
  const { node, self } = call;
  // `Thread.__init__(self, …)` of a class whose own `run` does something else.
  if (call.name.endsWith('__init__') && (self?.kind !== 'instance' || hasOwnRun(analysis, self.cls, act)))
    return undefined;
  if (isOpen(call)) return undefined;
  // `self._args = …` before `super().start()`: the thread takes its arguments from there.
  if (self?.fields?.has('_args') === true) return undefined;
  // `loop.run_in_executor(pool, …)`: a pool of the program's own takes what its `submit` does.
  const pool = argumentIn(call, hander.takes.parts.get('executor'));
  if (pool?.objs.some((obj) => obj.kind === 'instance' && findClassCell(analysis, obj.cls, 'submit', act)) === true)
    return undefined;
  const target = argumentIn(call, hander.takes.parts.get('target'));
  if (target === undefined || target.unknown || target.objs.length === 0) return undefined;
  if (given === undefined) return undefined;
  const misfit = agreed(target.objs.map((obj) => fitOf(analysis, obj, given)));
  return misfit && { act, call: node, by: hander.by, ...misfit };
}

type Fit = Pick<Mismatch, 'fn' | 'file' | 'name' | 'misfit'>;

/** The first misfit, where all that may be called misfit. */
const agreed = (fits: readonly (Fit | undefined)[]): Fit | undefined =>
  fits.length > 0 && fits.every((fit) => fit !== undefined) ? fits[0] : undefined;

const hasOwnRun = (analysis: AnalysisState, cls: ClassObject, act: Activation): boolean =>
  findClassCell(analysis, cls, 'run', act) !== undefined;

/** How a callable takes what it is given; undefined where that fits, or can't be told. */
function fitOf(analysis: AnalysisState, callee: Obj, given: Given, self?: Obj): Fit | undefined {
  switch (callee.kind) {
    case 'function': {
      const { fn } = callee;
      // What `staticmethod` and `classmethod` make of it, the look-up has seen to.
      if (!fn.decorators.every((expr) => expr.kind === 'name' && /^(static|class)method$/.test(expr.name)))
        return undefined;
      const receiver = self === undefined ? undefined : fn.decorators.length > 0 ? 'cls' : 'self';
      const misfit = misfitOf(fn, given, receiver);
      return misfit && { fn, file: callee.file, name: fn.kind === 'lambda' ? 'The lambda' : fn.name, misfit };
    }
    case 'method':
      return fitOf(analysis, callee.fn, given, callee.self);
    case 'partial': {
      if (callee.fn.unknown || callee.ofMethod === true) return undefined;
      if (callee.rest !== undefined || callee.open === true || callee.exact !== true) return undefined;
      const bound = callee.keywords.map(([name]) => name);
      const all: Given = {
        positional: callee.args.length + given.positional,
        names: [...new Set([...bound, ...given.names])],
      };
      return agreed(callee.fn.objs.map((obj) => fitOf(analysis, obj, all)));
    }
    case 'instance': {
      const call = findClassCell(analysis, callee.cls, '__call__', analysis.activations[0]!)?.value;
      if (call === undefined || call.unknown) return undefined;
      const fit = agreed(call.objs.map((fn) => fitOf(analysis, fn, given, callee)));
      return fit && { ...fit, name: `${callee.cls.cls.name}.__call__` };
    }
    case 'class': {
      const reader = analysis.activations[0]!;
      if (hasUnseenBase(callee) || metaclassOf(analysis, callee, reader) !== undefined) return undefined;
      if (callee.cls.decorators.length > 0 || findClassCell(analysis, callee, '__new__', reader) !== undefined)
        return undefined;
      const init = findClassCell(analysis, callee, '__init__', reader)?.value;
      if (init === undefined || init.unknown) return undefined;
      const fit = agreed(init.objs.map((obj) => fitOf(analysis, obj, given, callee)));
      return fit && { ...fit, name: callee.cls.name };
    }
    default:
      return undefined;
  }
}

/** What Python would complain of; `receiver` of a method, whose first parameter is taken. */
function misfitOf({ params }: FunctionFacts, given: Given, receiver: Receiver | undefined): Misfit | undefined {
  const byPosition = params.filter(({ kind }) => kind === 'positional' || kind === 'positional-only');
  const has = (kind: Parameter['kind']): boolean => params.some((param) => param.kind === kind);
  const taken = receiver === undefined ? 0 : 1;
  const positional = given.positional + taken;
  const takes = byPosition.length - taken;
  if (positional > byPosition.length && !has('varargs'))
    return {
      kind: 'too many',
      takes: Math.max(0, takes),
      atMost: byPosition.slice(taken).some((param) => param.default !== undefined),
      namedToo: has('keyword-only') || has('kwargs'),
      given: given.positional,
      lacks: takes < 0 ? receiver : undefined,
    };
  for (const name of given.names) {
    const at = byPosition.findIndex((param) => param.name === name && param.kind === 'positional');
    if (at >= 0 && at < positional) return { kind: 'twice', name };
    const isKnown = at >= 0 || params.some((param) => param.kind === 'keyword-only' && param.name === name);
    if (!isKnown && !has('kwargs')) return { kind: 'unknown', name };
  }
  const needed = [...byPosition.slice(positional), ...params.filter(({ kind }) => kind === 'keyword-only')];
  const names = needed
    .filter((param) => param.default === undefined && !given.names.includes(param.name))
    .map(({ name }) => name);
  return names.length > 0 ? { kind: 'missing', takes, given: given.positional + given.names.length, names } : undefined;
}

/** The argument of a call in the place that a row tells; undefined where none is given there. */
export function argumentIn({ node, args, keywords }: LibraryCall, slot: Slot | undefined): Value | undefined {
  const keyword = slot?.keyword;
  if (keyword !== undefined && node.args.some(({ name }) => name === keyword)) return keywords.get(keyword);
  return slot?.position === undefined ? undefined : args[slot.position];
}

/** The number of elements of a value that is one literal tuple, or a list written where it is handed over. */
function lengthOf({ objs, unknown }: Value): number | undefined {
  const [only] = objs;
  if (unknown || objs.length !== 1 || only?.kind !== 'library') return undefined;
  const { expr } = only;
  if (expr?.kind !== 'sequence' || expr.items.some(({ kind }) => kind === 'starred')) return undefined;
  return expr.type === 'tuple' || isAsWritten(only, expr.items.length) ? expr.items.length : undefined;
}

/** Whether nothing but what was written there was ever put into a list or dict. */
function isAsWritten({ fields }: Obj, length: number): boolean {
  let elements = 0;
  for (const [field, { value }] of fields ?? [])
    if (isElementField(field) && (value.unknown || value.objs.length > 0)) elements++;
  return elements === length;
}

/** The keys of a value that is one literal dict. */
function keysOf({ objs, unknown }: Value): readonly string[] | undefined {
  const [only] = objs;
  if (unknown || objs.length !== 1 || only?.kind !== 'library' || only.expr?.kind !== 'dict') return undefined;
  const names: string[] = [];
  for (const { key } of only.expr.entries) {
    if (key?.kind !== 'constant' || typeof key.value !== 'string') return undefined;
    names.push(key.value);
  }
  return isAsWritten(only, names.length) ? names : undefined;
}
