/** Calls that make a process as a copy of this one. Source: https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods */

/** `always`, or where the start method says so. */
const CALLS: Readonly<Record<string, 'always' | 'start method'>> = {
  'os.fork': 'always',
  'os.forkpty': 'always',
  'pty.fork': 'always',
  'multiprocessing.Process.start': 'start method',
  'multiprocessing.Pool': 'start method',
  'multiprocessing.Manager': 'start method',
  'concurrent.futures.ProcessPoolExecutor': 'start method',
};

/** Whether a call may fork; undefined where it does not. */
export const forkingCall = (dotted: string): 'always' | 'start method' | undefined =>
  Object.hasOwn(CALLS, dotted) ? CALLS[dotted] : undefined;

/** A child that runs another program at once keeps nothing of this one. */
export const isExec = (dotted: string): boolean => /^os\.(exec\w+|posix_spawnp?)$/.test(dotted);

/** Calls that choose how processes begin. */
export const startMethodCall = (dotted: string): boolean =>
  /^multiprocessing(\.\w+)?\.(set_start_method|get_context)$/.test(dotted);
