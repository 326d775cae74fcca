/** Whether the arguments that a thread or task is given fit the parameters of what it runs. */

import type { Expr, FunctionFacts, Parameter } from '../../facts/ir.js';
import { findClassCell, hasUnseenBase, libraryTypes, metaclassOf } from '../evaluation/classes.js';
import type { Activation, LibraryCall } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { Machine } from '../model/machine.js';
import { isElementField, type ClassObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Program } from '../program.js';

/** How many arguments come by position, and under which names others come. */
export interface Given {
  readonly positional: number;
  readonly names: readonly string[];
}

/** Why a call would raise TypeError. `missing` and `unknown` name parameters; numbers leave the receiver out. */
export type Misfit =
  | { readonly kind: 'too many'; readonly takes: number; readonly given: number; readonly lacksSelf: boolean }
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

type Gives = (machine: Machine, call: LibraryCall) => Given | undefined;

interface Hander {
  readonly target: number;
  readonly keyword: string | undefined;
  readonly gives: Gives;
  readonly by: Mismatch['by'];
}

/** `args=(…)` and `kwargs={…}`. */
const packed =
  (args: number, argsName: string, kwargs: number, kwargsName: string): Gives =>
  (_, call) => {
    const tuple = argument(call, args, argsName);
    const dict = argument(call, kwargs, kwargsName);
    const positional = tuple === undefined ? 0 : lengthOf(tuple);
    const names = dict === undefined ? [] : keysOf(dict);
    return positional === undefined || names === undefined ? undefined : { positional, names };
  };

/** `submit(f, 1, 2, key=3)`: what comes after the callable. */
const direct =
  (from: number): Gives =>
  (_, { args, keywords }) => ({ positional: args.length - from, names: [...keywords.keys()] });

/** `map(f, xs, ys)`: one from each; `map(f, xs, chunk)` of a ThreadPool: one. */
const oneOfEach: Gives = (_, { args }) => ({ positional: args.length - 1, names: [] });
const one: Gives = () => ({ positional: 1, names: [] });

const THREAD: Hander = { target: 1, keyword: 'target', gives: packed(3, 'args', 4, 'kwargs'), by: 'thread' };
const TIMER: Hander = { target: 1, keyword: 'function', gives: packed(2, 'args', 3, 'kwargs'), by: 'thread' };
const APPLY: Hander = { target: 0, keyword: 'func', gives: packed(1, 'args', 2, 'kwds'), by: 'task' };
const EACH: Hander = { target: 0, keyword: undefined, gives: one, by: 'task' };

const HANDERS: Readonly<Record<string, Hander>> = {
  'threading.Thread': THREAD,
  'threading.Thread.__init__': THREAD,
  'threading.Timer': TIMER,
  '_thread.start_new_thread': { target: 0, keyword: undefined, gives: packed(1, '', 2, ''), by: 'thread' },
  'concurrent.futures.ThreadPoolExecutor.submit': { target: 0, keyword: undefined, gives: direct(1), by: 'task' },
  'concurrent.futures.ThreadPoolExecutor.map': { target: 0, keyword: undefined, gives: oneOfEach, by: 'task' },
  'multiprocessing.pool.ThreadPool.apply_async': APPLY,
  'multiprocessing.pool.ThreadPool.apply': APPLY,
  'multiprocessing.pool.ThreadPool.map': EACH,
  'multiprocessing.pool.ThreadPool.imap': EACH,
  'multiprocessing.pool.ThreadPool.imap_unordered': EACH,
  'multiprocessing.pool.ThreadPool.map_async': EACH,
  'asyncio.to_thread': { target: 0, keyword: undefined, gives: direct(1), by: 'task' },
  'asyncio.loop.run_in_executor': { target: 1, keyword: undefined, gives: direct(2), by: 'task' },
};

/** Calls that give a thread or task arguments which what it runs can't take, each place once. */
export function* mismatches(program: Program): Generator<Mismatch> {
  const places = new Map<string, (Mismatch | undefined)[]>();
  const note = (act: Activation, call: Expr, what: string, found: Mismatch | undefined): void => {
    const key = `${act.file.id} ${call.start} ${call.end} ${what}`;
    const list = places.get(key);
    if (list === undefined) places.set(key, [found]);
    else list.push(found);
  };
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      const hander = Object.hasOwn(HANDERS, call.name) ? HANDERS[call.name] : undefined;
      if (hander !== undefined) note(act, call.node, call.name, mismatchOf(program, act, call, hander));
    }
    for (const { obj, node } of act.creates) {
      if (obj.kind !== 'instance' || obj.external || !libraryTypes(obj).some(runsItself)) continue;
      const run = findClassCell(program.machine, obj.cls, 'run', act)?.value;
      if (run === undefined) continue;
      const misfits = run.unknown ? [undefined] : run.objs.map((fn) => fitOf(program.machine, fn, NOTHING, obj));
      const misfit = agreed(misfits);
      // Making the object is a call of `Thread.__init__` as well, at the same place.
      note(act, node, 'run', misfit && { act, call: node, by: 'thread', ...misfit });
    }
  }
  for (const found of places.values()) if (found.every((each) => each !== undefined)) yield found[0]!;
}

const runsItself = (type: string): boolean => /^(threading\.(Thread|Timer)|PyQt\.QThread|PyQt\.QRunnable)$/.test(type);
const NOTHING: Given = { positional: 0, names: [] };

function mismatchOf({ machine }: Program, act: Activation, call: LibraryCall, hander: Hander): Mismatch | undefined {
  const { node, self } = call;
  // `Thread.__init__(self, …)` of a class whose own `run` does something else.
  if (call.name.endsWith('__init__') && (self?.kind !== 'instance' || hasOwnRun(machine, self.cls, act)))
    return undefined;
  if (node.args.some(({ star }) => star !== undefined)) return undefined;
  const target = argument(call, hander.target, hander.keyword);
  if (target === undefined || target.unknown || target.objs.length === 0) return undefined;
  const given = hander.gives(machine, call);
  if (given === undefined) return undefined;
  const misfit = agreed(target.objs.map((obj) => fitOf(machine, obj, given)));
  return misfit && { act, call: node, by: hander.by, ...misfit };
}

type Fit = Pick<Mismatch, 'fn' | 'file' | 'name' | 'misfit'>;

/** The first misfit, where all that may be called misfit. */
const agreed = (fits: readonly (Fit | undefined)[]): Fit | undefined =>
  fits.length > 0 && fits.every((fit) => fit !== undefined) ? fits[0] : undefined;

const hasOwnRun = (machine: Machine, cls: ClassObject, act: Activation): boolean =>
  findClassCell(machine, cls, 'run', act) !== undefined;

/** How a callable takes what it is given; undefined where that fits, or can't be told. */
function fitOf(machine: Machine, callee: Obj, given: Given, self?: Obj): Fit | undefined {
  switch (callee.kind) {
    case 'function': {
      const { fn } = callee;
      if (fn.decorators.length > 0) return undefined;
      const misfit = misfitOf(fn, given, self !== undefined);
      return misfit && { fn, file: callee.file, name: fn.kind === 'lambda' ? 'The lambda' : fn.name, misfit };
    }
    case 'method':
      return fitOf(machine, callee.fn, given, callee.self);
    case 'partial': {
      if (callee.fn.unknown || callee.ofMethod === true) return undefined;
      const bound = callee.keywords.map(([name]) => name);
      const all: Given = {
        positional: callee.args.length + given.positional,
        names: [...new Set([...bound, ...given.names])],
      };
      return agreed(callee.fn.objs.map((obj) => fitOf(machine, obj, all)));
    }
    case 'class': {
      const reader = machine.activations[0]!;
      if (hasUnseenBase(callee) || metaclassOf(machine, callee, reader) !== undefined) return undefined;
      if (callee.cls.decorators.length > 0 || findClassCell(machine, callee, '__new__', reader) !== undefined)
        return undefined;
      const init = findClassCell(machine, callee, '__init__', reader)?.value;
      if (init === undefined || init.unknown) return undefined;
      const fit = agreed(init.objs.map((obj) => fitOf(machine, obj, given, callee)));
      return fit && { ...fit, name: callee.cls.name };
    }
    default:
      return undefined;
  }
}

/** What Python would complain of; `bound` for a method, whose first parameter is taken. */
export function misfitOf({ params }: FunctionFacts, given: Given, bound: boolean): Misfit | undefined {
  const byPosition = params.filter(({ kind }) => kind === 'positional' || kind === 'positional-only');
  const has = (kind: Parameter['kind']): boolean => params.some((param) => param.kind === kind);
  const receiver = bound ? 1 : 0;
  const positional = given.positional + receiver;
  const takes = byPosition.length - receiver;
  if (positional > byPosition.length && !has('varargs'))
    return { kind: 'too many', takes: Math.max(0, takes), given: given.positional, lacksSelf: bound && takes < 0 };
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

function argument({ node, args, keywords }: LibraryCall, position: number, keyword?: string): Value | undefined {
  if (keyword !== undefined && node.args.some(({ name }) => name === keyword)) return keywords.get(keyword);
  return args[position];
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
