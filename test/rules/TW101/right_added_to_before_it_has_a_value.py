"""`seen` is a variable of the test and none of the module: adding to it is a NameError in each thread."""

import threading


def test():
    seen = 0

    def count():
        global seen
        for _ in range(1000):
            seen += 1

    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(seen)


test()
