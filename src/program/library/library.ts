/** Calls of functions and types outside the program, by their dotted name. */

import type { CallExpr, Expr, Span } from '../../facts/ir.js';
import { plainResult } from '../../knowledge/plain-results.js';
import { canonical, roleOf } from '../../knowledge/types.js';
import { bindParameters, NO_ARGS, type Args } from '../evaluation/arguments.js';
import { leak, run } from '../evaluation/calls.js';
import { attributeOf, openInstance } from '../evaluation/attributes.js';
import { ELEMENTS, elementsOf, isContainer, iteratedOf, putElement } from '../evaluation/elements.js';
import { NAMED_TUPLE, makeNamedTuple, namedTupleType } from '../evaluation/fields.js';
import { callAsync } from './library-async.js';
import { callLibraryMethod } from './library-methods.js';
import type { Activation } from '../model/activation.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';
import { MAIN_THREAD } from '../evaluation/checks.js';
import { callProtocol } from '../evaluation/operators.js';
import { callQt } from './qt-pools.js';
import { startThread, threadsOf } from './threads.js';
import type { Value } from '../model/values.js';
import { construct } from './construct.js';
import { callOnThread } from './thread-makers.js';
import { makeThreadBound } from './thread-bound.js';
import { callWidgetFunction, makeWidget } from './widgets.js';
import { callIterating } from './iterators.js';

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
    frame.libraryCalled(name, expr, undefined, args.pos, args.kw, result ?? frame.machine.values.unknown);
  }
  return result;
}

function modelled(frame: Frame, name: string, args: Args, at: Span, expr: CallExpr | undefined): Value | undefined {
  const { machine } = frame;
  const { values } = machine;
  const asked = callProtocol(frame, name, args.pos, at);
  const role = roleOf(name);
  if (role === 'widget') return makeWidget(frame, name, args, at);
  if (role === 'thread-bound') return makeThreadBound(frame, name, args, at);
  if (role !== undefined) return values.one(construct(frame, name, args, at, expr));
  const shown = callWidgetFunction(frame, name, args, at);
  if (shown !== undefined) return shown;
  if (name.startsWith('PyQt.')) {
    const value = callQt(frame, name, args, at);
    if (value !== undefined) return value;
  }
  const dot = name.lastIndexOf('.');
  // `Thread.__init__(self)`, `dict.get(d, k)`: a method called through its type.
  if (dot > 0 && roleOf(name.slice(0, dot)) !== undefined && args.pos.length > 0) {
    return callUnbound(frame, name.slice(0, dot), name.slice(dot + 1), args, at, expr);
  }
  const started = callOnThread(frame, name, args, expr);
  if (started !== undefined) return started;
  if (name.startsWith('asyncio.')) {
    const value = callAsync(frame, name, args, at, expr);
    if (value !== undefined) return value;
  }
  switch (name) {
    case 'functools.partial':
      return partial(frame, args);
    case 'functools.partialmethod':
      return partial(frame, args, true);
    case 'collections.namedtuple':
    case 'typing.NamedTuple':
      return namedTupleType(frame, args);
    case NAMED_TUPLE:
      return makeNamedTuple(frame, args, at);
    case '_thread.start_new_thread': {
      if (expr === undefined) return undefined;
      const thread = machine.library(frame.act, at, 'threading.Thread', frame.inLoop, 'raw');
      threadsOf(machine).model(thread, 'raw');
      machine.write(machine.cell(thread, '<target>'), args.pos[0] ?? values.unknown);
      if (args.pos[1] !== undefined) machine.write(machine.cell(thread, '<args>'), args.pos[1]);
      frame.made(thread);
      frame.created(thread, expr);
      startThread(frame, thread, expr);
      return machine.constantValue('int');
    }
    case 'concurrent.futures.wait':
    case 'concurrent.futures.as_completed': {
      const futures = threadsIn(frame, args.pos[0] ?? values.none);
      const when = args.kw.get('return_when');
      const first = when?.objs.some((obj) => obj.kind === 'external' && !obj.name.endsWith('ALL_COMPLETED')) === true;
      const completed = name.endsWith('as_completed');
      if (!first && !completed && expr !== undefined) frame.joined(expr, futures, 'wait', args.kw.has('timeout'));
      const made = machine.library(
        frame.act,
        at,
        name.endsWith('wait') ? 'tuple' : 'iterator',
        frame.inLoop,
        'futures',
      );
      for (const obj of args.pos[0]?.objs ?? []) putElement(frame, made, iteratedOf(frame, obj));
      if (completed) {
        // All are done when the loop over it ends.
        machine.write(machine.cell(made, '<task>'), values.from(futures));
        return values.one(made);
      }
      const pair = machine.library(frame.act, at, 'tuple', frame.inLoop, 'done');
      putElement(frame, pair, values.one(made));
      return values.one(pair);
    }
    case 'threading.enumerate': {
      // Every thread there is: joining its elements joins them all.
      const made = machine.library(frame.act, at, 'list', frame.inLoop, 'enumerated');
      putElement(frame, made, values.one(machine.everyThread));
      return values.one(made);
    }
    case 'threading.main_thread':
      // A test whether this is the main thread is one of a variable that always holds it.
      frame.access(machine.cell(machine.mainThread, MAIN_THREAD), 'read', 'none', 'main thread', at);
      return values.one(machine.mainThread);
    case 'threading.active_count':
    case 'threading.activeCount':
      // Whoever waits until there are no more threads waits for them all.
      frame.polled?.push(machine.everyThread);
      return machine.constantValue('int');
    case 'multiprocessing.get_context':
      return values.one(machine.external('multiprocessing'));
    case 'threading.get_ident':
    case 'threading.get_native_id':
    case 'threading.current_thread': {
      const own = values.one(machine.constant('index', undefined, undefined));
      return name === 'threading.current_thread' ? values.withUnknown(own) : own;
    }
    case 'typing.cast':
      return args.pos[1] ?? args.kw.get('val');
    case 'staticmethod':
    case 'classmethod':
    case 'property':
    case 'functools.cached_property':
    case 'abc.abstractproperty':
    case 'contextlib.contextmanager':
    case 'contextlib.asynccontextmanager': {
      const wrap = name.endsWith('contextmanager')
        ? 'contextmanager'
        : name.endsWith('property')
          ? 'property'
          : (name as 'staticmethod' | 'classmethod');
      const get = args.pos[0] ?? values.none;
      const set = args.pos[1];
      return values.one(
        machine.objects.intern(`w ${wrap} ${get.id} ${set?.id ?? ''}`, () => ({ kind: 'wrapper', wrap, get, set })),
      );
    }
    case 'property.setter':
    case 'property.getter':
    case 'property.deleter': {
      const before = args.pos[0]?.objs.find((obj) => obj.kind === 'wrapper');
      if (before?.kind !== 'wrapper') return args.pos[1];
      const get = name === 'property.getter' ? (args.pos[1] ?? values.none) : before.get;
      const set = name === 'property.setter' ? args.pos[1] : before.set;
      return values.one(
        machine.objects.intern(`w property ${get.id} ${set?.id ?? ''}`, () => ({
          kind: 'wrapper',
          wrap: 'property',
          get,
          set,
        })),
      );
    }
    case 'dataclasses.dataclass': {
      for (const obj of args.pos[0]?.objs ?? [])
        machine.write(machine.cell(obj, '<dataclass>'), machine.constantValue('bool', true));
      return args.pos[0] ?? values.one(machine.external('dataclasses.dataclass'));
    }
    case 'dataclasses.field': {
      const factory = args.kw.get('default_factory');
      if (factory === undefined) return args.kw.get('default') ?? values.unknown;
      const made = machine.library(frame.act, at, 'dataclasses.field', frame.inLoop);
      machine.write(machine.cell(made, '<factory>'), factory);
      return values.one(made);
    }
    case 'getattr': {
      const key = args.pos[1]?.objs[0];
      if (args.pos[0] === undefined || key?.kind !== 'constant' || typeof key.value !== 'string') return undefined;
      let result = args.pos[2] ?? values.none;
      for (const obj of frame.machine.values.first(args.pos[0], 8))
        result = values.union(result, attributeOf(frame, obj, key.value, at) ?? values.unknown);
      return args.pos[0].unknown ? values.withUnknown(result) : result;
    }
    case 'setattr': {
      const key = args.pos[1]?.objs[0];
      if (key?.kind !== 'constant' || typeof key.value !== 'string' || args.pos[2] === undefined) return undefined;
      for (const obj of args.pos[0]?.objs ?? []) {
        if (obj.kind !== 'instance' && obj.kind !== 'class') continue;
        const cell = machine.cell(obj, key.value);
        frame.access(cell, 'write', 'store', '=', at, { value: args.pos[2] });
        machine.write(cell, args.pos[2]);
      }
      return values.one(machine.none);
    }
    case 'vars':
      for (const obj of args.pos[0]?.objs ?? []) if (obj.kind === 'instance') openInstance(frame, obj);
      return undefined;
    case 'hasattr': {
      const key = args.pos[1]?.objs[0];
      if (key?.kind === 'constant' && typeof key.value === 'string') {
        for (const obj of args.pos[0]?.objs ?? []) {
          if (obj.kind === 'instance' || obj.kind === 'class')
            frame.access(machine.cell(obj, key.value), 'read', 'none', 'hasattr', at);
        }
      }
      return machine.constantValue('bool');
    }
    case 'len':
    case 'bool':
      for (const obj of args.pos[0]?.objs ?? []) {
        if (isContainer(obj)) frame.access(machine.cell(obj, ELEMENTS), 'read', 'none', 'len', at);
      }
      return machine.constantValue(name === 'len' ? 'int' : 'bool');
    case 'open':
    case 'io.open':
    case 'os.fdopen':
    case 'gzip.open': {
      const made = machine.library(frame.act, at, 'file', frame.inLoop);
      frame.made(made);
      return values.one(made);
    }
    case 'type':
      if (args.pos.length === 1) {
        const classes = args.pos[0]!.objs.filter((obj) => obj.kind === 'instance').map((obj) => obj.cls);
        return classes.length > 0 ? values.from(classes) : undefined;
      }
      return undefined;
    case 'print':
      return values.one(machine.none);
    case 'sys.exit':
    case 'os._exit':
    case 'exit':
    case 'quit':
      if (expr !== undefined && expr.args.some(({ value }) => runsEvents(value)))
        frame.act.liveAtExit = machine.sets.union(frame.act.liveAtExit ?? machine.sets.empty, frame.flow.live);
      frame.state.dead = true;
      return values.none;
    case 'time.sleep':
      return values.one(machine.none);
    case 'signal.signal':
      for (const obj of (args.pos[1] ?? args.kw.get('handler'))?.objs ?? []) {
        const act = runLater(frame, obj);
        if (act !== undefined) machine.signalHandlers.add(act);
      }
      leak(frame, args, at);
      return values.unknown;
    case 'os.register_at_fork':
    case 'multiprocessing.util.register_after_fork':
      for (const obj of (args.kw.get('after_in_child') ?? args.pos[1])?.objs ?? []) {
        const act = runLater(frame, obj);
        if (act !== undefined) machine.afterFork.add(act.fn);
      }
      leak(frame, args, at);
      return values.unknown;
    case 'weakref.ref':
    case 'weakref.WeakMethod':
      // Calling the reference gives the object or the method, while the object is there.
      return partial(frame, {
        pos: [values.one(machine.external('<referent>')), ...args.pos.slice(0, 1)],
        kw: new Map(),
      });
    case '<referent>':
      return values.union(args.pos[0] ?? values.none, values.one(machine.none));
    default:
      break;
  }
  const plain = plainResult(name);
  if (plain !== undefined) return machine.constantValue(plain);
  const gone = callIterating(frame, name, args, at, expr, asked);
  if (gone !== undefined) return gone;
  if (transparent(name)) {
    // Decorators that give back what they were given, or a decorator that does.
    const first = args.pos[0];
    if (name === 'functools.wraps' || name === 'functools.update_wrapper') {
      return name === 'functools.wraps' ? values.one(machine.external('<same>')) : first;
    }
    return first !== undefined && first.objs.some((obj) => obj.kind === 'function' || obj.kind === 'class')
      ? first
      : values.one(machine.external('<same>'));
  }
  leak(frame, args, at);
  return undefined;
}

const transparent = (name: string): boolean =>
  name === '<same>' ||
  /^(functools\.(wraps|update_wrapper|lru_cache|cache|singledispatch|total_ordering)|abc\.abstractmethod|typing\.(overload|final|no_type_check|runtime_checkable)|typing_extensions\.\w+|unittest\.\w+|enum\.unique|types\.coroutine|dataclasses\.dataclass)$/.test(
    name,
  );

/** `app.exec()`: before it ends, events are handled. */
const runsEvents = (value: Expr): boolean =>
  value.kind === 'call' && value.callee.kind === 'attribute' && /^(exec_?|main_?loop)$/i.test(value.callee.name);

/** Looks at a function that is called without arguments of the program's, at some time or other. */
function runLater(frame: Frame, obj: Obj): Activation | undefined {
  const fn = obj.kind === 'method' ? obj.fn : obj;
  if (fn.kind !== 'function') return undefined;
  const { machine } = frame;
  const self = obj.kind === 'method' ? obj.self : undefined;
  const params = bindParameters(frame, fn, self, NO_ARGS);
  const act = machine.activation(fn, self, params);
  machine.bind(act, params);
  run(frame, act);
  return act;
}

/** Futures and threads in a value, looking into containers. */
export function threadsIn(frame: Frame, value: Value, depth = 0): Obj[] {
  const found: Obj[] = [];
  const { models } = threadsOf(frame.machine);
  for (const obj of value.objs) {
    if (models.has(obj)) found.push(obj);
    if (depth < 3 && obj.kind === 'library') found.push(...threadsIn(frame, elementsOf(frame, obj), depth + 1));
  }
  return [...new Set(found)];
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
  const { machine } = frame;
  let result = machine.values.none;
  for (const self of args.pos[0]!.objs) {
    if (self.kind !== 'instance' && self.kind !== 'library') continue;
    const bound = machine.libraryMethod(self, type, method);
    result = machine.values.union(
      result,
      callLibraryMethod(frame, bound, { ...args, pos: args.pos.slice(1) }, at, expr) ?? machine.values.unknown,
    );
  }
  return result === machine.values.none ? undefined : result;
}

function partial(frame: Frame, args: Args, ofMethod = false): Value {
  const { machine } = frame;
  const [fn, ...rest] = args.pos;
  if (fn === undefined) return machine.values.unknown;
  const keywords = [...args.kw];
  const key = `partial ${ofMethod} ${fn.id} ${rest.map((value) => value.id).join()} ${keywords.map(([name, value]) => `${name}=${value.id}`).join()}`;
  return machine.values.one(
    machine.objects.intern(key, () => ({ kind: 'partial', fn, args: rest, keywords, ofMethod })),
  );
}
