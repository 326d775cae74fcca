import threading
import weakref


class Meter:
    def __init__(self, board):
        self._board = weakref.proxy(board)

    def tick(self):
        self._board.ticks += 1


class Board:
    def __init__(self):
        self.ticks = 0
        self.meter = Meter(self)


def measure():
    board = Board()
    for _ in range(100):
        board.meter.tick()
    print(board.ticks)


threads = [threading.Thread(target=measure) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
