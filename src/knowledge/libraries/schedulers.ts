/** Schedulers that run jobs on threads of their own. */

import type { Library } from '../library.js';

export const apscheduler: Library = {
  name: 'APScheduler',
  source: 'https://apscheduler.readthedocs.io/en/3.x/userguide.html',
  types: {
    'apscheduler.schedulers.background.BackgroundScheduler': {
      role: 'scheduler',
      tasks: { add_job: { takes: 'func=target trigger args kwargs', gives: 'nothing' } },
      decorators: { scheduled_job: 'add_job' },
    },
  },
};

export const socketserver: Library = {
  name: 'socketserver',
  source: 'https://docs.python.org/3/library/socketserver.html#asynchronous-mixins',
  types: {
    'socketserver.ThreadingMixIn': {
      role: 'server',
      also: 'SocketServer.ThreadingMixIn',
    },
    'socketserver.ThreadingTCPServer': {
      role: 'server',
      also: 'SocketServer.ThreadingTCPServer',
    },
    'socketserver.ThreadingUDPServer': { role: 'server' },
    'socketserver.ThreadingUnixStreamServer': { role: 'server' },
    'http.server.ThreadingHTTPServer': { role: 'server' },
  },
};

export const watchdog: Library = {
  name: 'watchdog',
  source: 'https://python-watchdog.readthedocs.io/en/stable/quickstart.html',
  types: {
    'watchdog.observers.Observer': {
      role: 'scheduler',
      also: 'watchdog.observers.polling.PollingObserver watchdog.observers.inotify.InotifyObserver',
      isOneThread: true,
      tasks: {
        schedule: {
          takes: 'event_handler=target path recursive',
          gives: 'nothing',
          calls:
            'dispatch on_any_event on_created on_modified on_deleted on_moved on_opened on_closed on_closed_no_write',
        },
      },
    },
  },
};

const LISTENER = {
  pressed: 'on_press=target on_release suppress',
  clicked: 'on_move on_click=target on_scroll suppress',
};

/** Of its callbacks, the one that nearly all programs give. */
export const pynput: Library = {
  name: 'pynput',
  source: 'https://pynput.readthedocs.io/en/latest/keyboard.html#monitoring-the-keyboard',
  tasks: {
    'pynput.keyboard.Listener': { takes: LISTENER.pressed, gives: 'object' },
    'pynput.mouse.Listener': { takes: LISTENER.clicked, gives: 'object' },
  },
};

export const pyaudio: Library = {
  name: 'PyAudio',
  source: 'https://people.csail.mit.edu/hubert/pyaudio/docs/#pyaudio.PyAudio.Stream.__init__',
  types: { 'pyaudio.PyAudio': { role: 'resource' } },
  tasks: {
    'pyaudio.PyAudio.open': {
      takes:
        'rate channels format input output input_device_index output_device_index frames_per_buffer start ' +
        'input_host_api_specific_stream_info output_host_api_specific_stream_info stream_callback=target',
      gives: 'object',
    },
  },
};
