"""Each handler keeps a player, and takes aim at one that all of them find."""

import socketserver
import threading


class Player:
    def __init__(self, name):
        self.name = name
        self.column = 0
        self.target = None


class World:
    def __init__(self):
        self.lock = threading.Lock()
        self.players = {}

    def enter(self, player):
        with self.lock:
            self.players[player.name] = player

    def view(self):
        with self.lock:
            return {player.name: player.column for player in self.players.values()}


WORLD = World()


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.player = Player(self.rfile.readline())
        WORLD.enter(self.player)
        for line in self.rfile:
            self.player.target = WORLD.players.get("boss")
            self.player.target.column -= 1  # expect: TW102
        print(WORLD.view())


with socketserver.ThreadingTCPServer(("", 5555), Handler) as server:
    server.serve_forever()
