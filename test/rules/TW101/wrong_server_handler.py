import socketserver

requests_served = 0


class EchoHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line)
        self.count_request()

    def count_request(self):
        global requests_served
        requests_served += 1  # expect: TW101


class EchoServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True


def main():
    with EchoServer(("127.0.0.1", 9000), EchoHandler) as server:
        server.serve_forever()


if __name__ == "__main__":
    main()
