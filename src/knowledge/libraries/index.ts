/** All libraries that are described. A new one is a file here and a line below. */

import type { Library } from '../library.js';
import * as callables from './callables.js';
import * as callbacks from './callbacks.js';
import * as containers from './containers.js';
import * as coroutines from './coroutines.js';
import * as greenThreads from './green-threads.js';
import * as logs from './logs.js';
import * as processes from './processes.js';
import * as qt from './qt.js';
import * as schedulers from './schedulers.js';
import * as servers from './servers.js';
import * as standardModules from './standard-modules.js';
import * as threads from './threads.js';
import * as waiting from './waiting.js';
import * as windows from './windows.js';

export const LIBRARIES: readonly Library[] = [
  threads,
  processes,
  coroutines,
  containers,
  callables,
  schedulers,
  callbacks,
  qt,
  windows,
  greenThreads,
  logs,
  servers,
  standardModules,
  waiting,
].flatMap((file) => Object.values<Library | readonly Library[]>(file).flat());
