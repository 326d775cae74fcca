/** Containers and iterators of Python and its standard library. */

import { words, type Library } from '../library.js';

export const builtins: Library = {
  name: 'built-in types',
  source: 'https://docs.python.org/3/library/stdtypes.html',
  types: {
    list: { role: 'list', also: 'typing.List' },
    dict: { role: 'dict', also: 'typing.Dict' },
    set: { role: 'set', also: 'typing.Set' },
    frozenset: { role: 'tuple' },
    tuple: { role: 'tuple', also: 'typing.Tuple' },
    bytearray: { role: 'list' },
    view: { role: 'view' },
    iterator: { role: 'iterator' },
    coroutine: { role: 'coroutine' },
  },
};

export const collections: Library = {
  name: 'collections',
  source: 'https://docs.python.org/3/library/collections.html',
  types: {
    'collections.deque': { role: 'deque', also: 'typing.Deque' },
    'collections.defaultdict': { role: 'dict', also: 'typing.DefaultDict', missing: 'made' },
    'collections.OrderedDict': { role: 'dict', also: 'typing.OrderedDict' },
    'collections.Counter': { role: 'dict', also: 'typing.Counter', missing: 'counted' },
    'collections.ChainMap': { role: 'dict' },
  },
  callables: { 'named tuple': 'collections.namedtuple' },
};

/** Written in Python: none of their operations is atomic, and their pages say that threads need a lock. */
export const cachetools: Library = {
  name: 'cachetools',
  source: 'https://cachetools.readthedocs.io/',
  types: Object.fromEntries(
    words('Cache FIFOCache LFUCache LRUCache RRCache TLRUCache TTLCache').map((name) => [
      `cachetools.${name}`,
      { role: 'dict' },
    ]),
  ),
};

export const multidict: Library = {
  name: 'multidict',
  source: 'https://multidict.aio-libs.org/',
  types: { 'multidict.MultiDict': { role: 'dict' }, 'multidict.CIMultiDict': { role: 'dict' } },
};

export const sortedcontainers: Library = {
  name: 'sortedcontainers',
  source: 'https://grantjenks.com/docs/sortedcontainers/',
  types: {
    'sortedcontainers.SortedDict': { role: 'dict' },
    'sortedcontainers.SortedList': { role: 'list', also: 'sortedcontainers.SortedKeyList' },
    'sortedcontainers.SortedSet': { role: 'set' },
  },
};

export const weakref: Library = {
  name: 'weakref',
  source: 'https://docs.python.org/3/library/weakref.html',
  types: {
    'weakref.WeakKeyDictionary': { role: 'dict', isCopiedStepwise: true },
    'weakref.WeakValueDictionary': { role: 'dict', isCopiedStepwise: true },
    'weakref.WeakSet': { role: 'set', isCopiedStepwise: true },
  },
  callables: {
    'weak reference': 'weakref.ref weakref.WeakMethod',
    // A proxy is used as what it stands for.
    proxy: 'weakref.proxy',
  },
};

/** Dicts of dicts in Python, in which a value is found, and put, in many steps. */
export const configparser: Library = {
  name: 'configparser',
  source: 'https://docs.python.org/3/library/configparser.html',
  types: {
    'configparser.RawConfigParser': {
      role: 'stateful',
      also:
        'configparser.ConfigParser configparser.SafeConfigParser ConfigParser.RawConfigParser ConfigParser.ConfigParser ' +
        'ConfigParser.SafeConfigParser six.moves.configparser.RawConfigParser six.moves.configparser.ConfigParser',
      changes: {
        add: 'add_section read read_dict read_file read_string readfp set',
        remove: 'clear remove_option remove_section',
      },
      walks: 'write',
    },
  },
};

export const contextvars: Library = {
  name: 'contextvars',
  source: 'https://docs.python.org/3/library/contextvars.html',
  types: {
    'contextvars.ContextVar': { role: 'thread-local' },
    // `context.run(f, …)` calls `f(…)`, with the variables as they are in it.
    'contextvars.Context': { role: 'caller', also: 'contextvars.copy_context' },
  },
};

export const itertools: Library = {
  name: 'itertools',
  source: 'https://docs.python.org/3/library/itertools.html',
  callables: {
    chains: 'itertools.chain',
    'chains what is in': 'itertools.chain.from_iterable',
    'takes a slice': 'itertools.islice',
    'cuts in pieces':
      'itertools.batched more_itertools.batched more_itertools.chunked more_itertools.sliced more_itertools.grouper',
    'goes round': 'itertools.cycle',
    combines: 'itertools.product',
    'counts up': 'itertools.count',
  },
};

export const copying: Library = {
  name: 'copy',
  source: 'https://docs.python.org/3/library/copy.html',
  callables: { copies: 'copy.copy', 'copies deeply': 'copy.deepcopy', 'steps through dicts': 'copy.deepcopy' },
};

export const json: Library = {
  name: 'json',
  source: 'https://docs.python.org/3/library/json.html',
  // `dumps` takes the items of each dict in one go, in C, from 3.13 on with an indent too; a file is written to by Python.
  callables: { 'steps through dicts': 'json.dump' },
};

export const pickle: Library = {
  name: 'pickle',
  source: 'https://docs.python.org/3/library/pickle.html#object.__reduce__',
  callables: { pickles: 'pickle.dump pickle.dumps' },
};

export const heapq: Library = {
  name: 'heapq',
  source: 'https://docs.python.org/3/library/heapq.html#heapq.nlargest',
  callables: { 'goes through in Python': 'heapq.nlargest heapq.nsmallest' },
  // A heap is a list: what these do to its length is what methods do.
  also: { 'heapq.heappush': 'list.append', 'heapq.heappop': 'list.pop', 'heapq.heapify': 'list.sort' },
};

export const bisect: Library = {
  name: 'bisect',
  source: 'https://docs.python.org/3/library/bisect.html#bisect.insort',
  also: {
    'bisect.insort': 'list.append',
    'bisect.insort_left': 'list.append',
    'bisect.insort_right': 'list.append',
  },
};

export const statistics: Library = {
  name: 'statistics',
  source: 'https://docs.python.org/3/library/statistics.html',
  // `median` sorts a copy, and `fmean` adds up in C.
  callables: {
    'goes through in Python':
      'statistics.mean statistics.variance statistics.pvariance statistics.stdev statistics.pstdev statistics.harmonic_mean',
  },
};

export const random: Library = {
  name: 'random',
  source: 'https://docs.python.org/3/library/random.html',
  types: { 'random.Random': { role: 'resource', also: 'random.SystemRandom', likeModule: 'random' } },
  callables: {
    'pick one': 'random.choice',
    'pick some': 'random.sample random.choices',
    chance:
      'random.random random.randint random.randrange random.uniform random.gauss random.choice random.choices random.sample random.getrandbits random.shuffle random.triangular random.betavariate random.expovariate random.normalvariate',
  },
};

export const secrets: Library = {
  name: 'secrets',
  source: 'https://docs.python.org/3/library/secrets.html',
  callables: { 'pick one': 'secrets.choice' },
};

export const six: Library = {
  name: 'six',
  source: 'https://six.readthedocs.io/',
  callables: { 'keys of': 'six.iterkeys', 'values of': 'six.itervalues', 'items of': 'six.iteritems' },
  also: Object.fromEntries([
    ...words('filter input map range zip').map((name) => [`six.moves.${name}`, name] as const),
    ['six.moves.xrange', 'range'],
  ]),
};

export const future: Library = {
  name: 'future',
  source: 'https://python-future.org/imports.html',
  // In Python 3 `builtins` is the module of them itself.
  also: Object.fromEntries(
    ['builtins', 'future.builtins', 'past.builtins'].flatMap((module) =>
      words('filter input map open range xrange zip').map((name) => [`${module}.${name}`, name] as const),
    ),
  ),
};

export const tqdm: Library = {
  name: 'tqdm',
  source: 'https://tqdm.github.io/docs/tqdm/',
  callables: {
    'goes through':
      'tqdm.tqdm tqdm.auto.tqdm tqdm.std.tqdm tqdm.notebook.tqdm tqdm.autonotebook.tqdm tqdm.asyncio.tqdm tqdm.rich.tqdm',
  },
};
