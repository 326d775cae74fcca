/** How programs ask which Python runs. Sources: docs.python.org/3/library/sys.html#sys.version_info, six.readthedocs.io. */

/** The version as a tuple, and its first number. */
export const VERSION = 'sys.version_info';
export const MAJOR_VERSION = 'sys.version_info.major';

/** What only those who check types take to be so. */
export const FOR_TYPES: ReadonlySet<string> = new Set(['TYPE_CHECKING', 'typing.TYPE_CHECKING', 't.TYPE_CHECKING']);

/** What is so, and what is not, in any Python 3 that runs. */
export const IN_PYTHON3: ReadonlyMap<string, boolean> = new Map([
  ['six.PY2', false],
  ['six.PY3', true],
  ...[...FOR_TYPES].map((path) => [path, false] as const),
]);

/** The oldest Python 3 that anybody still looks after, by its second number. */
export const OLDEST_MINOR = 9;
