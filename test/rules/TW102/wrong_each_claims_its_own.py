"""Each desk serves one at a time, but all of them count on one board."""
import threading


class Board:
    def __init__(self):
        self.served = 0


class Desk:
    def __init__(self, board):
        self._lock = threading.Lock()
        self._taken = False
        self._board = board

    def serve(self):
        with self._lock:
            if self._taken:
                return
            self._taken = True
        try:
            self._board.served += 1  # expect: TW102
        finally:
            with self._lock:
                self._taken = False


board = Board()
desks = [Desk(board) for _ in range(2)]
clerks = [threading.Thread(target=desk.serve) for desk in desks]
for clerk in clerks:
    clerk.start()
for clerk in clerks:
    clerk.join()
