from threading import Event, Thread


class ReentrantTimer:
    def __init__(self, t, fn):
        self.thread = None
        self.t = t
        self.fn = fn
        self.active = None

    def _timer(self, active):
        while not active.wait(self.t):
            self.fn()

    def start(self):
        self.active = Event()
        self.thread = Thread(target=self._timer, args=(self.active))  # expect: TW204
        self.thread.daemon = True
        self.thread.start()

    def stop(self):
        self.active.set()
        self.thread.join(self.t + 1)
