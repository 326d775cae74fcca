"""Each call of the factory makes variables and a class of its own."""

import threading


def make_tally():
    hits = {}

    class Tally:
        def hit(self, key):
            hits[key] = hits.get(key, 0) + 1
            return hits[key]

    return Tally()


def work(key):
    tally = make_tally()
    for _ in range(10):
        tally.hit(key)


threads = [threading.Thread(target=work, args=(key,)) for key in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
