/** Threads, what they wait for, and the pools of Python's standard library. */

import type { Library, TaskRow } from '../library.js';

const CONDITION_IN_COND = { _cond: { role: 'condition' } } as const;

export const threading: Library = {
  name: 'threading',
  source: 'https://docs.python.org/3/library/threading.html',
  types: {
    'threading.Thread': {
      role: 'thread',
      also: 'threading._MainThread threading._DummyThread',
      methods: { isAlive: 'is_alive' },
      keeps: { _target: 'target', _args: 'args', _kwargs: 'kwargs' },
    },
    'threading.Timer': {
      role: 'timer',
      also: 'threading._Timer',
      methods: { isAlive: 'is_alive' },
      keeps: { function: 'target', args: 'args', kwargs: 'kwargs' },
    },
    'threading.Lock': { role: 'lock', also: 'threading._allocate_lock' },
    'threading.RLock': { role: 'rlock', also: 'threading._RLock threading._PyRLock threading._CRLock' },
    'threading.Condition': { role: 'condition', methods: { notifyAll: 'notify_all' } },
    'threading.Semaphore': { role: 'semaphore', locks: CONDITION_IN_COND },
    'threading.BoundedSemaphore': { role: 'semaphore', locks: CONDITION_IN_COND },
    'threading.Event': { role: 'event', methods: { isSet: 'is_set' }, locks: CONDITION_IN_COND },
    'threading.Barrier': { role: 'barrier', locks: CONDITION_IN_COND },
    'threading.local': { role: 'thread-local' },
  },
  callables: {
    'every thread': 'threading.enumerate',
    'main thread': 'threading.main_thread',
    'current thread': 'threading.current_thread',
    'number of the current thread': 'threading.get_ident threading.get_native_id',
    'number of threads': 'threading.active_count _thread._count thread._count',
  },
  // Each thread that begins from then on calls it.
  tasks: {
    'threading.settrace': { takes: 'func=target', gives: 'object', overlaps: true },
    'threading.setprofile': { takes: 'func=target', gives: 'object', overlaps: true },
  },
  also: {
    'threading.currentThread': 'threading.current_thread',
    'threading.activeCount': 'threading.active_count',
    'threading.settrace_all_threads': 'threading.settrace',
    'threading.setprofile_all_threads': 'threading.setprofile',
    'threading._start_new_thread': '_thread.start_new_thread',
    'threading._start_joinable_thread': '_thread.start_joinable_thread',
  },
};

export const lowLevel: Library = {
  name: '_thread',
  source: 'https://docs.python.org/3/library/_thread.html',
  tasks: {
    '_thread.start_new_thread': { takes: 'target/ args/ kwargs/', gives: 'nothing' },
    '_thread.start_joinable_thread': { takes: 'function=target handle daemon', gives: 'nothing' },
  },
  also: {
    '_thread.allocate_lock': 'threading.Lock',
    '_thread.allocate': 'threading.Lock',
    '_thread.lock': 'threading.Lock',
    '_thread.LockType': 'threading.Lock',
    '_thread.RLock': 'threading.RLock',
    '_thread.start_new': '_thread.start_new_thread',
    '_thread._local': 'threading.local',
    '_thread.get_ident': 'threading.get_ident',
    '_thread.get_native_id': 'threading.get_native_id',
    '_threading_local.local': 'threading.local',
    'thread.start_new_thread': '_thread.start_new_thread',
    'thread.start_new': '_thread.start_new_thread',
    'thread.allocate_lock': 'threading.Lock',
    'thread.get_ident': 'threading.get_ident',
    'dummy_threading.Thread': 'threading.Thread',
    'dummy_threading.Lock': 'threading.Lock',
    'dummy_threading.RLock': 'threading.RLock',
    'six.moves._thread.start_new_thread': '_thread.start_new_thread',
    'six.moves._thread.allocate_lock': 'threading.Lock',
    'six.moves._thread.get_ident': 'threading.get_ident',
  },
};

const QUEUE_LOCKS = {
  mutex: { role: 'lock' },
  not_empty: { role: 'condition', over: 'mutex' },
  not_full: { role: 'condition', over: 'mutex' },
  all_tasks_done: { role: 'condition', over: 'mutex' },
} as const;

export const queue: Library = {
  name: 'queue',
  source: 'https://docs.python.org/3/library/queue.html',
  types: {
    'queue.Queue': {
      role: 'queue',
      also: 'Queue.Queue six.moves.queue.Queue',
      locks: QUEUE_LOCKS,
    },
    'queue.LifoQueue': {
      role: 'queue',
      also: 'Queue.LifoQueue six.moves.queue.LifoQueue',
      locks: QUEUE_LOCKS,
    },
    'queue.PriorityQueue': {
      role: 'queue',
      also: 'Queue.PriorityQueue six.moves.queue.PriorityQueue',
      locks: QUEUE_LOCKS,
    },
    'queue.SimpleQueue': { role: 'queue', also: '_queue.SimpleQueue' },
  },
};

const SUBMIT: TaskRow = { takes: 'fn=target/ *args **kwargs', gives: 'future' };
const MAP_EACH: TaskRow = { takes: 'fn=target *each timeout chunksize buffersize', gives: 'iterator' };

export const futures: Library = {
  name: 'concurrent.futures',
  source: 'https://docs.python.org/3/library/concurrent.futures.html',
  types: {
    'concurrent.futures.ThreadPoolExecutor': {
      role: 'executor',
      also: 'concurrent.futures.thread.ThreadPoolExecutor',
      // One processor and four, and from 3.8 on 32 at most.
      atLeast: 5,
      takes: 'max_workers=workers thread_name_prefix initializer initargs',
      tasks: { submit: SUBMIT, map: MAP_EACH },
      locks: { _shutdown_lock: { role: 'lock' } },
    },
    'concurrent.futures.ProcessPoolExecutor': {
      role: 'process-pool',
      isForProcesses: true,
      also: 'concurrent.futures.process.ProcessPoolExecutor',
      tasks: { submit: SUBMIT },
    },
    'concurrent.futures.InterpreterPoolExecutor': {
      role: 'process-pool',
      also: 'concurrent.futures.interpreter.InterpreterPoolExecutor',
    },
    'concurrent.futures.Future': {
      role: 'future',
      also: 'concurrent.futures._base.Future',
      locks: { _condition: { role: 'condition' } },
    },
  },
  callables: {
    'waits for futures': 'concurrent.futures.wait',
    'futures as they are done': 'concurrent.futures.as_completed',
    'shut down behind its block': 'concurrent.futures.Executor concurrent.futures._base.Executor',
  },
  also: {
    'concurrent.futures._base.wait': 'concurrent.futures.wait',
    'concurrent.futures._base.as_completed': 'concurrent.futures.as_completed',
  },
};

const APPLY: TaskRow = { takes: 'func=target args kwds=kwargs callback error_callback', gives: 'result' };
const MAP: TaskRow = { takes: 'func=target each chunksize callback error_callback', gives: 'results' };
const STARMAP: TaskRow = { takes: 'func=target unpacked chunksize callback error_callback', gives: 'results' };

export const threadPool: Library = {
  name: 'multiprocessing.pool.ThreadPool',
  source: 'https://docs.python.org/3/library/multiprocessing.html#multiprocessing.pool.ThreadPool',
  types: {
    'multiprocessing.pool.ThreadPool': {
      role: 'executor',
      also: 'multiprocessing.dummy.Pool',
      takes: 'processes=workers initializer initargs',
      tasks: {
        apply: APPLY,
        apply_async: { ...APPLY, gives: 'future' },
        map: MAP,
        map_async: { ...MAP, gives: 'future' },
        imap: { ...MAP, gives: 'iterator' },
        imap_unordered: { ...MAP, gives: 'iterator' },
        starmap: STARMAP,
        starmap_async: { ...STARMAP, gives: 'future' },
      },
      ends: 'close terminate',
    },
  },
  also: {
    'multiprocessing.dummy.Process': 'threading.Thread',
    'multiprocessing.dummy.DummyProcess': 'threading.Thread',
    'multiprocessing.dummy.Lock': 'threading.Lock',
    'multiprocessing.dummy.RLock': 'threading.RLock',
    'multiprocessing.dummy.Semaphore': 'threading.Semaphore',
    'multiprocessing.dummy.BoundedSemaphore': 'threading.BoundedSemaphore',
    'multiprocessing.dummy.Condition': 'threading.Condition',
    'multiprocessing.dummy.Event': 'threading.Event',
    'multiprocessing.dummy.Barrier': 'threading.Barrier',
    'multiprocessing.dummy.Queue': 'queue.Queue',
    'multiprocessing.dummy.JoinableQueue': 'queue.Queue',
    'multiprocessing.dummy.current_process': 'threading.current_thread',
  },
};

export const pebble: Library = {
  name: 'Pebble',
  source: 'https://pebble.readthedocs.io/en/latest/#pools',
  types: {
    'pebble.ThreadPool': {
      role: 'executor',
      takes: 'max_workers=workers max_tasks initializer initargs',
      tasks: {
        schedule: { takes: 'function=target args kwargs', gives: 'future' },
        submit: { takes: 'function=target/ *args **kwargs', gives: 'future' },
      },
      methods: { stop: 'close' },
      ends: 'close stop',
    },
  },
};

export const funcTimeout: Library = {
  name: 'func_timeout',
  source: 'https://pypi.org/project/func-timeout/',
  tasks: { 'func_timeout.func_timeout': { takes: 'timeout func=target args kwargs', gives: 'result' } },
};

export const wrapt: Library = {
  name: 'wrapt',
  source: 'https://wrapt.readthedocs.io/en/master/examples.html#thread-synchronization',
  callables: { 'decorates to hold a lock': 'wrapt.synchronized' },
};

export const lockutils: Library = {
  name: 'oslo.concurrency',
  source: 'https://docs.openstack.org/oslo.concurrency/latest/reference/lockutils.html',
  callables: {
    'decorates to hold a named lock': 'oslo_concurrency.lockutils.synchronized',
    'makes a decorator that holds a named lock': 'oslo_concurrency.lockutils.synchronized_with_prefix',
    'gives the lock of a name': 'oslo_concurrency.lockutils.lock oslo_concurrency.lockutils.internal_lock',
  },
};
