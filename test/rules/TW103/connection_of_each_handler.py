import socketserver

received = {}
members = []


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        if self.client_address not in received:
            received[self.client_address] = 0
        if self.request not in members:
            members.append(self.request)  # expect: TW105:hint
            self.wfile.write(b"joined\n")
        for line in self.rfile:
            received[self.client_address] += len(line)
        if self.client_address in received:
            del received[self.client_address]
        if self.request in members:
            members.remove(self.request)


with socketserver.ThreadingTCPServer(("", 9000), Handler) as server:
    server.serve_forever()
