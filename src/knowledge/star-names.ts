/**
 * What `from module import *` brings in, for the modules of the standard library that are imported so: their `__all__`, or
 * their public names. Taken from CPython 3.13; constants in capitals are left out, and what nobody asks `sys` for so.
 */

const NAMES: Readonly<Record<string, string>> = {
  threading:
    'Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock Semaphore TIMEOUT_MAX ' +
    'Thread ThreadError Timer active_count current_thread enumerate excepthook get_ident get_native_id getprofile ' +
    'gettrace local main_thread setprofile setprofile_all_threads settrace settrace_all_threads stack_size',
  _thread:
    'LockType RLock TIMEOUT_MAX allocate allocate_lock daemon_threads_allowed error exit exit_thread get_ident ' +
    'get_native_id interrupt_main lock stack_size start_joinable_thread start_new start_new_thread',
  queue: 'Empty Full LifoQueue PriorityQueue Queue ShutDown SimpleQueue',
  time:
    'altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns ctime daylight ' +
    'get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter perf_counter_ns process_time ' +
    'process_time_ns pthread_getcpuclockid sleep strftime strptime struct_time thread_time thread_time_ns time ' +
    'time_ns timezone tzname tzset',
  socket:
    'AF_DECnet AddressFamily SocketKind SocketType close create_connection create_server dup error fromfd ' +
    'gaierror getaddrinfo getdefaulttimeout getfqdn gethostbyaddr gethostbyname gethostbyname_ex gethostname ' +
    'getnameinfo getprotobyname getservbyname getservbyport has_dualstack_ipv6 has_ipv6 herror htonl htons ' +
    'if_indextoname if_nameindex if_nametoindex inet_aton inet_ntoa inet_ntop inet_pton ntohl ntohs recv_fds ' +
    'send_fds setdefaulttimeout sethostname socket socketpair timeout',
  select: 'epoll error poll select',
  socketserver:
    'BaseRequestHandler BaseServer DatagramRequestHandler ForkingMixIn ForkingTCPServer ForkingUDPServer ' +
    'ForkingUnixDatagramServer ForkingUnixStreamServer StreamRequestHandler TCPServer ThreadingMixIn ' +
    'ThreadingTCPServer ThreadingUDPServer ThreadingUnixDatagramServer ThreadingUnixStreamServer UDPServer ' +
    'UnixDatagramServer UnixStreamServer',
  'http.server': 'BaseHTTPRequestHandler CGIHTTPRequestHandler HTTPServer SimpleHTTPRequestHandler ThreadingHTTPServer',
  'concurrent.futures':
    'ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future ' +
    'InvalidStateError ProcessPoolExecutor ThreadPoolExecutor TimeoutError as_completed wait',
  multiprocessing:
    'Array AuthenticationError Barrier BoundedSemaphore BufferTooShort Condition Event JoinableQueue Lock Manager ' +
    'Pipe Pool Process ProcessError Queue RLock RawArray RawValue Semaphore SimpleQueue TimeoutError Value ' +
    'active_children allow_connection_pickling cpu_count current_process freeze_support get_all_start_methods ' +
    'get_context get_logger get_start_method log_to_stderr parent_process reducer set_executable ' +
    'set_forkserver_preload set_start_method',
  'multiprocessing.pool': 'Pool ThreadPool',
  'multiprocessing.dummy':
    'Barrier BoundedSemaphore Condition Event JoinableQueue Lock Manager Pipe Pool Process Queue RLock Semaphore ' +
    'active_children current_process freeze_support',
  tkinter:
    'BaseWidget BitmapImage BooleanVar Button CallWrapper Canvas Checkbutton DoubleVar E Entry Event EventType ' +
    'FALSE Frame Grid Image IntVar Label LabelFrame Listbox Menu Menubutton Message Misc N NO NoDefaultRoot ' +
    'OFF ON OptionMenu Pack PanedWindow PhotoImage Place Radiobutton S Scale Scrollbar Spinbox StringVar TRUE ' +
    'Tcl TclError TclVersion Text Tk TkVersion Toplevel Variable W Widget Wm X XView Y YES YView getboolean ' +
    'getdouble getint image_names image_types mainloop',
  'tkinter.ttk':
    'Button Checkbutton Combobox Entry Frame Label LabelFrame LabeledScale Labelframe Menubutton Notebook ' +
    'OptionMenu PanedWindow Panedwindow Progressbar Radiobutton Scale Scrollbar Separator Sizegrip Spinbox Style ' +
    'Treeview setup_master tclobjs_to_py',
  'tkinter.messagebox': 'askokcancel askquestion askretrycancel askyesno askyesnocancel showerror showinfo showwarning',
  'tkinter.filedialog':
    'Directory FileDialog LoadFileDialog Open SaveAs SaveFileDialog askdirectory askopenfile askopenfilename ' +
    'askopenfilenames askopenfiles asksaveasfile asksaveasfilename',
  'tkinter.constants': 'E FALSE ' + 'N NO OFF ON ' + 'S ' + 'TRUE W X Y YES',
  random:
    'Random SystemRandom betavariate binomialvariate choice choices expovariate gammavariate gauss getrandbits ' +
    'getstate lognormvariate normalvariate paretovariate randbytes randint random randrange sample seed setstate ' +
    'shuffle triangular uniform vonmisesvariate weibullvariate',
  math:
    'acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 ' +
    'expm1 fabs factorial floor fma fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ' +
    'ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt ' +
    'sumprod tan tanh tau trunc ulp',
  sys:
    'argv displayhook exc_info excepthook exception executable exit getprofile getrecursionlimit getsizeof ' +
    'getswitchinterval gettrace maxsize modules path platform setprofile setrecursionlimit setswitchinterval ' +
    'settrace stderr stdin stdout version version_info',
  subprocess:
    'CalledProcessError CompletedProcess DEVNULL PIPE Popen STDOUT SubprocessError TimeoutExpired call check_call ' +
    'check_output getoutput getstatusoutput run',
  datetime: 'MAXYEAR MINYEAR UTC date datetime time timedelta timezone tzinfo',
  json: 'JSONDecodeError JSONDecoder JSONEncoder dump dumps load loads',
  collections: 'ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple',
  itertools:
    'accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile ' +
    'filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest',
  functools:
    'cache cached_property cmp_to_key lru_cache partial partialmethod reduce singledispatch ' +
    'singledispatchmethod total_ordering update_wrapper wraps',
  struct: 'Struct calcsize error iter_unpack pack pack_into unpack unpack_from',
  signal:
    'Handlers ItimerError Sigmasks Signals alarm default_int_handler getitimer getsignal pause pidfd_send_signal ' +
    'pthread_kill pthread_sigmask raise_signal set_wakeup_fd setitimer siginterrupt signal sigpending ' +
    'sigtimedwait sigwait sigwaitinfo strsignal struct_siginfo valid_signals',
  turtle:
    'Pen RawPen RawTurtle Screen ScrolledCanvas Shape Terminator Turtle TurtleScreen Vec2D addshape back backward ' +
    'begin_fill begin_poly bgcolor bgpic bk bye circle clear clearscreen clearstamp clearstamps clone color ' +
    'colormode degrees delay distance done dot down end_fill end_poly exitonclick fd fillcolor filling forward ' +
    'get_poly get_shapepoly getcanvas getpen getscreen getshapes getturtle goto heading hideturtle home ht isdown ' +
    'isvisible left listen lt mainloop mode numinput onclick ondrag onkey onkeypress onkeyrelease onrelease ' +
    'onscreenclick ontimer pd pen pencolor pendown pensize penup pos position pu radians register_shape reset ' +
    'resetscreen resizemode right rt screensize seth setheading setpos setposition setundobuffer setup ' +
    'setworldcoordinates setx sety shape shapesize shapetransform shearfactor showturtle speed st stamp teleport ' +
    'textinput tilt tiltangle title towards tracer turtles turtlesize undo undobufferentries up update width ' +
    'window_height window_width write write_docstringdict xcor ycor',
  shutil:
    'Error ExecError SameFileError SpecialFileError chown copy copy2 copyfile copyfileobj copymode copystat ' +
    'copytree disk_usage get_archive_formats get_terminal_size get_unpack_formats ignore_patterns make_archive ' +
    'move register_archive_format register_unpack_format rmtree unpack_archive unregister_archive_format ' +
    'unregister_unpack_format which',
};

const known = new Map<string, ReadonlySet<string>>();

/** The names that a star import of the module binds; undefined for a module of which that is not known. */
export function starNames(module: string): ReadonlySet<string> | undefined {
  if (!Object.hasOwn(NAMES, module)) return undefined;
  let names = known.get(module);
  if (names === undefined) known.set(module, (names = new Set(NAMES[module]!.split(' '))));
  return names;
}

/** Names of constants that say yes or no. */
const TRUTHS: Readonly<Record<string, boolean>> = {
  'tkinter.TRUE': true,
  'tkinter.YES': true,
  'tkinter.ON': true,
  'tkinter.FALSE': false,
  'tkinter.NO': false,
  'tkinter.OFF': false,
};

/** The truth that a library's constant stands for, by its dotted name; undefined for all else. */
export const truthOf = (name: string): boolean | undefined => (Object.hasOwn(TRUTHS, name) ? TRUTHS[name] : undefined);
