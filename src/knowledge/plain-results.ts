/**
 * Functions of Python and its library that give a plain value, and never None: by their type. A test whether such a
 * value is there comes out one way only. Source: the library reference of Python 3.13.
 */

export type PlainType = 'int' | 'float' | 'str' | 'bytes' | 'bool';

const BY_TYPE: Readonly<Record<PlainType, string>> = {
  bool: `isinstance issubclass callable hasattr bool os.path.exists os.path.isfile os.path.isdir os.path.islink os.path.isabs
    os.path.samefile os.access math.isclose math.isnan math.isinf`,
  int: `id hash int ord round os.system os.getpid os.getppid os.path.getsize os.open os.dup os.umask random.randint random.randrange
    random.getrandbits time.time_ns time.monotonic_ns time.perf_counter_ns threading.active_count calendar.timegm
    zlib.crc32 zlib.adler32 binascii.crc32 math.floor math.ceil math.gcd math.factorial`,
  float: `float time.time time.monotonic time.perf_counter time.process_time time.thread_time time.mktime random.random
    random.uniform random.gauss os.path.getmtime os.path.getctime os.path.getatime math.sqrt math.sin math.cos math.tan
    math.exp math.log math.log2 math.log10 math.hypot`,
  str: `str repr format input chr hex bin oct ascii time.ctime time.strftime time.asctime os.getcwd os.getlogin os.strerror
    os.path.join os.path.basename os.path.dirname os.path.abspath os.path.realpath os.path.normpath os.path.expanduser
    os.path.expandvars os.path.relpath os.path.normcase os.path.commonprefix os.fsdecode os.readlink
    socket.gethostname socket.getfqdn socket.inet_ntoa socket.inet_ntop platform.system platform.node platform.machine
    platform.platform platform.release platform.version platform.python_version json.dumps traceback.format_exc
    textwrap.dedent textwrap.fill textwrap.indent getpass.getuser getpass.getpass secrets.token_hex
    secrets.token_urlsafe urllib.parse.quote urllib.parse.quote_plus urllib.parse.unquote urllib.parse.urlencode
    urllib.parse.urljoin html.escape html.unescape shlex.quote shlex.join tempfile.mkdtemp tempfile.gettempdir
    tempfile.mktemp`,
  bytes: `bytes os.urandom os.fsencode pickle.dumps marshal.dumps zlib.compress zlib.decompress bz2.compress bz2.decompress
    lzma.compress lzma.decompress base64.b64encode base64.b64decode base64.urlsafe_b64encode base64.urlsafe_b64decode
    binascii.hexlify binascii.unhexlify struct.pack secrets.token_bytes`,
};

const PLAIN: ReadonlyMap<string, PlainType> = new Map(
  (Object.entries(BY_TYPE) as [PlainType, string][]).flatMap(([type, names]) =>
    names.split(/\s+/).map((name) => [name, type] as const),
  ),
);

/** The type of what a call of the function gives, where that is plain; `name` is dotted as imported. */
export const plainResult = (name: string): PlainType | undefined => PLAIN.get(name);

/** Those that give data of another kind, which is no function either. */
const DATA: ReadonlySet<string> = new Set(
  `subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.getoutput
    subprocess.getstatusoutput subprocess.Popen os.popen os.listdir json.load json.loads urllib.request.urlopen
    urllib.request.urlretrieve requests.get requests.post requests.put requests.patch requests.delete requests.head
    requests.request shutil.copy shutil.copyfile shutil.copytree shutil.move webbrowser.open`.split(/\s+/),
);

/** Whether what a call of the function gives is data, which nobody can call; `name` is dotted as imported. */
export const givesData = (name: string): boolean => PLAIN.has(name) || DATA.has(name);

/** Methods that give a string, whatever object has one of that name. */
const STRING_METHODS: ReadonlySet<string> = new Set(
  'strftime isoformat hexdigest lower upper strip lstrip rstrip title capitalize casefold zfill'.split(' '),
);

/** The same for a method of an object that can't be seen. */
export const plainMethodResult = (name: string): PlainType | undefined =>
  STRING_METHODS.has(name) ? 'str' : undefined;

/** Those that give a number other than 0, or a text that is not empty, whenever they are asked. */
const NEVER_NOTHING: ReadonlySet<string> = new Set(
  `time.time time.monotonic time.perf_counter time.time_ns time.monotonic_ns time.perf_counter_ns time.ctime time.asctime
    id os.getpid threading.get_ident threading.get_native_id threading.active_count repr ascii hex bin oct os.getcwd
    traceback.format_exc json.dumps pickle.dumps tempfile.mkdtemp`.split(/\s+/),
);

/** Whether what a call of the function gives is true in any test. */
export const isNeverNothing = (name: string): boolean => NEVER_NOTHING.has(name);
