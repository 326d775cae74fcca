import threading
import weakref


class Meter:
    def __init__(self, board):
        self._board = weakref.proxy(board)

    def tick(self):
        self._board.ticks += 1  # expect: TW102


class Beeper:
    def __init__(self, board):
        self._board = weakref.ref(board)

    def beep(self):
        board = self._board()
        if board is not None:
            board.beeps += 1  # expect: TW102


class Board:
    def __init__(self):
        self.ticks = 0
        self.beeps = 0
        self.meter = Meter(self)
        self.beeper = Beeper(self)

    def measure(self):
        for _ in range(100):
            self.meter.tick()
            self.beeper.beep()


board = Board()
threads = [threading.Thread(target=board.measure) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(board.ticks, board.beeps)
