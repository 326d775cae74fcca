/** Library calls that run a callable on another thread, apart from the classes in `types.ts`. A new one is a row. */

export interface ThreadCall {
  /** Dotted name of the function. */
  readonly call: string;
  /** Which positional argument runs on the thread; what follows is passed to it. */
  readonly runs: number;
  /** It gives something to be awaited: whoever awaits it waits for the thread. */
  readonly awaited?: boolean;
  /** A keyword without which it makes no thread. */
  readonly onlyWith?: string;
  readonly source: string;
}

export const THREAD_CALLS: readonly ThreadCall[] = [
  {
    call: 'asyncio.to_thread',
    runs: 0,
    awaited: true,
    source: 'https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread',
  },
  {
    call: 'anyio.to_thread.run_sync',
    runs: 0,
    awaited: true,
    source: 'https://anyio.readthedocs.io/en/stable/threads.html',
  },
  {
    call: 'trio.to_thread.run_sync',
    runs: 0,
    awaited: true,
    source: 'https://trio.readthedocs.io/en/stable/reference-core.html#trio.to_thread.run_sync',
  },
  {
    call: 'starlette.concurrency.run_in_threadpool',
    runs: 0,
    awaited: true,
    source: 'https://www.starlette.io/threadpool/',
  },
  {
    call: 'fastapi.concurrency.run_in_threadpool',
    runs: 0,
    awaited: true,
    source: 'https://fastapi.tiangolo.com/async/',
  },
  {
    call: 'nicegui.run.io_bound',
    runs: 0,
    awaited: true,
    source: 'https://nicegui.io/documentation/section_action_events',
  },
  {
    call: 'twisted.internet.threads.deferToThread',
    runs: 0,
    source: 'https://docs.twisted.org/en/stable/core/howto/threading.html',
  },
  {
    call: 'twisted.internet.reactor.callInThread',
    runs: 0,
    source: 'https://docs.twisted.org/en/stable/core/howto/threading.html',
  },
];

/** Methods of library objects that do so, by the type of the object. */
export const THREAD_METHODS: readonly ThreadCall[] = [
  {
    call: 'textual.app.App.run_worker',
    runs: 0,
    onlyWith: 'thread',
    source: 'https://textual.textualize.io/guide/workers/',
  },
  {
    call: 'textual.widget.Widget.run_worker',
    runs: 0,
    onlyWith: 'thread',
    source: 'https://textual.textualize.io/guide/workers/',
  },
  {
    call: 'textual.screen.Screen.run_worker',
    runs: 0,
    onlyWith: 'thread',
    source: 'https://textual.textualize.io/guide/workers/',
  },
  {
    call: 'PySimpleGUI.Window.start_thread',
    runs: 0,
    source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
  },
  {
    call: 'PySimpleGUI.Window.perform_long_operation',
    runs: 0,
    source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
  },
  {
    call: 'FreeSimpleGUI.Window.start_thread',
    runs: 0,
    source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
  },
  {
    call: 'FreeSimpleGUI.Window.perform_long_operation',
    runs: 0,
    source: 'https://docs.pysimplegui.com/en/latest/documentation/module/multithreading/',
  },
];

export interface ThreadDecorator {
  readonly decorator: string;
  /** A keyword without which the decorated function makes no thread. */
  readonly onlyWith?: string;
  readonly source: string;
}

/** Decorators after which each call of the function runs it on a thread. */
export const THREAD_DECORATORS: readonly ThreadDecorator[] = [
  {
    decorator: 'textual.work',
    onlyWith: 'thread',
    source: 'https://textual.textualize.io/guide/workers/#thread-workers',
  },
  { decorator: 'textual.decorators.work', onlyWith: 'thread', source: 'https://textual.textualize.io/guide/workers/' },
];

/** Decorators after which a call of the function leaves it to the thread of the window. */
export const HAND_OVER_DECORATORS: readonly ThreadDecorator[] = [
  {
    decorator: 'kivy.clock.mainthread',
    source: 'https://kivy.org/doc/stable/api-kivy.clock.html#kivy.clock.mainthread',
  },
];

const byName = <T>(rows: readonly T[], nameOf: (row: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [nameOf(row), row]));
const calls = byName(THREAD_CALLS, ({ call }) => call);
const methods = byName(THREAD_METHODS, ({ call }) => call);
const decorators = byName(THREAD_DECORATORS, ({ decorator }) => decorator);

export const threadCall = (dotted: string): ThreadCall | undefined => calls.get(dotted);
export const threadMethod = (dotted: string): ThreadCall | undefined => methods.get(dotted);
const handOvers = byName(HAND_OVER_DECORATORS, ({ decorator }) => decorator);
export const isHandOverDecorator = (dotted: string): boolean => handOvers.has(dotted);
export const threadDecorator = (dotted: string): ThreadDecorator | undefined => decorators.get(dotted);

/** The words that calls and methods are mentioned by. */
export const THREAD_MAKING_NAMES: readonly string[] = [...THREAD_CALLS, ...THREAD_METHODS].map(({ call }) =>
  call.slice(call.lastIndexOf('.') + 1),
);

/** Modules from which a member comes that makes threads, where its name alone says nothing of that. */
export const THREAD_MAKING_MODULES: ReadonlySet<string> = new Set([
  'multiprocessing.dummy',
  ...THREAD_DECORATORS.map(({ decorator }) => decorator.slice(0, decorator.lastIndexOf('.'))),
]);
