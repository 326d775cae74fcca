import { describe, expect, it } from 'vitest';
import { isNamedSafe, promisesSafety } from '../../src/knowledge/promises.js';

const doc = (text: string): string => `"""${text}"""`;

describe('what a class says of itself', () => {
  it.each([
    'A thread-safe log: what is added comes out in order.',
    'Thread-safe, as the queue inside it is.',
    'Counts words.\n\n    It is thread-safe and may be handed to any number of workers.\n    ',
    'Provides a thread-safe dict-like container\n    which maintains up to ``maxsize`` keys while throwing away the rest.',
    'Contains a thread safe :class:`can.BusABC` implementation that wraps around an existing one.',
    'Handles authentication with OAuth2, thread-safe and resilient.',
    'Lets events through. Thread-safe. ``clock`` must return seconds.',
    'Keeps names.\n\n    - All methods are thread-safe\n    - Names must not be empty',
    'Log is thread-safe.',
    'This class is designed to be threadsafe.',
    'A small, thread-safe cache.',
  ])('is a promise: %s', (text) => {
    expect(promisesSafety(doc(text), 'Log')).toBe(true);
  });

  it.each([
    'Not thread-safe.',
    'This class is *almost* like a Future.\n\n    - This class is not thread-safe.\n    - result() takes no timeout',
    'Thread safe if every caller holds the lock.',
    'Thread-safety is left to the caller.',
    'Thread safety: the caller has the lock.',
    'Builds a threadsafe zmq.FORWARDER Device, defaulting to using SUB.',
    'Uses a thread-safe queue to hand the jobs out.',
    'Like ThreadSafeLog, the thread-safe variant of this.',
    'For a thread-safe version see SafeLog.',
    'SafeLog is a thread-safe version of this.',
    'queue.Queue is thread-safe.',
    'The list of handlers is thread-safe.',
    'A log on top of a thread-safe queue.',
    'A list of thread-safe counters.',
    'It is thread-safe because the GIL is held.',
    'The methods may be thread-safe.',
    'Adds a setUp() to make changes of the path thread-safe.',
    'This one is thread-unsafe.',
  ])('is none: %s', (text) => {
    expect(promisesSafety(doc(text), 'Log')).toBe(false);
  });

  it('takes a name for a promise', () => {
    for (const name of ['ThreadSafeTotal', 'threadsafe_dict', 'Thread_Safe'])
      expect(isNamedSafe(name), name).toBe(true);
  });

  it.each(['NotThreadSafeSum', 'NonThreadsafe', 'ThreadSafetyChecker', 'TestThreadSafeBus', 'ThreadSafeError'])(
    'but not %s',
    (name) => {
      expect(isNamedSafe(name)).toBe(false);
    },
  );
});
