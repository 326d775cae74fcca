"""Each handler keeps the player that it has made, and hands it on to be moved."""

import socketserver
import threading


class Player:
    def __init__(self, name):
        self.name = name
        self.column = 0


class World:
    def __init__(self):
        self.lock = threading.Lock()
        self.players = {}

    def enter(self, player):
        with self.lock:
            self.players[player.name] = player

    def move(self, player, steps):
        player.column = player.column + steps

    def view(self):
        with self.lock:
            return {player.name: player.column for player in self.players.values()}


WORLD = World()


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.player = Player(self.rfile.readline())
        WORLD.enter(self.player)
        for line in self.rfile:
            WORLD.move(self.player, int(line))
        print(WORLD.view())


with socketserver.ThreadingTCPServer(("", 5555), Handler) as server:
    server.serve_forever()
