import socketserver
import threading


class CountingHandler(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.lines = 0

    def handle(self):
        for line in self.rfile:
            self.lines += 1
            self.wfile.write(b"%d %s" % (self.lines, line))

    def finish(self):
        super().finish()
        with self.server.stats_lock:
            self.server.total_lines += self.lines


class CountingServer(socketserver.ThreadingTCPServer):
    def __init__(self, address):
        super().__init__(address, CountingHandler)
        self.stats_lock = threading.Lock()
        self.total_lines = 0


def main():
    with CountingServer(("127.0.0.1", 9100)) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
