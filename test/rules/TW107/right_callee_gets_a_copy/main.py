import threading
from urllib.request import urlopen

from board import Board


def play(board, player):
    with urlopen(f"http://games.local/{player}") as response:
        board.record(player, int(response.read()))
    board.show()
    board.show_locked()


def main():
    board = Board()
    players = [threading.Thread(target=play, args=(board, name)) for name in ("ada", "bob")]
    for player in players:
        player.start()
    for player in players:
        player.join()


if __name__ == "__main__":
    main()
