/** Libraries of green threads, which take the place of threads where they are told to. */

import type { Library } from '../library.js';

export const gevent: Library = {
  name: 'gevent',
  source: 'https://www.gevent.org/api/gevent.monkey.html',
  patches: { 'gevent.monkey.patch_all': { keyword: 'thread' }, 'gevent.monkey.patch_thread': {} },
  company: 'gevent greenlet',
};

export const eventlet: Library = {
  name: 'Eventlet',
  source: 'https://eventlet.readthedocs.io/en/latest/patching.html',
  patches: { 'eventlet.monkey_patch': { keyword: 'thread', onlyNamed: true } },
  company: 'eventlet',
  also: { 'eventlet.patcher.monkey_patch': 'eventlet.monkey_patch' },
};
