/** Calls that don't come back while the program lives: servers, event loops of toolkits, bots that poll. */

import { lastPart } from './dotted.js';
import { LOOPS } from './event-loops.js';

/** Methods that block for good on whatever has them. */
const METHODS: ReadonlySet<string> = new Set([
  ...LOOPS,
  'serve_forever',
  'loop_forever',
  'start_consuming',
  'infinity_polling',
  'polling',
  'run_polling',
  'start_polling',
  'run_until_disconnected',
  'run_app',
  'wait_for_termination',
]);

/** What an object is called whose `run()` serves: `app.run()`, `bot.run(token)`. */
const RUNNERS: ReadonlySet<string> = new Set([
  'app',
  'application',
  'bot',
  'client',
  'server',
  'reactor',
  'socketio',
  'web',
  'mcp',
  'webview',
]);

const FUNCTIONS: ReadonlySet<string> = new Set([
  'signal.pause',
  'uvicorn.run',
  'waitress.serve',
  'bottle.run',
  'aiohttp.web.run_app',
  'twisted.internet.reactor.run',
  'gi.repository.Gtk.main',
  'webview.start',
  'tkinter.mainloop',
  'flask.Flask.run',
  'flask_socketio.SocketIO.run',
  'tornado.ioloop.IOLoop.start',
  'uvicorn.Server.run',
  'cherrypy.quickstart',
  'eventlet.wsgi.server',
  'rospy.spin',
  'rclpy.spin',
  'pystray.Icon.run',
  'rumps.App.run',
  'textual.app.App.run',
  'pyglet.app.run',
  'arcade.run',
  'turtle.done',
  'eel.start',
  'nicegui.ui.run',
]);

/** Whether a function or method outside the program, by its dotted name, never returns. */
export const runsForGood = (name: string): boolean => FUNCTIONS.has(name) || METHODS.has(lastPart(name));

/** The same for a method of something unseen; `receiver` is the last part of what it is called. */
export const methodRunsForGood = (method: string, receiver: string | undefined): boolean =>
  METHODS.has(method) ||
  (method === 'run' && receiver !== undefined && RUNNERS.has(receiver)) ||
  (method === 'start' && /^io_?loop$/.test(receiver ?? ''));

/** Whether a method of what serves has it come back: `loop.stop()`, but not `loop.close()`, which comes once it has. */
export const stopsServing = (method: string): boolean =>
  /^(stop|crash|quit|exit|shutdown|disconnect|terminate|stop_\w+)$/.test(method);
