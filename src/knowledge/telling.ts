/** Calls that tell somebody something, and others that don't fail in practice, by the names that they are written with. */

/** Telling, waiting, signalling, and copies of what is there. */
const SAFE =
  /^(print|len|range|str|repr|bool|list|tuple|dict|set|isinstance|super|time\.\w+|logging\.\w+|log\.\w+|logger\.\w+|(self\.)?_?(log|logger)\.\w+|.*\.(set|clear|is_set|wait|release|acquire|append|task_done|values|items|keys|copy|debug|info|warning|error|exception))$/;

/** Whether a call, as it is written, doesn't fail in practice. */
export const isSafeCall = (path: string): boolean => SAFE.test(path);

/** What raises only where its arguments make no sense at all, and logging, which swallows what goes wrong in it. */
const QUIET =
  /^(range|len|id|type|isinstance|bool|str|repr|list|dict|set|tuple|(time\.)?(sleep|time|monotonic|perf_counter)|(threading\.)?(current_thread|get_ident)|(.*\.)?(wait|notify|notify_all|notifyAll|is_set)|((self\.)?_?log(ger|ging)?\.)(debug|info|warning|error|exception|critical|log))$/i;

/** Whether a call, as it is written, raises only where its arguments make no sense. */
export const isQuietCall = (path: string): boolean => QUIET.test(path);

/** Connections, requests, other programs and their pipes, databases, files and serial ports by name: what fails whenever the other end does. */
const FAILS_IN_USE =
  /^(open|serial\.Serial|urlopen|urlretrieve|create_connection|(requests|httpx)\.(get|post|put|patch|delete|head|options|request|stream)|subprocess\.(run|check_call|check_output|Popen)|os\.(remove|unlink|rename|replace|mkdir|makedirs|rmdir|listdir|scandir|stat)|shutil\.\w+|(.*[._])?ser(ial)?(_?(port|conn|connection))?\.(read|readline|write|open)|(.*[._])?(sock(et)?|conn(ection)?)\.shutdown|(?!sys\.).*\.std(in|out)\.(write|flush|read|readline)|.*\.(connect|bind|accept|sendall|send|sendto|sendmsg|recv|recvfrom|recv_into|recvmsg|makefile|urlopen|urlretrieve|getresponse|execute|executemany|executescript|commit|sendmail))$/;

/** Whether a call, as it is written, fails in the ordinary course of things. */
export const failsInUse = (path: string): boolean => FAILS_IN_USE.test(path);

/** Exceptions that say of the program that it is wrong, or not yet written, or end it. */
const SAYS_PROGRAM_IS_WRONG =
  /^(Assertion|Attribute|Import|ModuleNotFound|Name|NotImplemented|Recursion|Syntax|Type|UnboundLocal)Error$|^(NotImplemented|StopIteration|StopAsyncIteration|GeneratorExit|SystemExit|KeyboardInterrupt)$/;

/** Whether an exception, as it is written where it is raised, is there for somebody to catch. */
export const isMadeToBeCaught = (path: string): boolean =>
  /(^|\.)([A-Z]\w*|\w+(Error|Exception))$/.test(path) && !SAYS_PROGRAM_IS_WRONG.test(path);

/** Whether a call, as it is written, makes a value of a text and raises ValueError where that is no such text. */
export const refusesValues = (path: string): boolean => /^(int|float|json\.loads?)$/.test(path);

/** `print` and the methods of a logger. */
const TELLS =
  /^(print|traceback\.print_exc)$|(^|[._])log(ger|ging)?\.(debug|info|warning|error|exception|critical|log)$/i;

/** Whether a call, as it is written, only tells somebody something. */
export const tells = (path: string): boolean => TELLS.test(path);

/** Whether a call, as it is written, is one of what keeps a log, whatever its method: `self.logger.write_line`. */
export const isOfLog = (path: string): boolean => /(^|[._])log(ger|ging|s)?([._]|$)/i.test(path);

/** The type of loggers. */
export const LOGGER = 'logging.Logger';

/** Whether a method of a logger tells its handlers. */
export const logs = (method: string): boolean =>
  /^(debug|info|warn(ing)?|error|exception|critical|fatal|log)$/.test(method);

/** Whether a function, by its dotted name, writes a line for somebody to read. */
export const saysLine = (dotted: string): boolean => /^(print$|logging\.|sys\.(stdout|stderr)\.write$)/.test(dotted);

/** Calls that have made a text, bytes or rows in a file of all they are given by the time they return. */
const WRITES_OUT = /(^|\.)_?((print|write|send|save|insert|upload|export|bulk)(_?\w+)?|dumps?|packb|executemany)$/i;

/** Whether a call, as it is written, writes out or sends all that is in what it is given. */
export const writesOut = (path: string): boolean => WRITES_OUT.test(path);
