class Conductor:
    def __init__(self):
        self.players = []

    def invite(self, player):
        self.players.append(player)

    def begin(self):
        for player in self.players:
            player.thread.start()

    def end(self):
        for player in self.players:
            player.thread.join()
