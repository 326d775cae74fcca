/** Calls of functions and types outside the program, by their dotted name. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { functionKind, PARTIAL } from '../../knowledge/functions.js';
import { plainResult } from '../../knowledge/plain-results.js';
import { canonical, PROCESSES, roleOf, typeRow } from '../../knowledge/types.js';
import { bindParameters } from '../evaluation/arguments.js';
import { NO_ARGS, type Args } from '../evaluation/args.js';
import { run } from '../evaluation/calls.js';
import { havoc } from '../evaluation/havoc.js';
import { openInstance } from '../evaluation/attributes.js';
import { elementsOf, isContainer, iteratedOf, putElement } from '../evaluation/elements.js';
import { fieldsOf, madeAnew } from '../evaluation/dataclasses.js';
import { NAMED_TUPLE, makeNamedTuple, namedTupleType } from '../evaluation/fields.js';
import { callAsync } from './library-async.js';
import { callLibraryMethod } from './library-methods.js';
import type { Activation } from '../model/activation.js';
import type { Frame } from '../evaluation/frame.js';
import { ElementField, Slot } from '../model/field.js';
import { libraryBase, mro } from '../model/lineage.js';
import { functionOf, type Obj } from '../model/objects.js';
import { makeInstance } from '../evaluation/construction.js';
import { callProtocol } from '../evaluation/operators.js';
import { wrapped } from './applications.js';
import { makeForPool } from './job-pools.js';
import { partial } from './partials.js';
import { addHandlers, logTo, loggerNamed, writeOut } from './sinks.js';
import { standInMethod } from './stand-ins.js';
import { threadsOf } from './thread-table.js';
import type { Value } from '../model/values.js';
import { construct } from './construct.js';
import { callLockDecorator, lockNamed } from './lock-decorators.js';
import { askByName, attributeByName, storeByName } from './attributes-by-name.js';
import { callOnThread } from './thread-makers.js';
import { makeThreadBound } from './thread-bound.js';
import { callWidgetFunction, makeWidget } from './widgets.js';
import { callIterating, elementsFrom, stepThroughDicts } from './iterators.js';

/** What gives back what it is given. */
const SAME = 'what it is given';

const WRAPS = {
  'static method': 'staticmethod',
  'class method': 'classmethod',
  property: 'property',
  'context manager of a generator': 'contextmanager',
} as const;

const isElsewhere = (name: string, { kw }: Args): boolean => {
  const { threadsWith } = typeRow(name) ?? {};
  return (
    threadsWith !== undefined &&
    !Object.entries(threadsWith).some(([keyword, word]) =>
      kw.get(keyword)?.objs.some((obj) => obj.kind === 'constant' && obj.value === word),
    )
  );
};

export function callExternal(
  frame: Frame,
  dotted: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const name = canonical(dotted);
  const result = modelled(frame, name, args, at, expr);
  if (expr !== undefined) {
    frame.libraryCalled(name, expr, undefined, args.pos, args.kw, result ?? frame.analysis.values.unknown);
  }
  return result;
}

function modelled(frame: Frame, name: string, args: Args, at: Span, expr: CallExpr | undefined): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const asked = callProtocol(frame, name, args.pos, at);
  const role = roleOf(name);
  if (role === 'widget') return makeWidget(frame, name, args, at);
  if (role === 'thread-bound') return makeThreadBound(frame, name, args, at);
  // Without such a keyword what it runs is in other processes.
  if (isElsewhere(name, args)) return undefined;
  if (role !== undefined) return values.one(construct(frame, name, args, at, expr));
  const shown = callWidgetFunction(frame, name, args, at);
  if (shown !== undefined) return shown;
  const dot = name.lastIndexOf('.');
  const method = standInMethod(analysis, name.slice(0, dot), name.slice(dot + 1));
  if (method !== undefined) return callLibraryMethod(frame, method, args, at, expr);
  const kind = functionKind(name);
  if (kind === 'shared pool' || kind === 'job around a callable')
    return makeForPool(frame, kind, name.slice(0, dot), args, at);
  if (dot > 0 && name.endsWith('.fromkeys') && roleOf(name.slice(0, dot)) === 'dict') {
    // Under each key there is the one object that is given.
    const made = construct(frame, name.slice(0, dot), NO_ARGS, at, expr);
    putElement(frame, made, args.pos[1] ?? values.one(analysis.none), elementsFrom(frame, args.pos[0], at, expr));
    return values.one(made);
  }
  // `Thread.__init__(self)`, `dict.get(d, k)`: a method called through its type.
  const type =
    dot > 0 && args.pos.length > 0 ? typeInitialised(name.slice(0, dot), name.slice(dot + 1), args) : undefined;
  if (type !== undefined) return callUnbound(frame, type, name.slice(dot + 1), args, at, expr);
  const started = callOnThread(frame, name, args, expr) ?? callLockDecorator(frame, name, args);
  if (started !== undefined) return started;
  switch (kind) {
    case 'gives the lock of a name':
      return values.one(lockNamed(analysis, args.pos[0] ?? args.kw.get('name') ?? values.none));
    case 'partial':
      return partial(frame, args);
    case 'partial of what it is called with':
      return values.one(
        analysis.objects.intern(`delayed ${args.pos[0]?.id ?? ''}`, () => ({
          kind: 'partial',
          fn: values.one(analysis.external(PARTIAL)),
          args: args.pos.slice(0, 1),
          keywords: [],
        })),
      );
    case 'partial of a method':
      return partial(frame, args, true);
    case 'namespace': {
      const made = analysis.library(frame.act, at, name, frame.inLoop);
      frame.made(made);
      for (const [field, value] of args.kw) analysis.write(analysis.cell(made, field), value);
      return values.one(made);
    }
    case 'instance of a class':
    case 'instance of a class, set up':
      return makeInstance(frame, kind === 'instance of a class, set up', args, at, expr);
    case 'named tuple':
      return namedTupleType(frame, args);
    case 'waits for futures':
    case 'futures as they are done': {
      const futures = threadsIn(frame, args.pos[0] ?? values.none);
      const when = args.kw.get('return_when');
      const first = when?.objs.some((obj) => obj.kind === 'external' && !obj.name.endsWith('ALL_COMPLETED')) === true;
      const completed = kind === 'futures as they are done';
      if (!first && !completed && expr !== undefined) frame.joined(expr, futures, 'wait', args.kw.has('timeout'));
      const made = analysis.library(frame.act, at, completed ? 'iterator' : 'tuple', frame.inLoop, 'futures');
      for (const obj of args.pos[0]?.objs ?? []) putElement(frame, made, iteratedOf(frame, obj));
      if (completed) {
        // All are done when the loop over it ends.
        analysis.write(analysis.cell(made, Slot.task), values.from(futures));
        return values.one(made);
      }
      const pair = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'done');
      putElement(frame, pair, values.one(made));
      return values.one(pair);
    }
    case 'every thread': {
      // Every thread there is: joining its elements joins them all.
      const made = analysis.library(frame.act, at, 'list', frame.inLoop, 'enumerated');
      putElement(frame, made, values.one(analysis.everyThread));
      return values.one(made);
    }
    case 'main thread':
      // A test whether this is the main thread is one of a variable that always holds it.
      frame.access(analysis.cell(analysis.mainThread, Slot.mainThread), 'read', 'none', 'main thread', at);
      return values.one(analysis.mainThread);
    case 'number of threads':
      // Whoever waits until there are no more threads waits for them all.
      frame.polled?.push(analysis.everyThread);
      return analysis.constantValue('int');
    case 'process context':
    // What a manager makes it makes in its own process, for the same use.
    case 'starts a process':
      return values.one(analysis.external(PROCESSES));
    case 'number of the current thread':
    case 'current thread': {
      const own = values.one(analysis.constant('index', undefined, undefined));
      return kind === 'current thread' ? values.withUnknown(own) : own;
    }
    case 'proxy':
      return args.pos[0];
    case 'cast':
      return args.pos[1] ?? args.kw.get('val');
    case 'static method':
    case 'class method':
    case 'property':
    case 'context manager of a generator': {
      const wrap = WRAPS[kind];
      const get = args.pos[0] ?? values.none;
      const set = args.pos[1];
      return values.one(
        analysis.objects.intern(`w ${wrap} ${get.id} ${set?.id ?? ''}`, () => ({ kind: 'wrapper', wrap, get, set })),
      );
    }
    case 'setter of a property':
    case 'getter of a property':
    case 'deleter of a property': {
      const before = args.pos[0]?.objs.find((obj) => obj.kind === 'wrapper');
      if (before?.kind !== 'wrapper') return args.pos[1];
      const get = kind === 'getter of a property' ? (args.pos[1] ?? values.none) : before.get;
      const set = kind === 'setter of a property' ? args.pos[1] : before.set;
      return values.one(
        analysis.objects.intern(`w property ${get.id} ${set?.id ?? ''}`, () => ({
          kind: 'wrapper',
          wrap: 'property',
          get,
          set,
        })),
      );
    }
    case 'dataclass': {
      for (const obj of args.pos[0]?.objs ?? [])
        analysis.write(analysis.cell(obj, Slot.dataclass), analysis.constantValue('bool', true));
      return args.pos[0] ?? values.one(analysis.external(name));
    }
    case 'locks a file':
      return values.none;
    case 'opens a file': {
      const made = analysis.library(frame.act, at, 'file', frame.inLoop);
      frame.made(made);
      return values.one(made);
    }
    case 'ends the process at once':
      frame.state.dead = true;
      return values.none;
    case 'ends the program':
      if (expr !== undefined && expr.args.some(({ value }) => runsEvents(value)))
        frame.act.liveAtExit = analysis.sets.union(frame.act.liveAtExit ?? analysis.sets.empty, frame.flow.mayRun);
      frame.state.dead = true;
      return values.none;
    case 'gives a logger':
      return values.one(loggerNamed(frame, args, at));
    case 'logs':
      logTo(frame, loggerNamed(frame, NO_ARGS, at), at);
      break;
    case 'sets up logging':
      for (const list of args.kw.get('handlers')?.objs ?? [])
        addHandlers(frame, loggerNamed(frame, NO_ARGS, at), elementsOf(frame, list));
      break;
    case 'sleep':
      return values.one(analysis.none);
    case 'signal handler':
      for (const obj of (args.pos[1] ?? args.kw.get('handler'))?.objs ?? []) {
        const act = runLater(frame, obj);
        if (act !== undefined) analysis.signalHandlers.add(act);
      }
      havoc(frame, args, at);
      return values.unknown;
    case 'after a fork':
      for (const obj of (args.kw.get('after_in_child') ?? args.pos[1])?.objs ?? []) {
        const act = runLater(frame, obj);
        if (act !== undefined) analysis.afterFork.add(act.fn);
      }
      havoc(frame, args, at);
      return values.unknown;
    case 'weak reference':
      // Calling the reference gives the object or the method, while the object is there.
      return partial(frame, {
        pos: [values.one(analysis.external('referent of a weak reference')), ...args.pos.slice(0, 1)],
        kw: new Map(),
      });
    case 'event loop':
    case 'hands to the loop':
    case 'runs a coroutine':
    case 'awaitable of a coroutine':
    case 'task of a coroutine':
    case 'opens a stream':
    case 'serves on the loop':
    case 'gathers':
    case 'gathers what is in':
      return callAsync(frame, kind, args, at, expr);
    case 'field of a dataclass': {
      const factory = args.kw.get('default_factory') ?? args.kw.get('factory');
      return factory === undefined
        ? (args.kw.get('default') ?? args.pos[0] ?? values.unknown)
        : madeAnew(frame, factory, at);
    }
    case 'fields of a dataclass': {
      const [of] = args.pos[0]?.objs ?? [];
      const cls = of?.kind === 'instance' ? of.cls : of;
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'fields');
      putElement(frame, made, values.unknown);
      if (cls?.kind === 'class')
        analysis.write(analysis.cell(made, Slot.length), analysis.constantValue('int', fieldsOf(cls).length));
      return values.one(made);
    }
    case 'default made anew':
      return madeAnew(frame, args.pos[0] ?? args.kw.get('factory') ?? values.unknown, at);
    default:
      break;
  }
  switch (name) {
    case NAMED_TUPLE:
      return makeNamedTuple(frame, args, at);
    case 'getattr':
      return attributeByName(frame, args, at, expr);
    case 'setattr':
      return storeByName(frame, args, at, expr);
    case 'hasattr':
      return askByName(frame, args, at);
    case 'vars':
      for (const obj of args.pos[0]?.objs ?? []) if (obj.kind === 'instance') openInstance(frame, obj);
      return undefined;
    case 'len':
    case 'bool':
      for (const obj of args.pos[0]?.objs ?? []) {
        if (isContainer(obj)) frame.access(analysis.cell(obj, ElementField.any), 'read', 'none', 'len', at);
      }
      return analysis.constantValue(name === 'len' ? 'int' : 'bool');
    case 'type':
      if (args.pos.length === 1) {
        const classes = args.pos[0]!.objs.filter((obj) => obj.kind === 'instance').map((obj) => obj.cls);
        return classes.length > 0 ? values.from(classes) : undefined;
      }
      // `type("Sub", (Base,), {})`: a class that adds nothing to be seen is its base.
      return args.pos.length === 3 ? classesIn(frame, args.pos[1]!) : undefined;
    case 'print':
      if (!args.kw.has('file')) writeOut(frame, at);
      return values.one(analysis.none);
    case 'referent of a weak reference':
      return values.union(args.pos[0] ?? values.none, values.one(analysis.none));
    default:
      break;
  }
  stepThroughDicts(frame, name, args, at);
  const plain = plainResult(name);
  if (plain !== undefined) return analysis.constantValue(plain);
  const gone = callIterating(frame, name, args, at, expr, asked);
  if (gone !== undefined) return gone;
  if (name === SAME || kind === 'gives back what it decorates' || kind === 'decorates as another') {
    // Decorators that give back what they were given, or a decorator that does.
    const first = args.pos[0];
    if (kind === 'decorates as another') return args.pos.length < 2 ? values.one(analysis.external(SAME)) : first;
    return first !== undefined && first.objs.some((obj) => obj.kind === 'function' || obj.kind === 'class')
      ? first
      : values.one(analysis.external(SAME));
  }
  havoc(frame, args, at);
  return wrapped(frame, args, at);
}

/** `app.exec()`: before it ends, events are handled. */
const runsEvents = (value: Expr): boolean =>
  value.kind === 'call' && value.callee.kind === 'attribute' && /^(exec_?|main_?loop)$/i.test(value.callee.name);

/** Looks at a function that is called without arguments of the program's, at some time or other. */
function runLater(frame: Frame, obj: Obj): Activation | undefined {
  const fn = functionOf(obj);
  if (fn === undefined) return undefined;
  const { analysis } = frame;
  const self = obj.kind === 'method' ? obj.self : undefined;
  const params = bindParameters(frame, fn, self, NO_ARGS);
  const act = analysis.activation(fn, self, params);
  analysis.bind(act, params);
  run(frame, act);
  return act;
}

/** Futures and threads in a value, looking into containers. */
export function threadsIn(frame: Frame, value: Value, depth = 0): Obj[] {
  const found: Obj[] = [];
  const { models } = threadsOf(frame.analysis);
  for (const obj of value.objs) {
    if (models.has(obj)) found.push(obj);
    if (depth < 3 && obj.kind === 'library') found.push(...threadsIn(frame, elementsOf(frame, obj), depth + 1));
  }
  return [...new Set(found)];
}

/**
 * The library type whose method is called through its type. `TCPServer.__init__(self, …)` makes ready whatever the object
 * is: what the class has of another base, as `ThreadingMixIn`, counts as well.
 */
function typeInitialised(type: string, method: string, { pos: [self] }: Args): string | undefined {
  if (roleOf(type) !== undefined) return type;
  const isNamed = (base: Obj): boolean => base.kind === 'external' && canonical(base.name) === type;
  const [only, ...others] = self?.objs ?? [];
  if (method !== '__init__' || only?.kind !== 'instance' || others.length > 0) return undefined;
  if (!mro(only.cls).some(isNamed)) return undefined;
  return libraryBase(only.cls, (role) => role === 'server');
}

/** The classes of the program that a tuple of bases holds, if any. */
function classesIn(frame: Frame, bases: Value): Value | undefined {
  const found = bases.objs.flatMap((tuple) => elementsOf(frame, tuple).objs.filter(({ kind }) => kind === 'class'));
  return found.length > 0 ? frame.analysis.values.from(found) : undefined;
}

/** `Type.method(obj, …)`. */
function callUnbound(
  frame: Frame,
  type: string,
  method: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  let result = analysis.values.none;
  for (const self of args.pos[0]!.objs) {
    if (self.kind !== 'instance' && self.kind !== 'library') continue;
    const bound = analysis.bound.libraryMethod(self, type, method);
    result = analysis.values.union(
      result,
      callLibraryMethod(frame, bound, { ...args, pos: args.pos.slice(1) }, at, expr) ?? analysis.values.unknown,
    );
  }
  return result === analysis.values.none ? undefined : result;
}
