"""Tested outside the lock, and not again inside: a region is loaded twice, each position of it appended twice."""
import socketserver
import threading
from collections import defaultdict


class World:
    def __init__(self):
        self.sectors = defaultdict(list)
        self.lock = threading.Lock()

    def open_sector(self, sector):
        with open("region", "rb") as file:
            for position in file.read():
                self.sectors[sector].append(position)


class Player(socketserver.BaseRequestHandler):
    def handle(self):
        world = self.server.world
        while True:
            sector = self.request.recv(1)
            if sector not in world.sectors:  # expect: TW103
                with world.lock:
                    world.open_sector(sector)
            self.request.sendall(bytes(world.sectors[sector]))


class Server(socketserver.ThreadingTCPServer):
    def __init__(self, *args):
        super().__init__(*args)
        self.world = World()


Server(("localhost", 1486), Player).serve_forever()
