/** Libraries that call what they are handed on threads of their own, when something comes in. */

import type { Library, TaskRow } from '../library.js';

const INIT_NODE = 'rospy.init_node';

/** Each subscriber, service and timer has a thread of its own; a service one for each request. No other node hears of them before `init_node`. */
export const rospy: Library = {
  name: 'rospy',
  source: 'https://wiki.ros.org/rospy/Overview/Publishers%20and%20Subscribers',
  types: { 'rospy.Rate': { role: 'resource' } },
  callables: { sleep: 'rospy.sleep rospy.Rate.sleep' },
  effects: { slow: 'rospy.sleep rospy.Rate.sleep rospy.wait_for_message rospy.wait_for_service' },
  tasks: {
    'rospy.Subscriber': { takes: 'name data_class callback=target callback_args', gives: 'object', from: INIT_NODE },
    'rospy.Service': { takes: 'name service_class handler=target', gives: 'object', overlaps: true, from: INIT_NODE },
    'rospy.Timer': { takes: 'period callback=target oneshot', gives: 'object' },
  },
};

export const speechRecognition: Library = {
  name: 'SpeechRecognition',
  source: 'https://github.com/Uberi/speech_recognition/blob/master/reference/library-reference.rst',
  types: { 'speech_recognition.Recognizer': { role: 'resource' } },
  tasks: {
    'speech_recognition.Recognizer.listen_in_background': {
      takes: 'source callback=target phrase_time_limit',
      gives: 'object',
    },
  },
};

/** What is sent is told on the thread that sends: `on_send` is none of these. */
export const stomp: Library = {
  name: 'stomp.py',
  source: 'https://jasonrbriggs.github.io/stomp.py/api.html',
  types: {
    'stomp.Connection': { role: 'resource', also: 'stomp.Connection10 stomp.Connection11 stomp.Connection12' },
  },
  tasks: {
    'stomp.Connection.set_listener': {
      takes: 'name listener=target',
      gives: 'object',
      callsBack: 'on_connected on_disconnected on_error on_heartbeat on_heartbeat_timeout on_message on_receipt',
    },
  },
};

export const pyinotify: Library = {
  name: 'pyinotify',
  source: 'https://github.com/seb-m/pyinotify/wiki/Tutorial',
  tasks: {
    'pyinotify.ThreadedNotifier': {
      takes: 'watch_manager default_proc_fun=target',
      gives: 'object',
      callsBack:
        'process_default process_IN_ATTRIB process_IN_CLOSE_WRITE process_IN_CREATE process_IN_DELETE ' +
        'process_IN_MODIFY process_IN_MOVED_FROM process_IN_MOVED_TO',
    },
  },
};

export const scapy: Library = {
  name: 'Scapy',
  source: 'https://scapy.readthedocs.io/en/stable/usage.html#asynchronous-sniffing',
  tasks: { 'scapy.all.AsyncSniffer': { takes: 'count store offline quiet prn=target', gives: 'object' } },
  also: { 'scapy.sendrecv.AsyncSniffer': 'scapy.all.AsyncSniffer' },
};

/** Messages are handled by a pool of threads. */
export const pubsub: Library = {
  name: 'Google Cloud Pub/Sub',
  source: 'https://cloud.google.com/python/docs/reference/pubsub/latest/subscriber',
  types: {
    'google.cloud.pubsub_v1.SubscriberClient': { role: 'resource', also: 'google.cloud.pubsub.SubscriberClient' },
  },
  tasks: {
    'google.cloud.pubsub_v1.SubscriberClient.subscribe': {
      takes: 'subscription callback=target',
      gives: 'object',
      overlaps: true,
    },
  },
};

/** The methods of a registered object are called by the workers of the daemon, one for each connection. */
export const pyro: Library = {
  name: 'Pyro',
  source: 'https://pyro5.readthedocs.io/en/latest/servercode.html',
  types: {
    'Pyro5.api.Daemon': { role: 'resource', also: 'Pyro5.server.Daemon Pyro4.Daemon Pyro4.core.Daemon' },
  },
  tasks: {
    'Pyro5.api.Daemon.register': {
      takes: 'obj_or_class=target objectId',
      gives: 'object',
      overlaps: true,
      callsBack: '*',
    },
  },
};

/** A client tells what comes in on the thread that receives. */
export const socketIO: Library = {
  name: 'python-socketio',
  source: 'https://python-socketio.readthedocs.io/en/stable/client.html',
  types: {
    'socketio.Client': {
      role: 'scheduler',
      isOneThread: true,
      tasks: {
        on: { takes: 'event handler=target namespace', gives: 'nothing' },
        event: { takes: 'handler=target', gives: 'nothing' },
        register_namespace: { takes: 'namespace_handler=target', gives: 'nothing', callsBack: '*' },
      },
      decorating: { on: 'on' },
    },
  },
};

export const midi: Library = {
  name: 'python-rtmidi and Mido',
  source: 'https://mido.readthedocs.io/en/stable/ports/index.html#callbacks',
  types: { 'rtmidi.MidiIn': { role: 'resource' } },
  tasks: {
    'rtmidi.MidiIn.set_callback': { takes: 'func=target data', gives: 'object' },
    'mido.open_input': { takes: 'name virtual callback=target', gives: 'object' },
  },
};

export const jack: Library = {
  name: 'JACK-Client',
  source: 'https://jackclient-python.readthedocs.io/en/stable/api.html#jack.Client.set_process_callback',
  types: { 'jack.Client': { role: 'resource' } },
  tasks: { 'jack.Client.set_process_callback': { takes: 'callback=target', gives: 'object' } },
};

export const pigpio: Library = {
  name: 'pigpio',
  source: 'https://abyz.me.uk/rpi/pigpio/python.html#callback',
  types: { 'pigpio.pi': { role: 'resource' } },
  tasks: {
    'pigpio.pi.callback': {
      takes: 'user_gpio edge func=target',
      gives: 'object',
      thread: 'the thread of pigpio',
    },
  },
};

export const obd: Library = {
  name: 'python-OBD',
  source: 'https://python-obd.readthedocs.io/en/latest/Async%20Connections/',
  types: { 'obd.Async': { role: 'resource' } },
  tasks: {
    'obd.Async.watch': { takes: 'command callback=target', gives: 'object', thread: 'the thread of obd.Async' },
  },
};

export const awsIot: Library = {
  name: 'AWS IoT Device SDK',
  source: 'https://s3.amazonaws.com/aws-iot-device-sdk-python-docs/sphinx/html/index.html',
  types: { 'AWSIoTPythonSDK.MQTTLib.AWSIoTMQTTClient': { role: 'resource' } },
  tasks: {
    'AWSIoTPythonSDK.MQTTLib.AWSIoTMQTTClient.subscribe': {
      takes: 'topic QoS callback=target',
      gives: 'object',
      thread: 'the thread of AWSIoTMQTTClient',
    },
  },
};

/** Each connection is handled by a task of the loop, or on a thread of its own. */
export const websockets: Library = {
  name: 'websockets',
  source: 'https://websockets.readthedocs.io/en/stable/reference/sync/server.html',
  callables: {
    'serves on the loop':
      'websockets.serve websockets.server.serve websockets.asyncio.server.serve websockets.legacy.server.serve',
  },
  tasks: {
    'websockets.sync.server.serve': { takes: 'handler=target host port', gives: 'object', overlaps: true },
  },
};

const TOLD: TaskRow = { takes: 'fn=target', gives: 'object', overlaps: true };

export const websocketServer: Library = {
  name: 'websocket-server',
  source: 'https://github.com/Pithikos/python-websocket-server#api',
  types: { 'websocket_server.WebsocketServer': { role: 'resource' } },
  tasks: {
    'websocket_server.WebsocketServer.set_fn_new_client': TOLD,
    'websocket_server.WebsocketServer.set_fn_client_left': TOLD,
    'websocket_server.WebsocketServer.set_fn_message_received': TOLD,
  },
};

export const opcUa: Library = {
  name: 'python-opcua',
  source: 'https://python-opcua.readthedocs.io/en/latest/subscription.html',
  types: { 'opcua.Client': { role: 'resource', also: 'opcua.client.client.Client' } },
  tasks: {
    'opcua.Client.create_subscription': {
      takes: 'period handler=target',
      gives: 'object',
      callsBack: 'datachange_notification event_notification status_change_notification',
    },
  },
};

export const mpv: Library = {
  name: 'python-mpv',
  source: 'https://github.com/jaseg/python-mpv#usage',
  types: {
    'mpv.MPV': {
      role: 'scheduler',
      isOneThread: true,
      tasks: {
        observe_property: { takes: 'name handler=target', gives: 'nothing' },
        register_event_callback: { takes: 'callback=target', gives: 'nothing' },
      },
      decorating: { property_observer: 'observe_property', event_callback: 'register_event_callback' },
    },
  },
};

export const kazoo: Library = {
  name: 'Kazoo',
  source: 'https://kazoo.readthedocs.io/en/latest/basic_usage.html#watchers',
  types: {
    'kazoo.client.KazooClient': {
      role: 'scheduler',
      isOneThread: true,
      tasks: {
        add_listener: { takes: 'listener=target', gives: 'nothing' },
        ChildrenWatch: { takes: 'path func=target', gives: 'nothing' },
        DataWatch: { takes: 'path func=target', gives: 'nothing' },
      },
      decorating: { ChildrenWatch: 'ChildrenWatch', DataWatch: 'DataWatch' },
    },
  },
};

/** Plugins run on the main thread, but for what they hand to the one thread beside it. */
export const sublime: Library = {
  name: 'Sublime Text',
  source: 'https://www.sublimetext.com/docs/api_reference.html',
  tasks: {
    'sublime.set_timeout_async': {
      takes: 'callback=target delay',
      gives: 'object',
      thread: 'the worker thread of Sublime Text',
    },
  },
};

/** Messages are handled one after the other, on a thread beside the one that starts the loop. */
export const telepot: Library = {
  name: 'telepot',
  source: 'https://telepot.readthedocs.io/en/latest/reference.html#telepot.loop.MessageLoop',
  types: { 'telepot.Bot': { role: 'resource', also: 'telepot.DelegatorBot' } },
  tasks: {
    'telepot.Bot.message_loop': { takes: 'callback=target', gives: 'object', thread: 'the thread of telepot' },
  },
};

const hooked = (takes: string, thread: string) => ({ takes, gives: 'object', thread }) as const;
const KEYBOARD = 'the thread of keyboard';
const MOUSE = 'the thread of mouse';

/** What is pressed is told on one thread that the module starts with the first hook. */
export const keyboard: Library = {
  name: 'keyboard',
  source: 'https://github.com/boppreh/keyboard#keyboard.add_hotkey',
  tasks: {
    'keyboard.add_hotkey': hooked('hotkey callback=target args suppress timeout trigger_on_release', KEYBOARD),
    'keyboard.register_hotkey': hooked('hotkey callback=target args', KEYBOARD),
    'keyboard.hook': hooked('callback=target suppress', KEYBOARD),
    'keyboard.hook_key': hooked('key callback=target suppress', KEYBOARD),
    'keyboard.on_press': hooked('callback=target suppress', KEYBOARD),
    'keyboard.on_release': hooked('callback=target suppress', KEYBOARD),
    'keyboard.on_press_key': hooked('key callback=target suppress', KEYBOARD),
    'keyboard.on_release_key': hooked('key callback=target suppress', KEYBOARD),
    'keyboard.add_word_listener': hooked('word callback=target triggers', KEYBOARD),
  },
};

export const mouse: Library = {
  name: 'mouse',
  source: 'https://github.com/boppreh/mouse#mouse.hook',
  tasks: {
    'mouse.hook': hooked('callback=target', MOUSE),
    'mouse.on_click': hooked('callback=target args', MOUSE),
    'mouse.on_double_click': hooked('callback=target args', MOUSE),
    'mouse.on_right_click': hooked('callback=target args', MOUSE),
    'mouse.on_middle_click': hooked('callback=target args', MOUSE),
    'mouse.on_button': hooked('callback=target args buttons types', MOUSE),
  },
};
