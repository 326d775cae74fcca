/** Frameworks that run what they are given on threads of their own, as they are configured: no row says which. */

import type { Library } from '../library.js';

const framework = (name: string, packages: string, source: string): Library => ({ name, source, company: packages });

export const flask = framework('Flask', 'flask', 'https://flask.palletsprojects.com/en/stable/design/#thread-locals');
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
