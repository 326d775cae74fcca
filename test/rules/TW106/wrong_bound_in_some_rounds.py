"""A round that does not bind the name hands over what the last one left there"""

import threading

names = ["a", "b", "c"]


def run():
    kind = "first"
    threads = []
    for name in names:
        if name != "a":
            kind = "other"
        t = threading.Thread(target=lambda: print(kind))  # expect: TW106
        t.start()
        threads.append(t)
    for t in threads:
        t.join()


run()
