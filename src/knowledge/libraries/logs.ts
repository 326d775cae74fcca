/** Logging: whoever logs calls what the program has added, on its own thread. */

import type { Library } from '../library.js';

export const logs: Library = {
  name: 'logging',
  source: 'https://docs.python.org/3/library/logging.html#handler-objects',
  types: {
    'logging.Logger': { role: 'logger', also: 'logging.RootLogger' },
    'logging.Handler': {
      role: 'log-handler',
      also:
        'logging.StreamHandler logging.FileHandler logging.NullHandler logging.handlers.WatchedFileHandler ' +
        'logging.handlers.BaseRotatingHandler logging.handlers.RotatingFileHandler logging.handlers.TimedRotatingFileHandler ' +
        'logging.handlers.SocketHandler logging.handlers.DatagramHandler logging.handlers.SysLogHandler ' +
        'logging.handlers.SMTPHandler logging.handlers.BufferingHandler logging.handlers.MemoryHandler ' +
        'logging.handlers.HTTPHandler logging.handlers.QueueHandler',
      locks: { lock: { role: 'rlock' } },
    },
  },
  callables: {
    'gives a logger': 'logging.getLogger',
    logs: 'logging.debug logging.info logging.warning logging.warn logging.error logging.exception logging.critical logging.fatal logging.log',
    'sets up logging': 'logging.basicConfig',
  },
};
