/** Methods of asyncio's objects that only the thread of their loop may call. */

const ROWS: Readonly<Record<string, string>> = {
  'asyncio.loop': `call_soon call_later call_at create_task stop add_reader remove_reader add_writer remove_writer
    set_exception_handler`,
  // `clear()` wakes nobody: it is one store.
  'asyncio.Event': 'set',
  'asyncio.Queue': 'put_nowait get_nowait task_done shutdown',
  'asyncio.Lock': 'release',
  'asyncio.Semaphore': 'release',
  'asyncio.Condition': 'release notify notify_all',
  'asyncio.Future': 'set_result set_exception cancel add_done_callback remove_done_callback',
  'asyncio.Task': 'cancel add_done_callback set_name',
  'asyncio.StreamWriter': 'write writelines write_eof close',
  'homeassistant.core.HomeAssistant': `async_create_task async_create_background_task async_add_job async_run_job async_add_executor_job`,
  // What `create_task` gives is told by the coroutine that it runs.
  coroutine: 'cancel add_done_callback set_name',
};

const TABLE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(ROWS).map(([type, methods]) => [type, new Set(methods.split(/\s+/))]),
);

/** Source: https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading */
export const isLoopBound = (type: string, method: string): boolean => TABLE.get(type)?.has(method) === true;

/** Functions that are told by `loop=` which loop is to run what they are given, as `ensure_future` is. */
export const takesLoop = (dotted: string): boolean => dotted === 'asyncio.create_task';

/** How what is bound to a loop gives it. */
export const givesItsLoop = (type: string): string | undefined =>
  type === 'asyncio.Future' || type === 'coroutine'
    ? 'get_loop()'
    : type.endsWith('.HomeAssistant')
      ? 'loop'
      : undefined;

/** Calls by which a thread runs a loop of its own. */
export const runsOwnLoop = (dotted: string): boolean =>
  /^asyncio\.(run|Runner\.run|set_event_loop|loop\.(run_forever|run_until_complete)|runners\.run)$/.test(dotted);

/** Those of them that come back only when the loop is through. */
export const isLoopRun = (dotted: string): boolean => runsOwnLoop(dotted) && dotted !== 'asyncio.set_event_loop';

/**
 * Whether a call raises on a thread whose loop does not run: `ensure_future` and `get_event_loop` make one for the main thread alone.
 *
 * Source: https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task
 */
export const wantsRunningLoop = (dotted: string, called: string): boolean =>
  dotted === 'asyncio.create_task' && /^(create_task|ensure_future)$/.test(called);

/** What a function is called that asks which thread, or which loop, it is on, or whether a loop runs. */
export const asksWhereItRuns = (name: string): boolean =>
  /^(current_?[tT]hread|get_ident|main_thread|_?get_running_loop|is_running)$/.test(name);
