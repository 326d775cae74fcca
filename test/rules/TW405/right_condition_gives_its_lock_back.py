import threading


class Ferry:
    """The condition's own lock is free while it is waited for, however it was taken."""

    def __init__(self):
        self.deck = threading.RLock()
        self.landed = threading.Condition(self.deck)
        self.sailing = False
        self.cars = []

    def board(self):
        with self.deck:
            self.wait_for_land()
            self.cars.append("car")

    def wait_for_land(self):
        with self.landed:
            while self.sailing:
                self.landed.wait()

    def land(self):
        with self.deck:
            self.sailing = False
            self.landed.notify_all()


class Log:
    """Who writes takes no lock of those who wait for a line, but the condition's own."""

    def __init__(self):
        self.reading = threading.Lock()
        self.grown = threading.Condition()
        self.lines = []

    def read(self):
        with self.reading:
            with self.grown:
                while not self.lines:
                    self.grown.wait()
                return self.lines.pop()

    def write(self):
        with self.grown:
            self.lines.append("line")
            self.grown.notify()


ferry = Ferry()
log = Log()
threads = [threading.Thread(target=one) for one in (ferry.board, ferry.land, log.read, log.write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
