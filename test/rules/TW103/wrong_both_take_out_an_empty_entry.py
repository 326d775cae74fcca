"""Two peers find that nobody provides a file any more, and both take it out."""

import socket
import threading
from collections import defaultdict


class PeerRegistry:
    def __init__(self):
        self.providers = defaultdict(set)
        self.peer_files = defaultdict(set)

    def delete_peer(self, ip, port):
        peer = (ip, port)
        filenames = self.peer_files.pop(peer, set())  # expect: TW105:hint
        for name in list(filenames):
            self.providers.get(name).discard(peer)  # expect: TW105:hint
            if not self.providers.get(name):  # expect: TW103:warning
                del self.providers[name]

    def register_providing(self, ip, port, names):
        peer = (ip, port)
        for name in names:
            self.providers[name].add(peer)  # expect: TW105:hint
            self.peer_files[peer].add(name)  # expect: TW105:hint


class RequestHandler:
    def __init__(self, conn, addr, registry):
        self.conn = conn
        self.addr = addr
        self.registry = registry

    def run(self):
        tokens = self.conn.recv(1024).decode().split()
        if tokens[0] == "STOP":
            self.registry.delete_peer(self.addr[0], int(tokens[1]))
        elif tokens[0] == "PROVIDE":
            self.registry.register_providing(self.addr[0], int(tokens[1]), tokens[2:])
        self.conn.close()


registry = PeerRegistry()
s = socket.socket()
s.bind(("", 5000))
s.listen()
while True:
    conn, addr = s.accept()
    threading.Thread(target=RequestHandler(conn, addr, registry).run, daemon=True).start()  # expect: TW208:information
