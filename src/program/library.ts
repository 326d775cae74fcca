/** Calls of functions and types outside the program, by their dotted name. */

import type { CallExpr, Span } from '../facts/ir.js';
import { canonical, isContainerRole, roleOf } from '../knowledge/types.js';
import { bindParameters, callValue, leak, run, type Args } from './calls.js';
import { ELEMENTS, attributeOf, elementsOf, isContainer, iteratedOf, openInstance, putElement } from './attributes.js';
import { iterate } from './iteration.js';
import { NAMED_TUPLE, makeNamedTuple, namedTupleType } from './fields.js';
import { callAsync } from './library-async.js';
import { callLibraryMethod } from './library-methods.js';
import type { Frame } from './frame.js';
import type { LibraryObject, Obj } from './objects.js';
import { callProtocol } from './operators.js';
import { callQt } from './qt-pools.js';
import { takenOut } from './renewal.js';
import { configureThread, startThread, submit, threadsOf } from './threads.js';
import { unseenLock } from './unseen-locks.js';
import type { Value } from './values.js';

const NO_ARGS: Args = { pos: [], kw: new Map() };

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
  if (role !== undefined) return values.one(construct(frame, name, args, at, expr));
  if (name.startsWith('PyQt.')) {
    const value = callQt(frame, name, args, at);
    if (value !== undefined) return value;
  }
  const dot = name.lastIndexOf('.');
  // `Thread.__init__(self)`, `dict.get(d, k)`: a method called through its type.
  if (dot > 0 && roleOf(name.slice(0, dot)) !== undefined && args.pos.length > 0) {
    return callUnbound(frame, name.slice(0, dot), name.slice(dot + 1), args, at, expr);
  }
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
      return values.one(machine.mainThread);
    case 'multiprocessing.get_context':
      return values.one(machine.external('multiprocessing'));
    case 'threading.get_ident':
    case 'threading.get_native_id':
    case 'threading.current_thread': {
      const own = values.one(machine.constant('index', undefined, undefined));
      return name === 'threading.current_thread' ? values.withUnknown(values.none) : own;
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
      for (const obj of args.pos[0].objs.slice(0, 8))
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
    case 'min':
    case 'max':
    case 'sum':
    case 'any':
    case 'all':
      for (const value of args.pos)
        if (expr !== undefined) iterate(frame, value, expr.args[0]?.value ?? expr, 'snapshot', at);
      return values.unknown;
    case 'range':
    case 'xrange': {
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'range');
      putElement(frame, made, values.one(machine.constant('index', undefined, frame.act)));
      return values.one(made);
    }
    case 'itertools.count': {
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'count');
      putElement(frame, made, values.one(machine.constant('int')));
      return values.one(made);
    }
    case 'enumerate': {
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'enumerate');
      const pair = machine.library(frame.act, at, 'tuple', frame.inLoop, 'pair');
      putElement(
        frame,
        pair,
        values.one(machine.constant('index', undefined, frame.act)),
        machine.constantValue('int', 0),
      );
      putElement(frame, pair, lazily(frame, made, args.pos[0]), machine.constantValue('int', 1));
      putElement(frame, made, values.one(pair));
      return values.one(made);
    }
    case 'zip':
    case 'itertools.product': {
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'zip');
      const tuple = machine.library(frame.act, at, 'tuple', frame.inLoop, 'zipped');
      args.pos.forEach((value, index) =>
        putElement(frame, tuple, lazily(frame, made, value), machine.constantValue('int', index)),
      );
      putElement(frame, made, values.one(tuple));
      return values.one(made);
    }
    case 'iter':
    case 'reversed':
    case 'filter':
    case 'itertools.chain':
    case 'itertools.islice':
    case 'itertools.cycle':
    case 'itertools.chain.from_iterable': {
      // `iter(queue.get, None)`: each round waits for an item.
      for (const obj of name === 'iter' && args.pos.length > 1 ? args.pos[0]!.objs : []) {
        if (obj.kind === 'library-method' && obj.name === 'get')
          callValue(frame, values.one(obj), NO_ARGS, at, undefined);
      }
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'iter');
      const sources = name === 'filter' ? args.pos.slice(1) : args.pos;
      if (name === 'filter' && args.pos[0] !== undefined) {
        callValue(frame, args.pos[0], { pos: [lazily(frame, made, args.pos[1])], kw: new Map() }, at, undefined);
      }
      for (const value of sources) putElement(frame, made, lazily(frame, made, value));
      return values.one(made);
    }
    case 'map': {
      const made = machine.library(frame.act, at, 'iterator', frame.inLoop, 'map');
      const elements = args.pos.slice(1).map((value) => lazily(frame, made, value));
      putElement(
        frame,
        made,
        callValue(frame, args.pos[0] ?? values.unknown, { pos: elements, kw: new Map() }, at, undefined),
      );
      return values.one(made);
    }
    case 'next': {
      let result = asked ?? values.none;
      for (const obj of args.pos[0]?.objs ?? []) result = values.union(result, elementsOf(frame, obj));
      takenOut(frame, result);
      return result === values.none ? undefined : values.union(result, args.pos[1] ?? values.none);
    }
    case 'sorted':
    case 'copy.copy':
    case 'copy.deepcopy': {
      const source = args.pos[0] ?? values.none;
      const containers = source.objs.filter((obj) => isContainer(obj) || obj.kind === 'library');
      if (containers.length === 0) {
        // The copy of an instance is another object; what is in it can't be seen from outside.
        if (args.kw.get('key') !== undefined) leak(frame, args, at);
        return name === 'sorted' ? values.one(copyOf(frame, 'list', values.unknown, at)) : undefined;
      }
      const element = elementsFrom(frame, source, at, expr);
      const key = args.kw.get('key');
      if (key !== undefined) callValue(frame, key, { pos: [element], kw: new Map() }, at, undefined);
      const first = containers[0]!;
      const type =
        name === 'sorted' || first.kind !== 'library' || first.type === 'view' || first.type === 'iterator'
          ? 'list'
          : first.type;
      return values.one(copyOf(frame, type, element, at));
    }
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
    case 'isinstance':
    case 'issubclass':
    case 'callable':
      return machine.constantValue('bool');
    case 'id':
    case 'hash':
    case 'int':
    case 'ord':
    case 'round':
      return machine.constantValue('int');
    case 'str':
    case 'repr':
    case 'format':
    case 'input':
    case 'chr':
    case 'hex':
    case 'bin':
      return machine.constantValue('str');
    case 'float':
    case 'time.time':
    case 'time.monotonic':
    case 'time.perf_counter':
      return machine.constantValue('float');
    case 'bytes':
      return machine.constantValue('bytes');
    case 'print':
      return values.one(machine.none);
    case 'six.iterkeys':
    case 'six.itervalues':
    case 'six.iteritems': {
      let result = values.none;
      for (const obj of args.pos[0]?.objs ?? []) {
        if (!isContainer(obj) || obj.kind !== 'library') continue;
        const method = machine.libraryMethod(obj, obj.type, name.slice('six.'.length));
        result = values.union(
          result,
          callLibraryMethod(frame, method, { pos: [], kw: new Map() }, at, undefined) ?? values.none,
        );
      }
      return result === values.none ? undefined : result;
    }
    case 'sys.exit':
    case 'os._exit':
    case 'exit':
    case 'quit':
      frame.state.dead = true;
      return values.none;
    case 'time.sleep':
      return values.one(machine.none);
    case 'atexit.register':
    case 'weakref.finalize':
    case 'signal.signal':
    case 'os.register_at_fork':
    case 'multiprocessing.util.register_after_fork':
      for (const value of [args.kw.get('after_in_child'), name.startsWith('os') ? undefined : args.pos[1]])
        for (const obj of value?.objs ?? []) noteAfterFork(frame, obj);
      leak(frame, args, at);
      return values.unknown;
    case 'weakref.WeakMethod':
      // Calling the reference gives the method, while the object is there.
      return partial(frame, {
        pos: [values.one(machine.external('<referent>')), ...args.pos.slice(0, 1)],
        kw: new Map(),
      });
    case '<referent>':
      return values.union(args.pos[0] ?? values.none, values.one(machine.none));
    default:
      break;
  }
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

/** What a forked child calls is looked at, so that its callees are known to be called, but no thread runs it. */
function noteAfterFork(frame: Frame, obj: Obj): void {
  const fn = obj.kind === 'method' ? obj.fn : obj;
  if (fn.kind !== 'function') return;
  const { machine } = frame;
  machine.afterFork.add(fn.fn);
  const self = obj.kind === 'method' ? obj.self : undefined;
  const params = bindParameters(frame, fn, self, { pos: [], kw: new Map() });
  const act = machine.activation(fn, self, params);
  machine.bind(act, params);
  run(frame, act);
}

function copyOf(frame: Frame, type: string, element: Value, at: Span): LibraryObject {
  const made = frame.machine.library(frame.act, at, type, frame.inLoop, 'copy');
  frame.made(made);
  putElement(frame, made, element);
  return made;
}

/** Elements of an argument, read by one operation of the interpreter. */
function elementsFrom(frame: Frame, value: Value | undefined, at: Span, expr: CallExpr | undefined): Value {
  if (value === undefined) return frame.machine.values.unknown;
  return iterate(frame, value, expr ?? { kind: 'error', start: at.start, end: at.end }, 'snapshot', at);
}

/** Elements of a source that an iterator takes one by one, when it is asked for the next. */
function lazily(frame: Frame, iterator: Obj, source: Value | undefined): Value {
  const { machine } = frame;
  const { values } = machine;
  if (source === undefined) return values.unknown;
  let result = values.none;
  for (const obj of source.objs.slice(0, 8)) {
    machine.write(
      machine.cell(iterator, '<of>'),
      obj.kind === 'library' && !isContainer(obj) ? machine.cell(obj, '<of>').value : values.one(obj),
    );
    result = values.union(result, obj.kind === 'library' ? elementsOf(frame, obj) : values.unknown);
  }
  return source.unknown || result === values.none ? values.withUnknown(result) : result;
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

/** Makes an object of a library type that plays a part. */
function construct(frame: Frame, type: string, args: Args, at: Span, expr: CallExpr | undefined): LibraryObject {
  const { machine } = frame;
  const role = roleOf(type)!;
  const obj = machine.library(
    frame.act,
    { ...at, ...(expr === undefined ? {} : { kind: expr.kind }) },
    type,
    frame.inLoop,
  );
  frame.made(obj);
  if (role === 'thread' || role === 'timer') frame.renew([obj]);
  initialise(frame, obj, type, args, at, expr);
  if (expr !== undefined && !isContainerRole(role)) frame.created(obj, expr);
  return obj;
}

/** What a library type's `__init__` keeps; also for instances of classes built on it. */
export function initialise(
  frame: Frame,
  obj: Obj,
  type: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): void {
  const { machine } = frame;
  const { values } = machine;
  switch (roleOf(type)) {
    case 'thread':
    case 'timer':
      configureThread(frame, obj, type, args, at);
      break;
    case 'condition': {
      const lock = args.pos[0] ?? args.kw.get('lock');
      if (lock === undefined) break;
      const given = expr?.args[0]?.value;
      const unseen =
        given !== undefined && lock.objs.every((one) => one.kind === 'external') && unseenLock(frame, lock, given);
      machine.write(machine.cell(obj, '<lock>'), unseen ? values.one(unseen) : lock);
      break;
    }
    case 'semaphore': {
      machine.write(
        machine.cell(obj, '<count>'),
        args.pos[0] ?? args.kw.get('value') ?? machine.constantValue('int', 1),
      );
      break;
    }
    case 'barrier':
      machine.write(machine.cell(obj, '<parties>'), args.pos[0] ?? args.kw.get('parties') ?? values.unknown);
      break;
    case 'executor': {
      const workers = args.pos[0] ?? args.kw.get('max_workers') ?? args.kw.get('processes');
      machine.write(machine.cell(obj, '<workers>'), workers ?? values.unknown);
      const initializer = args.kw.get('initializer');
      if (initializer !== undefined && expr !== undefined) {
        submit(frame, obj, 'pool', initializer, { pos: [], kw: new Map(), rest: values.unknown }, expr, false);
      }
      break;
    }
    case 'server':
      machine.write(
        machine.cell(obj, '<handler>'),
        args.pos[1] ?? args.kw.get('RequestHandlerClass') ?? values.unknown,
      );
      break;
    case 'list':
    case 'set':
    case 'tuple':
    case 'deque':
      if (args.pos[0] !== undefined) putElement(frame, obj, elementsFrom(frame, args.pos[0], at, expr));
      break;
    case 'dict': {
      if (type === 'collections.defaultdict') {
        machine.write(machine.cell(obj, '<factory>'), args.pos[0] ?? values.none);
        break;
      }
      for (const source of args.pos[0]?.objs ?? []) {
        if (isContainer(source)) {
          frame.access(machine.cell(source, ELEMENTS), 'read', 'none', 'snapshot', at);
          putElement(frame, obj, elementsOf(frame, source));
        }
      }
      for (const [name, value] of args.kw) putElement(frame, obj, value, machine.constantValue('str', name));
      break;
    }
    case 'queue':
      if (args.pos[0] !== undefined) machine.write(machine.cell(obj, '<maxsize>'), args.pos[0]);
      break;
    default:
      break;
  }
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
