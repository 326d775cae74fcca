/** Frameworks that run what they are given on threads of their own, as they are configured: no row says which. */

import type { CallbackRow, Library, Takes, TypeRow } from '../library.js';

const framework = (name: string, packages: string, source: string): Library => ({ name, source, company: packages });

const ADDED = 'f=target';
const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** What is given functions that answer requests: by decorators, one by one, or with all of another such object. */
const application = (
  also: string,
  decorators: readonly string[],
  adders: Readonly<Record<string, Takes>>,
  runs: Pick<CallbackRow, 'runs' | 'overlapsWith'> = {},
): TypeRow => ({
  role: 'resource',
  also,
  decorators: Object.fromEntries(decorators.map((method) => [method, 'decorated'])),
  callbacks: { attributes: '', adders: { decorated: ADDED, ...adders }, told: 'by name', ...runs },
});

const FLASK_ADDERS = {
  add_url_rule: 'rule endpoint view_func=target',
  before_request: ADDED,
  after_request: ADDED,
  teardown_request: ADDED,
  register_blueprint: 'blueprint=target',
};

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
    'flask.Flask': application('flask.app.Flask', ['route', ...METHODS], FLASK_ADDERS, {
      runs: 'run',
      overlapsWith: 'threaded',
    }),
    'flask.Blueprint': application('flask.blueprints.Blueprint', ['route', ...METHODS], FLASK_ADDERS),
  },
};

const FASTAPI_ADDERS = { add_api_route: 'path endpoint=target', include_router: 'router=target' };
const FASTAPI_METHODS = [...METHODS, 'head', 'options', 'api_route'];

/** Functions that answer requests run on the threads of a pool; coroutines do on the loop. */
export const fastapi: Library = {
  name: 'FastAPI',
  source: 'https://fastapi.tiangolo.com/async/#path-operation-functions',
  company: 'fastapi',
  also: { 'fastapi.concurrency.run_in_threadpool': 'starlette.concurrency.run_in_threadpool' },
  types: {
    'fastapi.FastAPI': application('fastapi.applications.FastAPI', FASTAPI_METHODS, FASTAPI_ADDERS),
    'fastapi.APIRouter': application('fastapi.routing.APIRouter', FASTAPI_METHODS, FASTAPI_ADDERS),
  },
};
export const uvicorn: Library = {
  name: 'Uvicorn',
  source: 'https://www.uvicorn.org/#running-programmatically',
  company: 'uvicorn',
  functions: { 'answers requests on threads': 'uvicorn.run' },
};
export const waitress: Library = {
  name: 'Waitress',
  source: 'https://docs.pylonsproject.org/projects/waitress/en/stable/arguments.html',
  company: 'waitress',
  functions: { 'answers requests on threads': 'waitress.serve' },
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
export const bottle = framework('Bottle', 'bottle', 'https://bottlepy.org/docs/dev/deployment.html');
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
