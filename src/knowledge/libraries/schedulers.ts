/** Schedulers that run jobs on threads of their own. */

import type { Library } from '../library.js';

export const apscheduler: Library = {
  name: 'APScheduler',
  source: 'https://apscheduler.readthedocs.io/en/3.x/userguide.html',
  types: {
    'apscheduler.schedulers.background.BackgroundScheduler': {
      role: 'scheduler',
      // It blocks who starts it; its jobs run on threads all the same.
      also: 'apscheduler.schedulers.blocking.BlockingScheduler',
      tasks: { add_job: { takes: 'func=target trigger args kwargs', gives: 'nothing' } },
      decorating: { scheduled_job: 'add_job' },
    },
  },
};

/** What is entered runs on the thread that calls `run`. */
export const sched: Library = {
  name: 'sched',
  source: 'https://docs.python.org/3/library/sched.html',
  types: {
    'sched.scheduler': {
      role: 'resource',
      callbacks: {
        attributes: '',
        adders: {
          enter: 'delay priority action=target argument=args kwargs',
          enterabs: 'time priority action=target argument=args kwargs',
        },
        runs: 'run',
        told: 'as added',
      },
    },
  },
};

/** Jobs run on the thread that asks for those that are due. */
export const schedule: Library = {
  name: 'schedule',
  source: 'https://schedule.readthedocs.io/en/stable/reference.html',
  types: {
    'schedule.Scheduler': {
      role: 'resource',
      isFluent: true,
      callbacks: {
        attributes: '',
        adders: { do: 'job_func=target/ *args **kwargs' },
        runs: 'run_pending run_all',
        told: 'as added',
      },
    },
  },
  standIns: { schedule: 'schedule.Scheduler' },
};

export const socketserver: Library = {
  name: 'socketserver',
  source: 'https://docs.python.org/3/library/socketserver.html#asynchronous-mixins',
  types: {
    'socketserver.ThreadingMixIn': {
      role: 'server',
      also: 'SocketServer.ThreadingMixIn',
      // Mixed into `xmlrpc.server.SimpleXMLRPCServer`, whose methods these are.
      tasks: {
        register_function: { takes: 'function=target name', gives: 'object', overlaps: true },
        register_instance: {
          takes: 'instance=target allow_dotted_names',
          gives: 'object',
          overlaps: true,
          callsBack: '*',
        },
      },
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

export const pythonOsc: Library = {
  name: 'python-osc',
  source: 'https://python-osc.readthedocs.io/en/latest/server.html',
  types: { 'pythonosc.osc_server.ThreadingOSCUDPServer': { role: 'server' } },
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
          callsBack:
            'dispatch on_any_event on_created on_modified on_deleted on_moved on_opened on_closed on_closed_no_write',
        },
      },
    },
  },
};

export const pyudev: Library = {
  name: 'pyudev',
  source: 'https://pyudev.readthedocs.io/en/latest/api/pyudev.html#pyudev.MonitorObserver',
  types: {
    'pyudev.MonitorObserver': {
      role: 'resource',
      takes: 'monitor event_handler callback',
      callbacks: { attributes: 'event_handler callback', begin: 'start', end: 'stop' },
    },
  },
};

/** Its third place takes the listener as well as a list of functions; nearly all programs give the first. */
export const zeroconf: Library = {
  name: 'zeroconf',
  source: 'https://python-zeroconf.readthedocs.io/en/latest/api.html#zeroconf.ServiceBrowser',
  tasks: {
    'zeroconf.ServiceBrowser': {
      takes: 'zc type_ listener=target',
      gives: 'object',
      callsBack: 'add_service remove_service update_service',
    },
  },
};

const NEVER_ONCE = { first: '', last: '' } as const;

const LISTENER = { begin: 'start', end: 'join', entered: true, told: 'by name', once: NEVER_ONCE } as const;

export const pynput: Library = {
  name: 'pynput',
  source: 'https://pynput.readthedocs.io/en/latest/keyboard.html#monitoring-the-keyboard',
  types: {
    'pynput.keyboard.Listener': {
      role: 'resource',
      takes: 'on_press on_release suppress',
      callbacks: { ...LISTENER, attributes: 'on_press on_release' },
    },
    'pynput.mouse.Listener': {
      role: 'resource',
      takes: 'on_move on_click on_scroll suppress',
      callbacks: { ...LISTENER, attributes: 'on_move on_click on_scroll' },
    },
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

/** Each stream has a thread that fetches, or takes away, what is heard. */
export const sounddevice: Library = {
  name: 'sounddevice',
  source: 'https://python-sounddevice.readthedocs.io/en/latest/api/streams.html#sounddevice.Stream',
  company: 'sounddevice',
  types: {
    'sounddevice.Stream': {
      role: 'resource',
      also:
        'sounddevice.InputStream sounddevice.OutputStream sounddevice.RawStream sounddevice.RawInputStream ' +
        'sounddevice.RawOutputStream',
      takes: 'samplerate blocksize device channels dtype latency extra_settings callback finished_callback',
      callbacks: {
        attributes: 'callback finished_callback',
        begin: 'start',
        end: 'stop',
        entered: true,
        told: 'by name',
      },
    },
  },
};

const ASKS_TO_WRITE = 'on_socket_register_write';
const OF_A_NEW_SOCKET = `on_pre_connect on_socket_close on_socket_open on_socket_unregister_write ${ASKS_TO_WRITE}`;

export const paho: Library = {
  name: 'Paho MQTT',
  source: 'https://eclipse.dev/paho/files/paho.mqtt.python/html/client.html#paho.mqtt.client.Client.loop_start',
  company: 'paho',
  types: {
    'paho.mqtt.client.Client': {
      role: 'resource',
      also: 'paho.mqtt.client.Mosquitto',
      takes: 'client_id clean_session userdata protocol transport',
      callbacks: {
        hands: { what: 'userdata', by: 'user_data_set' },
        attributes:
          'on_connect on_connect_fail on_disconnect on_log on_message on_pre_connect on_publish on_socket_close ' +
          'on_socket_open on_socket_register_write on_socket_unregister_write on_subscribe on_unsubscribe',
        adders: { message_callback_add: 'sub callback=target' },
        begin: 'loop_start',
        end: 'loop_stop',
        runs: 'loop_forever loop loop_read',
        once: {
          first: 'on_connect on_pre_connect on_socket_open',
          last: 'on_disconnect on_connect_fail on_socket_close',
        },
        within: {
          connect: OF_A_NEW_SOCKET,
          reconnect: OF_A_NEW_SOCKET,
          publish: ASKS_TO_WRITE,
          subscribe: ASKS_TO_WRITE,
          unsubscribe: ASKS_TO_WRITE,
          disconnect: ASKS_TO_WRITE,
        },
      },
    },
  },
};

/** What it is made with is called by the method that receives, on the thread that runs it. */
export const websocketClient: Library = {
  name: 'websocket-client',
  source: 'https://websocket-client.readthedocs.io/en/latest/app.html#websocket._app.WebSocketApp',
  company: 'websocket',
  types: {
    'websocket.WebSocketApp': {
      role: 'resource',
      also: 'websocket._app.WebSocketApp',
      takes:
        'url header on_open on_message on_error on_close on_ping on_pong on_cont_message keep_running get_mask_key cookie subprotocols on_data socket',
      callbacks: {
        attributes: 'on_open on_reconnect on_message on_error on_close on_ping on_pong on_cont_message on_data',
        runs: 'run_forever',
        once: { first: 'on_open', last: 'on_close' },
      },
    },
  },
};

const GPIO_THREAD = 'the thread of RPi.GPIO';

export const gpio: Library = {
  name: 'RPi.GPIO',
  source: 'https://sourceforge.net/p/raspberry-gpio-python/wiki/Inputs/',
  tasks: {
    'RPi.GPIO.add_event_detect': {
      takes: 'channel edge callback=target bouncetime',
      gives: 'object',
      tells: 1,
      thread: GPIO_THREAD,
    },
    'RPi.GPIO.add_event_callback': { takes: 'channel callback=target', gives: 'object', tells: 1, thread: GPIO_THREAD },
  },
};

const BEHAVIOR = {
  takes: 'behavior=target request_deserializer response_serializer',
  gives: 'object',
  overlaps: true,
} as const;

/** Each call of a client runs on the pool that the server was made with; a coroutine runs on the loop of `grpc.aio`. */
export const grpc: Library = {
  name: 'gRPC',
  source: 'https://grpc.github.io/grpc/python/grpc.html#create-server',
  company: 'grpc',
  types: { 'grpc.server': { role: 'resource', takes: 'thread_pool', callbacks: { attributes: 'thread_pool' } } },
  tasks: {
    'grpc.unary_unary_rpc_method_handler': BEHAVIOR,
    'grpc.unary_stream_rpc_method_handler': BEHAVIOR,
    'grpc.stream_unary_rpc_method_handler': BEHAVIOR,
    'grpc.stream_stream_rpc_method_handler': BEHAVIOR,
    // Of modules made by its compiler, where they aren't at hand.
    '*.add_*Servicer_to_server': {
      takes: 'servicer=target server',
      gives: 'object',
      overlaps: true,
      callsBack: '*',
      pool: 1,
    },
  },
};

/** What is stored is called on a thread of the library that looks at the pins. */
export const gpiozero: Library = {
  name: 'gpiozero',
  source: 'https://gpiozero.readthedocs.io/en/stable/api_input.html',
  company: 'gpiozero',
  types: {
    'gpiozero.Button': {
      role: 'resource',
      also:
        'gpiozero.DigitalInputDevice gpiozero.MotionSensor gpiozero.LineSensor gpiozero.LightSensor ' +
        'gpiozero.DistanceSensor gpiozero.RotaryEncoder gpiozero.SmoothedInputDevice',
      callbacks: {
        attributes:
          'when_activated when_deactivated when_pressed when_released when_held when_motion when_no_motion ' +
          'when_line when_no_line when_light when_dark when_in_range when_out_of_range when_rotated ' +
          'when_rotated_clockwise when_rotated_counter_clockwise',
        thread: 'the thread of gpiozero',
      },
    },
  },
};

const HANDLER = { takes: 'callback=target', gives: 'nothing', overlaps: true } as const;

const UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'inline',
  'chosen_inline',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
];

/** Handlers run on a pool of two threads, unless it is told otherwise. */
export const telebot: Library = {
  name: 'pyTelegramBotAPI',
  source: 'https://pytba.readthedocs.io/en/latest/sync_version/index.html#telebot.TeleBot',
  types: {
    'telebot.TeleBot': {
      role: 'scheduler',
      takes: 'token parse_mode threaded=threads skip_pending num_threads=workers',
      tasks: Object.fromEntries(UPDATES.map((update) => [`register_${update}_handler`, HANDLER])),
      decorating: Object.fromEntries(UPDATES.map((update) => [`${update}_handler`, `register_${update}_handler`])),
    },
  },
};

/** It runs its jobs in other processes unless it is asked for threads, and waits for them all. */
export const joblib: Library = {
  name: 'joblib',
  source: 'https://joblib.readthedocs.io/en/stable/parallel.html#thread-based-parallelism-vs-process-based-parallelism',
  company: 'joblib',
  types: {
    'joblib.Parallel': {
      role: 'scheduler',
      also: 'joblib.parallel.Parallel sklearn.utils.parallel.Parallel',
      threadsWith: { prefer: 'threads', backend: 'threading', require: 'sharedmem' },
      tasks: { __call__: { takes: 'iterable=jobs', gives: 'results', overlaps: true } },
    },
  },
  callables: {
    'partial of what it is called with': 'joblib.delayed joblib.parallel.delayed sklearn.utils.parallel.delayed',
  },
};
