import socketserver
import threading


class ChatServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True

    def __init__(self, address):
        super().__init__(address, ChatHandler)
        self.lock = threading.Lock()
        self.clients = set()

    def broadcast(self, line):
        with self.lock:
            clients = list(self.clients)
        for client in clients:
            client.wfile.write(line)


class ChatHandler(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        with self.server.lock:
            self.server.clients.add(self)

    def handle(self):
        for line in self.rfile:
            self.server.broadcast(line)

    def finish(self):
        with self.server.lock:
            self.server.clients.discard(self)
        super().finish()


if __name__ == "__main__":
    with ChatServer(("", 7000)) as server:
        server.serve_forever()
