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
  'dummy',
  'run_in_executor',
  'start_joinable_thread',
  'start_new',
  'start_new_thread',
  'to_thread',
]);

export const makesThreads = (name: string): boolean => CREATORS.has(name);
