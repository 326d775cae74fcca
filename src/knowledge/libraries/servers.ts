/** Frameworks that run what they are given on threads of their own, as they are configured: no row says which. */

import type { Library } from '../library.js';

const framework = (name: string, packages: string, source: string): Library => ({ name, source, company: packages });

const ADDED = 'f=target';

/**
 * What answers requests is called while `run()` goes on: on the thread that calls it, or on others that it makes. None of
 * these is counted, so that a handler is beside what runs elsewhere and not beside another one.
 */
export const flask: Library = {
  name: 'Flask',
  source: 'https://flask.palletsprojects.com/en/stable/api/#flask.Flask.run',
  company: 'flask',
  types: {
    'flask.Flask': {
      role: 'resource',
      also: 'flask.app.Flask',
      decorators: Object.fromEntries(
        ['route', 'get', 'post', 'put', 'delete', 'patch'].map((method) => [method, 'before_request']),
      ),
      callbacks: {
        attributes: '',
        adders: {
          add_url_rule: 'rule endpoint view_func=target',
          before_request: ADDED,
          after_request: ADDED,
          teardown_request: ADDED,
        },
        runs: 'run',
        told: 'by name',
      },
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
