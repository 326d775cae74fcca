import socketserver


class ChatServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address):
        super().__init__(address, ChatHandler)
        self.online = set()


class ChatHandler(socketserver.StreamRequestHandler):
    def setup(self):
        super().setup()
        self.server.online.add(self.client_address)  # expect: TW105

    def handle(self):
        for line in self.rfile:
            self.wfile.write(b"you said " + line)

    def finish(self):
        super().finish()
        self.server.online.discard(self.client_address)  # expect: TW105


def main():
    with ChatServer(("127.0.0.1", 7000)) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
