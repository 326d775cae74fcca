import concurrent.futures
import socket

from session import answer


class Server:
    def __init__(self, port):
        self.sock = socket.create_server(("", port))
        self.pool = concurrent.futures.ThreadPoolExecutor(max_workers=20)

    def serve(self):
        try:
            while True:
                connection, _ = self.sock.accept()
                self.pool.submit(answer, connection)
        finally:
            self.pool.shutdown()
