from concurrent.futures import ThreadPoolExecutor


class Response:
    def __init__(self, sock):
        self.sock = sock
        self.headers_sent = False
        self.headers = []

    def send_headers(self):
        if self.headers_sent:
            return
        self.sock.send(b''.join(self.headers))
        self.headers_sent = True

    def close(self):
        self.send_headers()


def create(sock):
    resp = Response(sock)
    environ = {'sock': sock}
    return resp, environ


class Worker:
    def __init__(self):
        self.pool = ThreadPoolExecutor(8)

    def enqueue(self, sock):
        self.pool.submit(self.handle, sock).add_done_callback(print)

    def handle(self, sock):
        self.handle_http1(sock)

    def handle_http2(self, sock):
        resp = None
        resp, environ = create(sock)

        resp.close()

    def handle_http1(self, sock):
        resp = None
        resp, environ = create(sock)
        resp.close()
