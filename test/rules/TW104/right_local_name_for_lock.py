import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Scoreboard:
    def __init__(self):
        self.mutex = threading.Lock()
        self.scores = {}

    def add(self, name, points):
        mutex = self.mutex
        with mutex:
            self.scores[name] = self.scores.get(name, 0) + points

    def drop(self, name):
        with self.mutex:
            self.scores.pop(name, None)


def play(board, name):
    with urlopen(f"http://games.local/{name}") as response:
        points = int(response.read())
    board.add(name, points)
    if points < 0:
        guard = board.mutex
        guard.acquire()
        try:
            board.scores[name] = 0
        finally:
            guard.release()
    elif points == 0:
        board.drop(name)
    return points


def main():
    board = Scoreboard()
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(play, board, name) for name in ("ada", "bob", "eve")]
    print(sum(future.result() for future in futures), board.scores)


if __name__ == "__main__":
    main()
