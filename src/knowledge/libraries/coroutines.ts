/** asyncio, and libraries of coroutines that hand work to threads. */

import type { Library } from '../library.js';

export const asyncio: Library = {
  name: 'asyncio',
  source: 'https://docs.python.org/3/library/asyncio.html',
  types: {
    'asyncio.loop': {
      role: 'loop',
      also: 'asyncio.AbstractEventLoop asyncio.BaseEventLoop asyncio.SelectorEventLoop asyncio.ProactorEventLoop',
      tasks: { run_in_executor: { takes: 'executor func=target *args', gives: 'awaitable', pool: 0 } },
      knownBy: 'run_in_executor',
      loop: {
        leaves: {
          call_soon: 'callback=target/ *args',
          call_soon_threadsafe: 'callback=target/ *args',
          call_later: 'delay/ callback=target/ *args',
          call_at: 'when/ callback=target/ *args',
        },
        runs: 'run_forever run_until_complete',
      },
    },
    'asyncio.Lock': { role: 'async-primitive', like: 'lock', also: 'asyncio.locks.Lock' },
    'asyncio.Queue': {
      role: 'async-primitive',
      like: 'queue',
      also: 'asyncio.queues.Queue asyncio.LifoQueue asyncio.PriorityQueue',
    },
    'asyncio.Event': { role: 'async-primitive', like: 'event' },
    'asyncio.Condition': { role: 'async-primitive' },
    'asyncio.Semaphore': { role: 'async-primitive', like: 'lock', also: 'asyncio.BoundedSemaphore' },
    'asyncio.Future': { role: 'async-primitive', like: 'future' },
    'asyncio.Task': { role: 'async-primitive', also: 'asyncio.current_task asyncio.tasks.current_task' },
    'asyncio.StreamReader': { role: 'async-primitive' },
    'asyncio.StreamWriter': { role: 'async-primitive' },
  },
  callables: {
    'event loop': 'asyncio.get_event_loop',
    'hands to the loop': 'asyncio.run_coroutine_threadsafe',
    'runs a coroutine': 'asyncio.run',
    'awaitable of a coroutine': 'asyncio.shield asyncio.wait_for',
    'task of a coroutine': 'asyncio.create_task',
    'opens a stream': 'asyncio.open_connection asyncio.open_unix_connection',
    'serves on the loop': 'asyncio.start_server asyncio.start_unix_server',
    gathers: 'asyncio.gather',
    'gathers what is in': 'asyncio.wait asyncio.as_completed',
  },
  tasks: { 'asyncio.to_thread': { takes: 'func=target/ *args **kwargs', gives: 'awaitable' } },
  also: {
    'asyncio.tasks.create_task': 'asyncio.create_task',
    'asyncio.ensure_future': 'asyncio.create_task',
    'asyncio.async': 'asyncio.create_task',
    'asyncio.threads.to_thread': 'asyncio.to_thread',
    'asyncio.get_running_loop': 'asyncio.get_event_loop',
    'asyncio.new_event_loop': 'asyncio.get_event_loop',
  },
};

export const tornadoLoop: Library = {
  name: "Tornado's loop",
  source: 'https://www.tornadoweb.org/en/stable/ioloop.html',
  types: {
    'tornado.ioloop.IOLoop': {
      role: 'loop',
      also: 'zmq.eventloop.ioloop.IOLoop',
      tasks: { run_in_executor: { takes: 'executor func=target *args', gives: 'awaitable', pool: 0 } },
      loop: {
        leaves: {
          add_callback: 'callback=target *args **kwargs',
          add_callback_from_signal: 'callback=target *args **kwargs',
          spawn_callback: 'callback=target *args **kwargs',
          add_timeout: 'deadline callback=target *args **kwargs',
          call_later: 'delay callback=target *args **kwargs',
          call_at: 'when callback=target *args **kwargs',
        },
        runs: 'start run_sync',
      },
    },
  },
  also: {
    'tornado.ioloop.IOLoop.current': 'tornado.ioloop.IOLoop',
    'tornado.ioloop.IOLoop.instance': 'tornado.ioloop.IOLoop',
  },
};

export const homeAssistant: Library = {
  name: 'Home Assistant',
  source: 'https://developers.home-assistant.io/docs/asyncio_thread_safety',
  types: {
    'homeassistant.core.HomeAssistant': {
      role: 'loop',
      tasks: { async_add_executor_job: { takes: 'target=target *args', gives: 'awaitable', pool: 0 } },
      loop: { leaves: { add_job: 'target=target *args', call_soon_threadsafe: 'callback=target/ *args' }, runs: '' },
    },
  },
};

export const anyio: Library = {
  name: 'AnyIO',
  source: 'https://anyio.readthedocs.io/en/stable/threads.html',
  types: {
    'anyio.Lock': {
      role: 'async-primitive',
      like: 'lock',
      also: 'anyio.Semaphore trio.Lock trio.StrictFIFOLock trio.Semaphore',
    },
    'anyio.Event': { role: 'async-primitive', like: 'event', also: 'trio.Event' },
    'anyio.Condition': { role: 'async-primitive', also: 'trio.Condition' },
  },
  tasks: {
    'anyio.to_thread.run_sync': {
      takes: 'func=target/ *args abandon_on_cancel cancellable limiter',
      gives: 'awaitable',
    },
  },
};

export const trio: Library = {
  name: 'Trio',
  source: 'https://trio.readthedocs.io/en/stable/reference-core.html#trio.to_thread.run_sync',
  tasks: {
    'trio.to_thread.run_sync': {
      takes: 'sync_fn=target/ *args thread_name abandon_on_cancel limiter',
      gives: 'awaitable',
    },
  },
};

export const starlette: Library = {
  name: 'Starlette',
  source: 'https://www.starlette.io/threadpool/',
  tasks: { 'starlette.concurrency.run_in_threadpool': { takes: 'func=target/ *args **kwargs', gives: 'awaitable' } },
};

export const twisted: Library = {
  name: 'Twisted',
  source: 'https://docs.twisted.org/en/stable/core/howto/threading.html',
  types: {
    // They give out a Deferred at once: nobody waits in them.
    'twisted.internet.defer.DeferredLock': {
      role: 'async-primitive',
      also: 'twisted.internet.defer.DeferredSemaphore twisted.internet.defer.DeferredQueue',
    },
  },
  tasks: {
    'twisted.internet.threads.deferToThread': { takes: 'f=target/ *args **kwargs', gives: 'future' },
    'twisted.internet.reactor.callInThread': { takes: 'callable=target/ *args **kwargs', gives: 'future' },
  },
};
