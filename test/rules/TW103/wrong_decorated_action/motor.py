import threading

from actions import action


class Motor:
    def __init__(self, board):
        self.board = board
        self._direction = None
        self._thread = None

    @action
    def drive(self, direction):
        def run():
            try:
                while self._direction:
                    self.board.set(self._direction)
            finally:
                self.board.off()
                self._thread = None

        self._direction = direction
        if not self._thread:  # expect: TW103
            self._thread = threading.Thread(target=run)
            self._thread.start()

    @action
    def stop(self):
        self._direction = None
        if self._thread:
            self._thread.join()
