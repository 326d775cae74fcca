import socketserver


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    def __init__(self, addr, handler):
        socketserver.TCPServer.__init__(self, addr, handler)
        self.requests = []

    def process_request_thread(self, request, client_address):
        self.requests.append(request)
        self.requests.remove(request)


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        self.request.sendall(b"x")


def start():
    server = Server(("", 8000), Handler)
    server.serve_forever()
    for sock in server.requests:  # expect: TW107
        sock.close()


start()
