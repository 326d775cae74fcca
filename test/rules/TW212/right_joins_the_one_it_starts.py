import threading


class Relay:
    def __init__(self, stops):
        self.stops = stops
        self.thread = None

    def begin(self):
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        print("at", self.stops[0])
        if len(self.stops) > 1:
            Relay(self.stops[1:]).go()

    def go(self):
        self.begin()
        self.thread.join()


if __name__ == "__main__":
    Relay(["north", "south"]).go()
