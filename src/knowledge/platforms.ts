/** How programs ask which system they run on. Sources: docs.python.org/3/library/os.html#os.name, sys.html#sys.platform, platform.html. */

import { firstPart } from './dotted.js';

/** Whether a path names the system: `platform.system` is called. */
export const namesSystem = (path: string): boolean => /^(os\.name|sys\.platform|platform\.system)$/.test(path);

/** What Windows is called by one of them, what only others are, and what all others are. */
export const isWindows = (name: string): boolean => /^(nt|win|win32|windows)$/i.test(name);
export const isElsewhere = (name: string): boolean => /^(posix|linux|linux2|darwin|freebsd|cygwin)$/i.test(name);
export const ELSEWHERE = 'posix';

/** Modules that only Windows has: docs.python.org/3/library/windows.html, and those of pywin32. */
export const isOfWindowsOnly = (module: string): boolean =>
  /^(_?winreg|msvcrt|winsound|win32(api|clipboard|com|con|event|file|gui|pipe|print|process|security|service|serviceutil|ui)|pythoncom|pywintypes)$/.test(
    firstPart(module),
  );
