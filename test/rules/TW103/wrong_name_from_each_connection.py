import socketserver

members = {}


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().strip().decode()
        if name not in members:  # expect: TW103
            members[name] = self.request
            self.wfile.write(b"joined\n")
        for line in self.rfile:
            for member in list(members.values()):
                member.sendall(line)


with socketserver.ThreadingTCPServer(("", 9000), Handler) as server:
    server.serve_forever()
