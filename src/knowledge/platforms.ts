/**
 * How programs ask on which system they run.
 * Source: https://docs.python.org/3/library/sys.html#sys.platform, https://docs.python.org/3/library/os.html#os.name
 */

/** What is asked, and its answer on Windows. */
export const ON_WINDOWS: ReadonlyMap<string, string> = new Map([
  ['sys.platform', 'win32'],
  ['os.name', 'nt'],
  ['platform.system', 'Windows'],
]);

/** Whether a function or a variable is called as one that answers whether this is Windows: `Platform.is_windows()`. */
export const asksForWindows = (name: string): boolean => /^_*((is|on)_?)?(windows|win32)$/i.test(name);

/** What is asked for how the answer begins, and how it does on Windows. */
export const BEGINS_ON_WINDOWS: ReadonlyMap<string, RegExp> = new Map([['sys.platform.startswith', /^win/]]);
