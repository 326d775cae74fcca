"""A server with a thread of its own: what it overrides ends the serving by the method that it inherits."""
import socketserver
import threading
import time


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


class EchoServer(socketserver.ThreadingTCPServer):
    def __init__(self, port):
        super().__init__(("localhost", port), Echo)
        self._thread = threading.Thread(target=lambda: self.serve_forever(0.1))

    def begin(self):
        self._thread.start()

    def shutdown(self):
        if self._thread.is_alive():
            super().shutdown()
        self.server_close()


server = EchoServer(7007)
server.begin()
try:
    time.sleep(3600)
finally:
    server.shutdown()
