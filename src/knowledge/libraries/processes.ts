/** Processes beside this one, and what they share with it. */

import type { Library } from '../library.js';

export const multiprocessing: Library = {
  name: 'multiprocessing',
  source: 'https://docs.python.org/3/library/multiprocessing.html',
  types: {
    'multiprocessing.Process': {
      role: 'process',
      also: 'multiprocessing.process.Process multiprocessing.context.Process',
    },
    'multiprocessing.Pool': {
      role: 'process-pool',
      isForProcesses: true,
      also: 'multiprocessing.pool.Pool',
      tasks: {
        apply_async: { takes: 'func=target args kwds=kwargs callback error_callback', gives: 'future' },
        map_async: { takes: 'func=target each chunksize callback error_callback', gives: 'future' },
        starmap_async: { takes: 'func=target unpacked chunksize callback error_callback', gives: 'future' },
      },
    },
    'multiprocessing.Lock': { role: 'lock', isForProcesses: true },
    'multiprocessing.RLock': { role: 'rlock', isForProcesses: true },
    'multiprocessing.Event': { role: 'event', isForProcesses: true },
    'multiprocessing.Condition': { role: 'condition', isForProcesses: true },
    'multiprocessing.Semaphore': { role: 'semaphore', isForProcesses: true },
    'multiprocessing.BoundedSemaphore': { role: 'semaphore', isForProcesses: true },
    'multiprocessing.Barrier': { role: 'barrier', isForProcesses: true },
    'multiprocessing.Queue': {
      role: 'queue',
      also: 'multiprocessing.JoinableQueue multiprocessing.SimpleQueue multiprocessing.queues.Queue multiprocessing.queues.JoinableQueue multiprocessing.queues.SimpleQueue',
      isForProcesses: true,
    },
  },
  callables: {
    'process context': 'multiprocessing.get_context multiprocessing.context.get_context',
    'starts a process': 'multiprocessing.Manager',
    'chooses how processes begin': 'multiprocessing.set_start_method multiprocessing.context.set_start_method',
    'after a fork': 'multiprocessing.util.register_after_fork',
  },
};

export const processes: Library = {
  name: 'os and signal',
  source: 'https://docs.python.org/3/library/os.html#process-management',
  callables: {
    forks: 'os.fork os.forkpty pty.fork',
    'replaces the program':
      'os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe os.posix_spawn os.posix_spawnp',
    'after a fork': 'os.register_at_fork',
    'signal handler': 'signal.signal',
    'ends the program': 'sys.exit exit quit',
    'ends the process at once': 'os._exit',
    'the null device': 'os.devnull /dev/null nul NUL',
    'input of the program': 'sys.argv sys.stdin',
  },
};

export const otherPools: Library = {
  name: 'pools of processes outside the standard library',
  source: 'https://loky.readthedocs.io/en/stable/API.html',
  types: {
    'loky.ProcessPoolExecutor': { role: 'process-pool', also: 'loky.get_reusable_executor' },
    'pebble.ProcessPool': { role: 'process-pool', isForProcesses: true },
    'mpi4py.futures.MPIPoolExecutor': { role: 'process-pool' },
  },
  callables: {
    'process context': 'multiprocess.get_context torch.multiprocessing.get_context',
    'chooses how processes begin': 'torch.multiprocessing.set_start_method',
  },
  also: {
    'multiprocess.Process': 'multiprocessing.Process',
    'multiprocess.Pool': 'multiprocessing.Pool',
    'multiprocess.Queue': 'multiprocessing.Queue',
    'multiprocess.Lock': 'multiprocessing.Lock',
    'billiard.Process': 'multiprocessing.Process',
    'billiard.Pool': 'multiprocessing.Pool',
    'torch.multiprocessing.Process': 'multiprocessing.Process',
    'torch.multiprocessing.Pool': 'multiprocessing.Pool',
    'torch.multiprocessing.Queue': 'multiprocessing.Queue',
  },
};
