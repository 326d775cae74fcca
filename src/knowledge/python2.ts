/** What only one of Python 2 and 3 has: where a file cannot do without it, the other one cannot run the file. */

/** Modules that have another name in Python 3. */
const MODULES: ReadonlySet<string> = new Set(
  (
    '__builtin__ BaseHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SimpleXMLRPCServer SocketServer ' +
    'StringIO Tkinter anydbm cPickle cStringIO cookielib copy_reg httplib robotparser thread tkMessageBox urllib2 urlparse ' +
    'xmlrpclib'
  ).split(' '),
);

/** What some modules no longer have. */
const MEMBERS: Readonly<Record<string, ReadonlySet<string>>> = {
  urllib: new Set([
    'pathname2url',
    'quote',
    'quote_plus',
    'unquote',
    'unquote_plus',
    'urlencode',
    'urlopen',
    'urlretrieve',
  ]),
  itertools: new Set(['ifilter', 'imap', 'izip', 'izip_longest']),
};

/** Whether an import of this fails in Python 3. */
export const isOnlyInPython2 = (module: string, member: string | undefined): boolean =>
  MODULES.has(module) || (member !== undefined && Object.hasOwn(MEMBERS, module) && MEMBERS[module]!.has(member));

/** Modules that only Python 3 has by these names. */
const NEW: ReadonlySet<string> = new Set(
  'asyncio builtins concurrent.futures contextvars dataclasses enum http.client http.server pathlib queue socketserver tkinter typing urllib.parse urllib.request'.split(
    ' ',
  ),
);

/** Whether an import of this fails in Python 2, but for what was brought back to it. */
export const isOnlyInPython3 = (module: string): boolean => NEW.has(module);
