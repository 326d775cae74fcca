/** Library types that matter to threads: what makes them, and what part they play. */

import { threadBound } from './thread-bound.js';
import { toolkits } from './toolkits.js';

export type Role =
  | 'lock'
  | 'rlock'
  | 'condition'
  | 'semaphore'
  | 'event'
  | 'barrier'
  | 'thread'
  | 'timer'
  | 'executor'
  | 'qt-pool'
  | 'process-pool'
  | 'process'
  | 'future'
  | 'queue'
  | 'async-primitive'
  | 'thread-local'
  | 'scheduler'
  | 'server'
  | 'exit-stack'
  | 'list'
  | 'dict'
  | 'set'
  | 'tuple'
  | 'deque'
  | 'view'
  | 'iterator'
  | 'coroutine'
  | 'loop'
  | 'widget'
  | 'thread-bound'
  | 'qt-object'
  | 'resource';

const roles: Readonly<Record<string, Role>> = {
  'threading.Lock': 'lock',
  'multiprocessing.Lock': 'lock',
  'threading.RLock': 'rlock',
  'multiprocessing.RLock': 'rlock',
  'threading.Condition': 'condition',
  'threading.Semaphore': 'semaphore',
  'threading.BoundedSemaphore': 'semaphore',
  'threading.Event': 'event',
  'multiprocessing.Event': 'event',
  'threading.Barrier': 'barrier',
  'threading.Thread': 'thread',
  'threading.Timer': 'timer',
  'threading.local': 'thread-local',
  'contextvars.ContextVar': 'thread-local',
  'concurrent.futures.ThreadPoolExecutor': 'executor',
  'multiprocessing.pool.ThreadPool': 'executor',
  'concurrent.futures.ProcessPoolExecutor': 'process-pool',
  'concurrent.futures.InterpreterPoolExecutor': 'process-pool',
  'multiprocessing.Pool': 'process-pool',
  'multiprocessing.Process': 'process',
  'concurrent.futures.Future': 'future',
  'queue.Queue': 'queue',
  'queue.LifoQueue': 'queue',
  'queue.PriorityQueue': 'queue',
  'queue.SimpleQueue': 'queue',
  'multiprocessing.Queue': 'queue',
  'asyncio.Lock': 'async-primitive',
  'asyncio.Queue': 'async-primitive',
  'asyncio.Event': 'async-primitive',
  'asyncio.Condition': 'async-primitive',
  'asyncio.Semaphore': 'async-primitive',
  'asyncio.Future': 'async-primitive',
  'apscheduler.schedulers.background.BackgroundScheduler': 'scheduler',
  'socketserver.ThreadingTCPServer': 'server',
  'socketserver.ThreadingUDPServer': 'server',
  'socketserver.ThreadingUnixStreamServer': 'server',
  'socketserver.ThreadingMixIn': 'server',
  'http.server.ThreadingHTTPServer': 'server',
  'contextlib.ExitStack': 'exit-stack',
  'PyQt.QThread': 'thread',
  'PyQt.QRunnable': 'thread',
  'PyQt.QThreadPool': 'qt-pool',
  'PyQt.QObject': 'qt-object',
  list: 'list',
  dict: 'dict',
  set: 'set',
  frozenset: 'tuple',
  tuple: 'tuple',
  bytearray: 'list',
  'collections.deque': 'deque',
  'collections.defaultdict': 'dict',
  'collections.OrderedDict': 'dict',
  'collections.Counter': 'dict',
  'collections.ChainMap': 'dict',
  'weakref.WeakKeyDictionary': 'dict',
  'weakref.WeakValueDictionary': 'dict',
  'weakref.WeakSet': 'set',
  view: 'view',
  iterator: 'iterator',
  coroutine: 'coroutine',
  'asyncio.loop': 'loop',
};

/** Other names of the same things: re-exports, private spellings, factories. */
const aliases: Readonly<Record<string, string>> = {
  ...qtAliases(),
  '_thread.allocate_lock': 'threading.Lock',
  '_thread.allocate': 'threading.Lock',
  '_thread.LockType': 'threading.Lock',
  '_thread.RLock': 'threading.RLock',
  '_thread.start_new': '_thread.start_new_thread',
  '_thread._local': 'threading.local',
  '_thread.get_ident': 'threading.get_ident',
  '_thread.get_native_id': 'threading.get_native_id',
  'threading._RLock': 'threading.RLock',
  'threading._PyRLock': 'threading.RLock',
  'threading._allocate_lock': 'threading.Lock',
  'threading._start_new_thread': '_thread.start_new_thread',
  'threading._Timer': 'threading.Timer',
  'threading.currentThread': 'threading.current_thread',
  '_threading_local.local': 'threading.local',
  'thread.start_new_thread': '_thread.start_new_thread',
  'thread.allocate_lock': 'threading.Lock',
  'concurrent.futures.thread.ThreadPoolExecutor': 'concurrent.futures.ThreadPoolExecutor',
  'concurrent.futures.process.ProcessPoolExecutor': 'concurrent.futures.ProcessPoolExecutor',
  'concurrent.futures.interpreter.InterpreterPoolExecutor': 'concurrent.futures.InterpreterPoolExecutor',
  'concurrent.futures._base.Future': 'concurrent.futures.Future',
  'concurrent.futures._base.wait': 'concurrent.futures.wait',
  'concurrent.futures._base.as_completed': 'concurrent.futures.as_completed',
  'multiprocessing.dummy.Pool': 'multiprocessing.pool.ThreadPool',
  'multiprocessing.dummy.Process': 'threading.Thread',
  'multiprocessing.dummy.Lock': 'threading.Lock',
  'multiprocessing.dummy.RLock': 'threading.RLock',
  'multiprocessing.dummy.Queue': 'queue.Queue',
  'multiprocessing.dummy.Event': 'threading.Event',
  'multiprocessing.pool.Pool': 'multiprocessing.Pool',
  'multiprocessing.process.Process': 'multiprocessing.Process',
  'multiprocessing.JoinableQueue': 'multiprocessing.Queue',
  'multiprocessing.SimpleQueue': 'multiprocessing.Queue',
  'multiprocessing.queues.Queue': 'multiprocessing.Queue',
  'multiprocessing.context.Process': 'multiprocessing.Process',
  '_queue.SimpleQueue': 'queue.SimpleQueue',
  'Queue.Queue': 'queue.Queue',
  'asyncio.queues.Queue': 'asyncio.Queue',
  'asyncio.LifoQueue': 'asyncio.Queue',
  'asyncio.PriorityQueue': 'asyncio.Queue',
  'asyncio.BoundedSemaphore': 'asyncio.Semaphore',
  'asyncio.locks.Lock': 'asyncio.Lock',
  'asyncio.tasks.create_task': 'asyncio.create_task',
  'asyncio.ensure_future': 'asyncio.create_task',
  'asyncio.async': 'asyncio.create_task',
  'asyncio.threads.to_thread': 'asyncio.to_thread',
  'asyncio.get_running_loop': 'asyncio.get_event_loop',
  'asyncio.new_event_loop': 'asyncio.get_event_loop',
  'apscheduler.schedulers.background.BackgroundScheduler': 'apscheduler.schedulers.background.BackgroundScheduler',
  'SocketServer.ThreadingTCPServer': 'socketserver.ThreadingTCPServer',
  'SocketServer.ThreadingMixIn': 'socketserver.ThreadingMixIn',
  'contextlib.AsyncExitStack': 'contextlib.ExitStack',
  'collections.abc.Callable': 'typing.Callable',
  'typing.List': 'list',
  'typing.Dict': 'dict',
  'typing.Set': 'set',
  'typing.Tuple': 'tuple',
  'typing.DefaultDict': 'collections.defaultdict',
  'typing.Deque': 'collections.deque',
  'typing.OrderedDict': 'collections.OrderedDict',
  'typing.Counter': 'collections.Counter',
};

/** Qt's threads under the names of each of its bindings. */
function qtAliases(): Record<string, string> {
  const bindings = ['PyQt4', 'PyQt5', 'PyQt6', 'PySide', 'PySide2', 'PySide6', 'qtpy', 'qgis.PyQt'];
  const types = ['QThread', 'QRunnable', 'QThreadPool', 'QObject'];
  return Object.fromEntries(
    bindings.flatMap((binding) => types.map((type) => [`${binding}.QtCore.${type}`, `PyQt.${type}`])),
  );
}

/** The name Threadwise uses for a dotted name of the outside world. */
export const canonical = (dotted: string): string => (Object.hasOwn(aliases, dotted) ? aliases[dotted]! : dotted);

/** The part a library type plays, or undefined where it plays none. */
export function roleOf(type: string): Role | undefined {
  if (Object.hasOwn(roles, type)) return roles[type];
  if (threadBound(type) !== undefined) return 'thread-bound';
  return toolkits.ofWidget(type) === undefined ? undefined : 'widget';
}

/** Objects that are known by where they belong only: what their methods do is as if they could not be seen. */
export const isOnlyPlaced = (role: Role | undefined): boolean => role === 'widget' || role === 'thread-bound';

/** Types whose instances are themselves a mutual exclusion. */
export const isLockRole = (role: Role | undefined): boolean =>
  role === 'lock' || role === 'rlock' || role === 'condition' || role === 'semaphore';

/** Built-in containers whose contents threads can share. */
export const isContainerRole = (role: Role | undefined): boolean =>
  role === 'list' || role === 'dict' || role === 'set' || role === 'deque' || role === 'tuple';

/** Words in a name that say "this is a lock" where its value can't be seen. */
const LOCKISH = /(^|_|[a-z])(lock|locks|mutex|lk|cond|condition|rlock|sem|semaphore|cv)$|lock|mutex/i;
const NOT_LOCKISH = /block|clock|unlock|deadlock|locked|lock_?(file|path|name|dir|timeout|id|key|count)|flock|socket/i;

export const looksLikeLock = (name: string): boolean => LOCKISH.test(name) && !NOT_LOCKISH.test(name);
