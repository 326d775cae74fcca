/**
 * Words by which a program says that work is over, and calls that say things, take the time, or close what they have.
 * What a text claims can be told by its words only. They decide how much a missing join matters, never whether it is missing.
 */

const FINISHED =
  /\b(done|finish(es|ed)?|completed?|ended|over|success(fully)?|all\s+(\w+\s+){0,3}(sent|saved|loaded|downloaded|processed|written|closed|there|here|ready))\b|\ball\s+(\w+\s+){0,3}\w+(?<!start|launch|creat|request|submitt|queu|schedul|spawn|dispatch|need|requir|connect|initiali[sz])ed\s*(?=[.!]|$)|完成|完毕|结束|执行完/i;
/** What only speaks of the thread that says it. */
const OF_ITSELF = /\bmain\b|\bprogram\b|\bscript\b|主线程|主程序|主进程|主函数|主\s*(?=[a-z.:：])|^主\s*$/i;
const ALL = /\b(all|every|both|everything)\b|所有|全部/i;

const QUESTION = /[?？]\s*$/;
/** What is yet to come. */
const WAITS = /\b(wait(s|ing)?|awaiting)\b|等待|等候/i;

/** Whether a text asks, says what it waits for, or speaks of the thread alone that says it: `main thread ends`. */
export const claimsNothing = (text: string): boolean =>
  QUESTION.test(text) || WAITS.test(text) || (OF_ITSELF.test(text) && !ALL.test(text));

/** Whether a text claims that the work is over: `Done`, `all files are saved`; not `main is done`, nor `done?`. */
export const saysFinished = (text: string): boolean => FINISHED.test(text) && !claimsNothing(text);

/** Whether a text speaks of one thing by name and not of all: `thread_2` in `Thread 2 is done`. */
export function speaksOf(text: string, name: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = name.toLowerCase().replaceAll('_', '');
  return (
    wanted !== '' &&
    !ALL.test(text) &&
    words.some((word, at) => {
      const next = words[at + 1] ?? '';
      return (word === wanted && !/^\d+$/.test(next)) || word + next === wanted;
    })
  );
}

/** The last names of functions that show a text to somebody. */
export const SAYING: ReadonlySet<string> = new Set([
  'print',
  'debug',
  'info',
  'warning',
  'error',
  'log',
  'write',
  'echo',
  'secho',
  'success',
  'showinfo',
  'setText',
  'set',
  'config',
  'configure',
]);

/** Methods after which an object is of no more use. */
export const CLOSES: ReadonlySet<string> = new Set(['close', 'shutdown', 'disconnect', 'quit', 'terminate', 'cleanup']);

/** Functions that take a file or folder away. */
export const DELETES: ReadonlySet<string> = new Set([
  'os.remove',
  'os.unlink',
  'os.rmdir',
  'os.removedirs',
  'shutil.rmtree',
]);

/** Functions that look through a whole folder. */
export const LOOKS_THROUGH: ReadonlySet<string> = new Set([
  'os.listdir',
  'os.scandir',
  'os.walk',
  'shutil.copytree',
  'shutil.make_archive',
]);

/** Calls that end the program, and with it nothing else that it does. */
export const ENDS_PROGRAM: ReadonlySet<string> = new Set(['sys.exit', 'exit', 'quit', 'builtins.exit']);
