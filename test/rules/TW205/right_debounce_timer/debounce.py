import threading


class Debouncer:
    """Calls a function once things have been quiet for a while."""

    def __init__(self, delay, function):
        self.delay = delay
        self.function = function
        self.timer = threading.Timer(delay, function)
        self.timer.start()

    def poke(self):
        self.timer.cancel()
        self.timer = threading.Timer(self.delay, self.function)
        self.timer.start()

    def close(self):
        self.timer.cancel()
        self.timer.join()
