/** Library calls that ask another thread how far it is, and calls that only let time pass. */

const POLLS: ReadonlySet<string> = new Set(
  `threading.Thread.is_alive threading.Thread.isAlive threading.Timer.is_alive threading.Event.is_set threading.Event.isSet
    threading.active_count threading.activeCount threading.Lock.locked queue.Queue.empty queue.Queue.qsize queue.Queue.full
    queue.LifoQueue.empty queue.PriorityQueue.empty queue.SimpleQueue.empty queue.LifoQueue.qsize queue.PriorityQueue.qsize
    queue.SimpleQueue.qsize concurrent.futures.Future.done concurrent.futures.Future.running PyQt.QThread.isRunning
    PyQt.QThread.isFinished`.split(/\s+/),
);

/** Source: the methods of https://docs.python.org/3/library/threading.html, queue and concurrent.futures that answer at once. */
export const isPoll = (dotted: string): boolean => POLLS.has(dotted);

const SLEEPS: ReadonlySet<string> = new Set([
  'time.sleep',
  'PyQt.QThread.msleep',
  'PyQt.QThread.sleep',
  'pygame.time.wait',
]);

export const isSleep = (dotted: string): boolean => SLEEPS.has(dotted);
