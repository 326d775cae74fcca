/** How programs ask which Python runs. Sources: docs.python.org/3/library/sys.html#sys.version_info, six.readthedocs.io. */

/** The version as a tuple, and its first number. */
export const VERSION = 'sys.version_info';
export const MAJOR_VERSION = 'sys.version_info.major';

/** What is so, and what is not, in any Python 3. */
export const IN_PYTHON3: ReadonlyMap<string, boolean> = new Map([
  ['six.PY2', false],
  ['six.PY3', true],
]);
