import { THREAD_MAKING_MODULES, THREAD_MAKING_NAMES } from './thread-makers.js';

/** Names without which no thread is made: a program in which none of them occurs has one thread only. */
const CREATORS: ReadonlySet<string> = new Set([
  'BackgroundScheduler',
  'QRunnable',
  'QThread',
  'QThreadPool',
  'Thread',
  'ThreadPool',
  'ThreadPoolExecutor',
  'ThreadingHTTPServer',
  'ThreadingMixIn',
  'ThreadingTCPServer',
  'ThreadingUDPServer',
  'ThreadingUnixDatagramServer',
  'ThreadingUnixStreamServer',
  'Timer',
  '_start_new_thread',
  'run_in_executor',
  'start_joinable_thread',
  'start_new',
  'start_new_thread',
  ...THREAD_MAKING_NAMES,
  ...THREAD_MAKING_MODULES,
]);

export const makesThreads = (name: string): boolean => CREATORS.has(name);
