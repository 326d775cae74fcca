/**
 * Names by which code outside the program calls into it. No type says so where the framework can't be seen; what these names
 * decide is only that a thread which is started there is mentioned more softly, never that something is a mistake.
 */

/** Methods that a library calls on what is based on its classes: `on_message`, `do_GET`, `keyPressEvent`. */
export const HOOK = /^(on_\w+|on[A-Z]\w*|do_[A-Z]+|handle\w*|dispatch|\w+Event|get|post|put|delete)$/;

/** What a first parameter is called that says what has happened, in a function that nothing in the program calls. */
export const NEWS: ReadonlySet<string> = new Set(['request', 'req', 'event', 'evt', 'update', 'message', 'msg', 'ctx']);

/** Decorators of Python's own, which hand nothing to anybody who would call. */
export const OWN_DECORATORS =
  /^(staticmethod|classmethod|property|abstractmethod|override|final|wraps|lru_cache|cache|contextmanager|cached_property)$/;

/**
 * Methods that wait for what others send, one at a time, on objects that can't be seen: a loop that makes a thread for each
 * may make any number.
 */
export const RECEIVES =
  /^(accept|recv|recvfrom|recv_into|recv_json|recv_string|recv_multipart|recv_pyobj|get|get_nowait|get_message|get_request|receive|receive_message|receive_messages|read_message|blpop|brpop|readline|poll)$/;

/**
 * Whether what answers one connection has an attribute of that connection alone.
 *
 * Source: https://docs.python.org/3/library/socketserver.html#request-handler-objects
 */
export const isOfConnection = (type: string, attribute: string): boolean =>
  /^(socketserver|SocketServer|http\.server|BaseHTTPServer)\.\w+RequestHandler$/.test(type) &&
  /^(request|connection|client_address|rfile|wfile)$/.test(attribute);
