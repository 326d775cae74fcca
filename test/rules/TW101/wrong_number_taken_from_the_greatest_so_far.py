"""Two handlers that look at the same moment give one number to two players."""
import socketserver

players = {}
names = []


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        number = max(players, default=0) + 1
        players[number] = self.request  # expect: TW101
        seat = max(names, default=0) + 1
        names.append(seat)  # expect: TW101
        self.request.sendall(f"{number} {seat}".encode())


with socketserver.ThreadingTCPServer(("", 4000), Handler) as server:
    server.serve_forever()
