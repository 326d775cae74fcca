/** What makes one callable or class of another, in Python's standard library. */

import type { Library } from '../library.js';

export const functools: Library = {
  name: 'functools',
  source: 'https://docs.python.org/3/library/functools.html',
  callables: {
    partial: 'functools.partial',
    'partial of a method': 'functools.partialmethod',
    property: 'functools.cached_property',
    'gives back what it decorates':
      'functools.lru_cache functools.cache functools.singledispatch functools.total_ordering',
    'decorates as another': 'functools.wraps functools.update_wrapper',
    reduces: 'functools.reduce',
  },
};

export const builtinDecorators: Library = {
  name: 'built-in functions',
  source: 'https://docs.python.org/3/library/functions.html',
  callables: {
    'static method': 'staticmethod',
    'class method': 'classmethod',
    property: 'property',
    'setter of a property': 'property.setter',
    'getter of a property': 'property.getter',
    'deleter of a property': 'property.deleter',
    namespace: 'types.SimpleNamespace argparse.Namespace',
    'instance of a class': 'object.__new__',
    'instance of a class, set up': 'type.__call__',
    'opens a file': 'open io.open os.fdopen gzip.open',
    'locks a file': 'fcntl.flock fcntl.lockf msvcrt.locking',
  },
};

export const contextlib: Library = {
  name: 'contextlib',
  source: 'https://docs.python.org/3/library/contextlib.html',
  types: {
    'contextlib.ExitStack': { role: 'exit-stack', also: 'contextlib.AsyncExitStack' },
    'contextlib.closing': { role: 'closing', takes: 'thing=result' },
    'contextlib.nullcontext': { role: 'null-context', takes: 'enter_result=result' },
  },
  callables: {
    'context manager of a generator': 'contextlib.contextmanager contextlib.asynccontextmanager',
    'decorates with its block': 'contextlib.ContextDecorator',
    'suppresses exceptions': 'contextlib.suppress',
  },
};

export const dataclasses: Library = {
  name: 'dataclasses',
  source: 'https://docs.python.org/3/library/dataclasses.html',
  callables: {
    dataclass: 'dataclasses.dataclass',
    'field of a dataclass': 'dataclasses.field',
    'fields of a dataclass': 'dataclasses.fields',
  },
};

/** Both spellings of its names: `attr.s` with `attr.ib`, and `attrs.define` with `attrs.field`. */
export const attrs: Library = {
  name: 'attrs',
  source: 'https://www.attrs.org/en/stable/api.html',
  callables: {
    dataclass:
      'attr.s attr.attrs attr.dataclass attr.define attr.mutable attr.frozen attrs.define attrs.mutable attrs.frozen',
    'field of a dataclass': 'attr.ib attr.attrib attr.field attrs.field',
    'default made anew': 'attr.Factory attrs.Factory',
  },
};

export const pydantic: Library = {
  name: 'pydantic',
  source: 'https://docs.pydantic.dev/latest/concepts/dataclasses/',
  callables: {
    dataclass: 'pydantic.dataclasses.dataclass',
    'base of dataclasses': 'pydantic.BaseModel pydantic.main.BaseModel',
    'field of a dataclass': 'pydantic.Field pydantic.PrivateAttr',
  },
};

export const typing: Library = {
  name: 'typing',
  source: 'https://docs.python.org/3/library/typing.html',
  callables: {
    cast: 'typing.cast',
    'named tuple': 'typing.NamedTuple',
    'gives back what it decorates':
      'typing.overload typing.final typing.no_type_check typing.runtime_checkable typing_extensions.overload ' +
      'typing_extensions.final typing_extensions.override typing_extensions.runtime_checkable typing_extensions.deprecated',
  },
  also: { 'collections.abc.Callable': 'typing.Callable' },
};

export const markers: Library = {
  name: 'abc, enum, types and unittest',
  source: 'https://docs.python.org/3/library/abc.html',
  callables: {
    enumeration: 'enum.Enum enum.IntEnum enum.StrEnum enum.Flag enum.IntFlag',
    property: 'abc.abstractproperty',
    'gives back what it decorates':
      'abc.abstractmethod enum.unique types.coroutine unittest.skip unittest.skipIf unittest.skipUnless unittest.expectedFailure',
  },
};

export const pytest: Library = {
  name: 'pytest',
  source: 'https://docs.pytest.org/en/stable/reference/reference.html#pytest-raises',
  callables: { 'expects exceptions': 'pytest.raises' },
};

export const time: Library = {
  name: 'time',
  source: 'https://docs.python.org/3/library/time.html',
  callables: {
    sleep: 'time.sleep',
    clock:
      'time.time time.time_ns time.monotonic time.monotonic_ns time.perf_counter time.perf_counter_ns time.process_time timeit.default_timer datetime.datetime.now datetime.datetime.utcnow',
  },
};

export const urllib: Library = {
  name: 'urllib.request',
  source: 'https://docs.python.org/3/library/urllib.request.html',
  callables: { 'opens an address': 'urllib.request.urlopen urllib.request.Request' },
};

export const click: Library = {
  name: 'Click and Typer',
  source: 'https://click.palletsprojects.com/en/stable/commands-and-groups/',
  callables: { 'command of a command line': 'click.Group.command typer.Typer.command' },
};
