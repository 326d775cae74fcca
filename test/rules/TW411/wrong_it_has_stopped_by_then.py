import threading


class Fountain:
    """What plays in it is for others to say."""

    def __init__(self):
        self._valve = threading.Lock()
        self._plays = False

    def before_the_end(self):
        pass

    def begin(self):
        if self._plays:
            return
        with self._valve:
            self._plays = True

    def _end(self):
        if self._plays:
            with self._valve:
                self._plays = False
                self.before_the_end()  # expect: TW411:hint

    def play(self):
        self.begin()
        try:
            print("splash")
        finally:
            self._end()


fountain = Fountain()
evening = threading.Thread(target=fountain.play)
evening.start()
evening.join()
