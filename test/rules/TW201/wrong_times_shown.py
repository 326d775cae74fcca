import threading
from time import perf_counter, time


def work(n):
    sum(range(n))


def shown_at_both_ends():
    print("begins", time())
    threading.Thread(target=work, args=(9,)).start()  # expect: TW201:warning
    print("ends", time())


class Trial:
    def __init__(self):
        self.begin = 0.0

    def run(self):
        self.begin = perf_counter()
        worker = threading.Thread(target=work, args=(5,))
        worker.start()  # expect: TW201:warning
        print(f"{perf_counter() - self.begin:.3f} s")


shown_at_both_ends()
Trial().run()
