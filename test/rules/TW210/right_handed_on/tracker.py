class Tracker:
    def __init__(self):
        self.futures = []

    def watch(self, future):
        self.futures.append(future)

    def report(self):
        for future in self.futures:
            print(future.result())
