/** Calls whose work is lost, or left half done, when the thread is stopped dead in the middle of it. */

/** Functions outside the program that write, move or send. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'shutil.copy': 'copies a file',
  'shutil.copy2': 'copies a file',
  'shutil.copyfile': 'copies a file',
  'shutil.copyfileobj': 'copies a file',
  'shutil.copytree': 'copies files',
  'shutil.move': 'moves a file',
  'shutil.make_archive': 'writes an archive',
  'shutil.unpack_archive': 'unpacks an archive',
  'urllib.request.urlretrieve': 'writes a file',
  'requests.post': 'sends a request',
  'requests.put': 'sends a request',
  'requests.patch': 'sends a request',
  'requests.delete': 'sends a request',
  'httpx.post': 'sends a request',
  'httpx.put': 'sends a request',
  'numpy.save': 'writes a file',
  'numpy.savez': 'writes a file',
  'numpy.savetxt': 'writes a file',
};

/** Methods that do so on whatever has them. */
const METHODS: Readonly<Record<string, string>> = {
  write_text: 'writes a file',
  write_bytes: 'writes a file',
  commit: 'commits to a database',
  sendall: 'sends data',
  sendmail: 'sends a mail',
  send_message: 'sends a message',
  storbinary: 'uploads a file',
  storlines: 'uploads a file',
  extractall: 'unpacks an archive',
  to_csv: 'writes a file',
  to_excel: 'writes a file',
  to_parquet: 'writes a file',
  to_pickle: 'writes a file',
  savefig: 'writes a file',
  upload_file: 'uploads a file',
  upload_fileobj: 'uploads a file',
};

/** Whether it only tells the other side how things stand, or answers it, wherever that comes again in each round. */
export const isTalk = (work: string): boolean => work === METHODS['sendall'];

/** `request("POST", …)`: of `http.client`, `requests`, `urllib3` and `httpx`, for those words that change something there. */
const CHANGES = /^(POST|PUT|PATCH|DELETE)$/i;

/** Calls that open a file, with the place of their mode. */
const OPENERS: Readonly<Record<string, number>> = {
  open: 1,
  'io.open': 1,
  'codecs.open': 1,
  'gzip.open': 1,
  'bz2.open': 1,
  'lzma.open': 1,
  'os.fdopen': 1,
  'zipfile.ZipFile': 1,
  'tarfile.open': 1,
};

/** What writes a file of its own, and where that is named. */
const WRITERS: Readonly<Record<string, number>> = {
  'urllib.request.urlretrieve': 1,
  'shutil.copy': 1,
  'shutil.copy2': 1,
  'shutil.copyfile': 1,
  'shutil.move': 1,
};

/** What a function outside the program does that must be finished. */
export const mustFinish = (name: string): string | undefined =>
  Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;

/** The same for a method of something that can't be seen. */
export const methodMustFinish = (method: string): string | undefined =>
  Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;

/** The same for a method, or a function, that is told by its first argument what to do. */
export const requestMustFinish = (name: string, word: unknown): string | undefined =>
  /(^|\.)request$/.test(name) && typeof word === 'string' && CHANGES.test(word) ? 'sends a request' : undefined;

/** Whether a method of HTTP asks for something and leaves it as it is. */
export const onlyAsks = (method: unknown): boolean =>
  typeof method === 'string' && /^(GET|HEAD|OPTIONS)$/i.test(method);

/** Whether a text is a mode by which a file is opened for writing. */
export const isWriting = (mode: string): boolean => /^[rbt]*[wax+][rbt+]*$/.test(mode);

/** Position of the mode argument of a call that opens a file. */
export const modeOf = (name: string): number | undefined => (Object.hasOwn(OPENERS, name) ? OPENERS[name] : undefined);

/** Position of the argument that names the file which a call opens or writes. */
export const fileNamedBy = (name: string): number | undefined =>
  modeOf(name) !== undefined ? 0 : Object.hasOwn(WRITERS, name) ? WRITERS[name] : undefined;
