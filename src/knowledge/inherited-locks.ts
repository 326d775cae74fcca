/** Locks that standard library classes make for themselves and that their subclasses use by name. */

/** A lock that an object of a library class has in an attribute. */
export interface InheritedLock {
  readonly type: 'threading.Lock' | 'threading.RLock' | 'threading.Condition';
  /** The attribute whose lock a Condition takes, where it has none of its own. */
  readonly over?: string;
}

const QUEUE: Readonly<Record<string, InheritedLock>> = {
  mutex: { type: 'threading.Lock' },
  not_empty: { type: 'threading.Condition', over: 'mutex' },
  not_full: { type: 'threading.Condition', over: 'mutex' },
  all_tasks_done: { type: 'threading.Condition', over: 'mutex' },
};

const HANDLER: Readonly<Record<string, InheritedLock>> = { lock: { type: 'threading.RLock' } };

const byType: Readonly<Record<string, Readonly<Record<string, InheritedLock>>>> = {
  'queue.Queue': QUEUE,
  'queue.LifoQueue': QUEUE,
  'queue.PriorityQueue': QUEUE,
  'concurrent.futures.Future': { _condition: { type: 'threading.Condition' } },
  'concurrent.futures.ThreadPoolExecutor': { _shutdown_lock: { type: 'threading.Lock' } },
  'threading.Event': { _cond: { type: 'threading.Condition' } },
  'threading.Semaphore': { _cond: { type: 'threading.Condition' } },
  'threading.BoundedSemaphore': { _cond: { type: 'threading.Condition' } },
  'threading.Barrier': { _cond: { type: 'threading.Condition' } },
};

/** The lock that objects of the dotted type keep in the attribute, or undefined where they keep none there. */
export function inheritedLock(type: string, attribute: string): InheritedLock | undefined {
  // `logging.StreamHandler`, `logging.handlers.SocketHandler`: all lock what they write to.
  const locks = /^logging\.(handlers\.)?\w*Handler$/.test(type)
    ? HANDLER
    : Object.hasOwn(byType, type)
      ? byType[type]!
      : undefined;
  return locks !== undefined && Object.hasOwn(locks, attribute) ? locks[attribute] : undefined;
}
