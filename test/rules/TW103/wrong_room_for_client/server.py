import socketserver

from rooms import Room

LOBBY = Room(limit=8)


class ChatHandler(socketserver.StreamRequestHandler):
    def handle(self):
        if not LOBBY.enter(self):
            self.wfile.write(b"full\n")
            return
        try:
            for line in self.rfile:
                for member in LOBBY.members():
                    member.wfile.write(line)
        finally:
            LOBBY.leave(self)


class ChatServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
