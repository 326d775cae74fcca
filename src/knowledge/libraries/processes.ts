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
    'multiprocessing.Pool': { role: 'process-pool', isForProcesses: true, also: 'multiprocessing.pool.Pool' },
    'multiprocessing.Lock': { role: 'lock', isForProcesses: true },
    'multiprocessing.RLock': { role: 'rlock', isForProcesses: true },
    'multiprocessing.Event': { role: 'event', isForProcesses: true },
    'multiprocessing.Queue': {
      role: 'queue',
      also: 'multiprocessing.JoinableQueue multiprocessing.SimpleQueue multiprocessing.queues.Queue multiprocessing.queues.JoinableQueue multiprocessing.queues.SimpleQueue',
      isForProcesses: true,
    },
  },
  functions: {
    'process context': 'multiprocessing.get_context multiprocessing.context.get_context',
    'starts a process': 'multiprocessing.Manager',
    'chooses how processes begin': 'multiprocessing.set_start_method multiprocessing.context.set_start_method',
    'after a fork': 'multiprocessing.util.register_after_fork',
  },
};

export const subprocess: Library = {
  name: 'subprocess',
  source: 'https://docs.python.org/3/library/subprocess.html',
  effects: {
    slow: 'subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.getoutput subprocess.getstatusoutput',
  },
};

export const processes: Library = {
  name: 'os and signal',
  source: 'https://docs.python.org/3/library/os.html#process-management',
  functions: {
    forks: 'os.fork os.forkpty pty.fork',
    'replaces the program':
      'os.execl os.execle os.execlp os.execlpe os.execv os.execve os.execvp os.execvpe os.posix_spawn os.posix_spawnp',
    'after a fork': 'os.register_at_fork',
    'signal handler': 'signal.signal',
    'ends the program': 'sys.exit os._exit exit quit',
    'the null device': 'os.devnull',
    'input of the program': 'sys.argv sys.stdin',
  },
};
