/** Frameworks that run what they are given on threads of their own, as they are configured: no row says which. */

import { words, type CallbackRow, type Library, type Takes, type TaskRow, type TypeRow } from '../library.js';

const framework = (name: string, packages: string, source: string): Library => ({ name, source, company: packages });

const ADDED = 'f=target';
const TASK = 'func=target/ *args **kwargs';
const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** What is given functions that answer requests: by decorators, one by one, or with all of another such object. */
const application = (
  also: string,
  methods: readonly string[],
  adders: Readonly<Record<string, Takes>>,
  runs: Partial<CallbackRow> = {},
): TypeRow => ({
  role: 'resource',
  also,
  decorating: Object.fromEntries(methods.map((method) => [method, 'decorated'])),
  callbacks: { attributes: '', adders: { decorated: ADDED, ...adders }, told: 'by name', ...runs },
});

/** What an application is made of, or another one in the place of it. */
const part = (takes: Takes, attributes: string, also = ''): TypeRow => ({
  role: 'resource',
  also,
  takes,
  callbacks: { attributes, told: 'by name' },
});

const serving = (takes: Takes): TaskRow => ({ takes, gives: 'object', overlaps: true, blocks: true });

const named = (names: string): Readonly<Record<string, Takes>> =>
  Object.fromEntries(words(names).map((name) => [name, ADDED]));

const FLASK_ADDERS = {
  add_url_rule: 'rule endpoint view_func=target',
  register_blueprint: 'blueprint=target',
  register_error_handler: 'code_or_exception f=target',
  ...named(
    'before_request after_request teardown_request teardown_appcontext context_processor before_app_request ' +
      'after_app_request teardown_app_request app_context_processor',
  ),
};
const FLASK_METHODS = ['route', ...METHODS, 'errorhandler', 'app_errorhandler'];

/**
 * What answers requests is called while `run()` goes on: on the thread that calls it, or on others that it makes. These are
 * counted where the program asks for them, `run(threaded=True)`; else a handler is beside what runs elsewhere and not beside
 * another one.
 */
export const flask: Library = {
  name: 'Flask',
  source: 'https://flask.palletsprojects.com/en/stable/api/#flask.Flask.run',
  company: 'flask',
  types: {
    'flask.Flask': application('flask.app.Flask', FLASK_METHODS, FLASK_ADDERS, {
      attributes: 'wsgi_app',
      runs: 'run',
      overlapsWith: { threaded: '' },
    }),
    'flask.Blueprint': application('flask.blueprints.Blueprint', FLASK_METHODS, FLASK_ADDERS),
  },
};

export const flaskSocketIO: Library = {
  name: 'Flask-SocketIO',
  source: 'https://flask-socketio.readthedocs.io/en/latest/deployment.html',
  company: 'flask_socketio',
  types: {
    'flask_socketio.SocketIO': {
      ...application(
        '',
        ['on', 'on_error'],
        { ...named('on_error_default event'), on_event: 'message handler=target' },
        {
          attributes: 'app async_mode',
          runs: 'run',
          overlapsWith: { async_mode: 'threading' },
        },
      ),
      takes: 'app async_mode',
      tasks: { start_background_task: { takes: 'target *args **kwargs', gives: 'object' } },
    },
  },
};

const ROUTES = { add_route: 'path route=target', mount: 'path app=target', add_middleware: ADDED };
const FASTAPI_ADDERS = {
  ...ROUTES,
  add_api_route: 'path endpoint=target',
  include_router: 'router=target',
  add_exception_handler: 'exc_class_or_status_code handler=target',
};
const FASTAPI_METHODS = [...METHODS, 'head', 'options', 'api_route', 'websocket', 'middleware', 'exception_handler'];

/** Functions that answer requests, or that these depend on, run on the threads of a pool; coroutines do on the loop. */
export const fastapi: Library = {
  name: 'FastAPI',
  source: 'https://fastapi.tiangolo.com/async/#path-operation-functions',
  company: 'fastapi',
  also: { 'fastapi.concurrency.run_in_threadpool': 'starlette.concurrency.run_in_threadpool' },
  types: {
    'fastapi.FastAPI': application('fastapi.applications.FastAPI', FASTAPI_METHODS, FASTAPI_ADDERS),
    'fastapi.APIRouter': application('fastapi.routing.APIRouter', FASTAPI_METHODS, FASTAPI_ADDERS),
    'fastapi.Depends': part('dependency', 'dependency', 'fastapi.Security fastapi.params.Depends'),
  },
};

export const starletteRoutes: Library = {
  name: 'Starlette applications',
  source: 'https://www.starlette.io/routing/',
  company: 'starlette',
  types: {
    'starlette.applications.Starlette': {
      ...application('', [], ROUTES, { attributes: 'routes' }),
      takes: 'debug routes',
    },
    'starlette.routing.Route': part('path endpoint', 'endpoint', 'starlette.routing.WebSocketRoute'),
    'starlette.routing.Mount': part('path app routes', 'app routes'),
    // What is added runs when the request has been answered.
    'starlette.background.BackgroundTasks': {
      role: 'scheduler',
      also: 'fastapi.BackgroundTasks fastapi.background.BackgroundTasks',
      tasks: { add_task: { takes: TASK, gives: 'nothing' } },
    },
  },
  tasks: { 'starlette.background.BackgroundTask': { takes: TASK, gives: 'future' } },
};

/** What serves an application that it is made with, while its method goes on. */
const server = (takes: string, attributes: string, runs: string, how: Partial<CallbackRow> = { overlaps: true }) =>
  ({ role: 'resource', takes, callbacks: { attributes, runs, told: 'by name', ...how } }) as const;

export const uvicorn: Library = {
  name: 'Uvicorn',
  source: 'https://www.uvicorn.org/#running-programmatically',
  company: 'uvicorn',
  types: {
    'uvicorn.Config': part('app', 'app', 'uvicorn.config.Config'),
    'uvicorn.Server': { ...server('config', 'config', 'run serve'), also: 'uvicorn.server.Server' },
  },
  tasks: { 'uvicorn.run': serving('app=target') },
};
export const hypercorn: Library = {
  name: 'Hypercorn',
  source: 'https://hypercorn.readthedocs.io/en/latest/how_to_guides/api_usage.html',
  company: 'hypercorn',
  tasks: { 'hypercorn.asyncio.serve': serving('app=target config') },
};
export const waitress: Library = {
  name: 'Waitress',
  source: 'https://docs.pylonsproject.org/projects/waitress/en/stable/arguments.html',
  company: 'waitress',
  tasks: { 'waitress.serve': serving('app=target * threads=workers') },
};
export const paste: Library = {
  name: 'Paste',
  source: 'https://pythonpaste.readthedocs.io/en/latest/modules/httpserver.html',
  company: 'paste',
  tasks: { 'paste.httpserver.serve': serving('application=target') },
};
export const werkzeug: Library = {
  name: 'Werkzeug',
  source: 'https://werkzeug.palletsprojects.com/en/stable/serving/#werkzeug.serving.run_simple',
  company: 'werkzeug',
  types: {
    'werkzeug.serving.make_server': server('host port app threaded', 'app threaded', 'serve_forever', {
      overlapsWith: { threaded: '' },
    }),
  },
  tasks: {
    'werkzeug.serving.run_simple': { ...serving('hostname port application=target'), onlyWith: 'threaded' },
  },
};
export const cheroot: Library = {
  name: 'Cheroot',
  source: 'https://cheroot.cherrypy.dev/en/latest/pkg/cheroot.wsgi/',
  company: 'cheroot',
  types: {
    'cheroot.wsgi.Server': {
      ...server('bind_addr wsgi_app', 'wsgi_app', 'start serve'),
      also: 'cheroot.wsgi.WSGIServer cherrypy.wsgiserver.CherryPyWSGIServer',
    },
  },
};
export const django = framework(
  'Django',
  'django',
  'https://docs.djangoproject.com/en/stable/ref/django-admin/#cmdoption-runserver-nothreading',
);
export const tornado = framework(
  'Tornado',
  'tornado',
  'https://www.tornadoweb.org/en/stable/guide/async.html#blocking',
);

/** The servers that it may be told to use; its own answers one request after the other. */
export const bottle: Library = {
  name: 'Bottle',
  source: 'https://bottlepy.org/docs/dev/deployment.html',
  company: 'bottle',
  types: {
    'bottle.Bottle': application(
      '',
      ['route', ...METHODS, 'error', 'hook'],
      { mount: 'prefix app=target' },
      {
        runs: 'run',
        overlapsWith: { server: 'cheroot cherrypy paste waitress' },
      },
    ),
  },
  standIns: { bottle: 'bottle.Bottle' },
};
export const cherryPy = framework('CherryPy', 'cherrypy', 'https://docs.cherrypy.dev/en/latest/');
export const webServers = framework(
  'wsgiref and xmlrpc',
  'wsgiref xmlrpc xmlrpclib',
  'https://docs.python.org/3/library/wsgiref.html',
);
export const streamlit = framework(
  'Streamlit',
  'streamlit',
  'https://docs.streamlit.io/develop/concepts/design/multithreading',
);
export const celery = framework('Celery', 'celery', 'https://docs.celeryq.dev/en/stable/userguide/workers.html');
export const dramatiq = framework('Dramatiq', 'dramatiq', 'https://dramatiq.io/guide.html');
export const paramiko = framework('Paramiko', 'paramiko', 'https://docs.paramiko.org/en/stable/api/transport.html');
export const pygame = framework('pygame', 'pygame', 'https://www.pygame.org/docs/ref/event.html');
