import socketserver


class PlayerHandler(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        with self.server.state_lock:
            self.server.waiting += 1

    def handle(self):
        self.wfile.write(b"welcome\n")
        for line in self.rfile:
            self.wfile.write(line)

    def finish(self):
        super().finish()
        self.server.waiting -= 1  # expect: TW601
