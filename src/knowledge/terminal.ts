/** What talks to who sits before the terminal: a lock over it is there for just that. */

const TERMINAL: ReadonlySet<string> = new Set(['input', 'raw_input', 'print', 'getpass.getpass']);

/** Whether a call of a dotted name reads from the terminal or writes to it. */
export const usesTerminal = (dotted: string): boolean =>
  TERMINAL.has(dotted) || dotted.startsWith('sys.stdout.') || dotted.startsWith('sys.stdin.');

/** Where `print` writes to, as long as the program puts nothing of its own in its place. */
export const OUTPUT = 'sys.stdout';
