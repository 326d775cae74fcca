# What is tested was read a few lines above the test.
import threading
import time


class Provider:
    def __init__(self):
        self.until = {}

    def throttle(self, name):
        self.until[name] = time.time() + 60

    def look(self, name):
        ends = self.until.get(name)
        now = time.time()
        if ends is not None and ends < now:  # expect: TW103
            del self.until[name]


def main():
    provider = Provider()
    threads = [threading.Thread(target=provider.look, args=("a",)) for _ in range(3)]
    for thread in threads:
        thread.start()
    provider.throttle("a")
    for thread in threads:
        thread.join()


main()
