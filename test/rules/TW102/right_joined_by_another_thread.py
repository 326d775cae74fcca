import threading


class Relay:
    """The second runner sets off when the first has come in."""

    def __init__(self):
        self.laps = 0
        self.first = threading.Thread(target=self.run_first)

    def run_first(self):
        self.laps += 1

    def run_second(self, before):
        before.join()
        self.laps += 1

    def race(self):
        second = threading.Thread(target=self.run_second, args=(self.first,))
        self.first.start()
        second.start()
        second.join()
        print(self.laps)


if __name__ == "__main__":
    Relay().race()
