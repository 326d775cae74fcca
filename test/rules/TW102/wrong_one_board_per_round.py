"""Each round makes a board and several threads that write on it: they share that one."""
import threading


class Board:
    def __init__(self, game):
        self.game = game
        self.moves = 0

    def play(self, player):
        print(player, "plays", self.game)
        self.moves += 1  # expect: TW102


def main(games, players):
    for game in games:
        board = Board(game)
        playing = []
        for player in players:
            one = threading.Thread(target=board.play, args=(player,))
            one.start()
            playing.append(one)
        for one in playing:
            one.join()
        print(board.moves)


main(["chess", "go"], ["ada", "grace", "alan"])
