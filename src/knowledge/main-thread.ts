/** What only the main thread may do, and what belongs to the whole process. A new function is a row. */

export interface PlaceRow {
  /** Dotted name of the function, or of a method of a library type. */
  readonly call: string;
  /** What it does, after "this" or the name of a function. */
  readonly does: string;
  readonly source: string;
  /** The argument without which, or with None for it, the call changes nothing and only asks. */
  readonly setting?: { readonly at: number; readonly keyword: string };
  /** It is a setting: to make it once more, with the same value, changes nothing. */
  readonly isSetting?: boolean;
  /** It is most often stored for all threads on purpose. */
  readonly isForAll?: boolean;
}

/** Functions that raise where they are called on another thread than the main one. */
const MAIN_THREAD_ONLY: readonly PlaceRow[] = [
  {
    call: 'signal.signal',
    does: 'ValueError',
    source: 'https://docs.python.org/3/library/signal.html#signal.signal',
  },
  {
    call: 'signal.set_wakeup_fd',
    does: 'ValueError',
    source: 'https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd',
  },
  {
    call: 'asyncio.loop.add_signal_handler',
    does: 'RuntimeError',
    source: 'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.add_signal_handler',
  },
];

/** Functions that change something for all threads of the process. */
const PROCESS_WIDE: readonly PlaceRow[] = [
  {
    call: 'os.chdir',
    does: 'changes the working directory',
    source: 'https://docs.python.org/3/library/os.html#os.chdir',
  },
  {
    call: 'os.fchdir',
    does: 'changes the working directory',
    source: 'https://docs.python.org/3/library/os.html#os.fchdir',
  },
  {
    call: 'contextlib.chdir',
    does: 'changes the working directory',
    source: 'https://docs.python.org/3/library/contextlib.html#contextlib.chdir',
  },
  {
    call: 'os.umask',
    does: 'changes the mask for new files',
    source: 'https://docs.python.org/3/library/os.html#os.umask',
    isSetting: true,
  },
  {
    call: 'os.putenv',
    does: 'changes the environment',
    isForAll: true,
    source: 'https://docs.python.org/3/library/os.html#os.putenv',
  },
  {
    call: 'os.environ.update',
    does: 'changes the environment',
    isForAll: true,
    source: 'https://docs.python.org/3/library/os.html#os.environ',
  },
  {
    call: 'os.environ.pop',
    does: 'changes the environment',
    isForAll: true,
    source: 'https://docs.python.org/3/library/os.html#os.environ',
  },
  {
    call: 'locale.setlocale',
    does: 'changes the locale',
    source: 'https://docs.python.org/3/library/locale.html#locale.setlocale',
    setting: { at: 1, keyword: 'locale' },
    isSetting: true,
  },
  {
    call: 'contextlib.redirect_stdout',
    does: 'redirects the output',
    source: 'https://docs.python.org/3/library/contextlib.html#contextlib.redirect_stdout',
  },
  {
    call: 'contextlib.redirect_stderr',
    does: 'redirects the error output',
    source: 'https://docs.python.org/3/library/contextlib.html#contextlib.redirect_stderr',
  },
  {
    call: 'warnings.catch_warnings',
    does: 'changes the filter of warnings',
    source: 'https://docs.python.org/3/library/warnings.html#warnings.catch_warnings',
  },
  {
    call: 'socket.setdefaulttimeout',
    does: 'changes the time-out of new sockets',
    source: 'https://docs.python.org/3/library/socket.html#socket.setdefaulttimeout',
    isSetting: true,
  },
];

/** Attributes of modules, and entries, that are the same for all threads: `sys.stdout = …`, `os.environ["X"] = …`. */
const PROCESS_WIDE_STORES: readonly PlaceRow[] = [
  { call: 'sys.stdout', does: 'redirects the output', source: 'https://docs.python.org/3/library/sys.html#sys.stdout' },
  {
    call: 'sys.stderr',
    does: 'redirects the error output',
    source: 'https://docs.python.org/3/library/sys.html#sys.stderr',
  },
  { call: 'sys.stdin', does: 'redirects the input', source: 'https://docs.python.org/3/library/sys.html#sys.stdin' },
  {
    call: 'os.environ',
    does: 'changes the environment',
    isForAll: true,
    source: 'https://docs.python.org/3/library/os.html#os.environ',
  },
];

const byCall = (rows: readonly PlaceRow[]): ReadonlyMap<string, PlaceRow> =>
  new Map(rows.map((row) => [row.call, row]));

const mainOnly = byCall(MAIN_THREAD_ONLY);
const processWide = byCall(PROCESS_WIDE);
const stores = byCall(PROCESS_WIDE_STORES);

export const mainThreadOnly = (dotted: string): PlaceRow | undefined => mainOnly.get(dotted);
export const changesProcess = (dotted: string): PlaceRow | undefined => processWide.get(dotted);
export const storesInProcess = (dotted: string): PlaceRow | undefined => stores.get(dotted);
