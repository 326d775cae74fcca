import threading

from board import Scoreboard
from jobs import Job


def main():
    board = Scoreboard()
    left = threading.Thread(target=Job("https://example.org/left", board).run)
    right = threading.Thread(target=Job("https://example.org/right", board).run)
    left.start()
    right.start()
    left.join()
    right.join()
    print(board)


if __name__ == "__main__":
    main()
