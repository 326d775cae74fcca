/** Qt's threads, in each of its bindings. Its windows are in `toolkits.ts`. */

import type { Library } from '../library.js';
import { inQt, LOCKERS } from '../qt-bindings.js';

const inCore = (name: string): string => inQt(`QtCore.${name}`);

export const qt: Library = {
  name: 'Qt',
  source: 'https://doc.qt.io/qt-6/threads-technologies.html',
  types: {
    'PyQt.QThread': {
      role: 'thread',
      also: inCore('QThread'),
      runBy: 'toolkit',
      methods: { wait: 'join', isRunning: 'is_alive', isFinished: 'is_alive' },
      endSignal: 'finished',
      ends: 'quit exit requestInterruption',
    },
    'PyQt.QRunnable': { role: 'thread', also: inCore('QRunnable'), runBy: 'pool' },
    'PyQt.QThreadPool': { role: 'job-pool', also: inCore('QThreadPool') },
    'PyQt.Signal': { role: 'signal', also: `${inCore('pyqtSignal')} ${inCore('Signal')}` },
    'PyQt.QMutex': {
      role: 'lock',
      also: inCore('QMutex'),
      methods: { lock: 'acquire', tryLock: 'try_acquire', unlock: 'release' },
      isNoContext: true,
    },
    'PyQt.QRecursiveMutex': {
      role: 'rlock',
      also: inCore('QRecursiveMutex'),
      methods: { lock: 'acquire', tryLock: 'try_acquire', unlock: 'release' },
      isNoContext: true,
    },
    // Several may read at once: as a lock that its holder may take again, none of them waits for itself.
    'PyQt.QReadWriteLock': {
      role: 'rlock',
      also: inCore('QReadWriteLock'),
      methods: {
        lockForRead: 'acquire',
        lockForWrite: 'acquire',
        tryLockForRead: 'try_acquire',
        tryLockForWrite: 'try_acquire',
        unlock: 'release',
      },
      isNoContext: true,
    },
    'PyQt.QMutexLocker': {
      role: 'lock-guard',
      also: LOCKERS.map(inCore).join(' '),
      takes: 'lock',
      methods: { relock: 'acquire', unlock: 'release' },
    },
    'PyQt.EndSignal': { role: 'signal' },
    'PyQt.QObject': { role: 'movable', also: inCore('QObject') },
  },
  callables: {
    'shared pool': 'PyQt.QThreadPool.globalInstance',
    'job around a callable': 'PyQt.QRunnable.create',
    sleep: 'PyQt.QThread.msleep PyQt.QThread.sleep PyQt.QThread.usleep',
  },
};
