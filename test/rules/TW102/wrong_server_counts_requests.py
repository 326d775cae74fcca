import socketserver


class CountingMixin:
    served = 0

    def finish_request(self, request, client_address):
        self.served += 1  # expect: TW102
        super().finish_request(request, client_address)


class Echo(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


class Server(CountingMixin, socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True


with Server(("", 9999), Echo) as server:
    server.serve_forever()
