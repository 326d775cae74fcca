from threading import Thread

import state


def double(old):
    return (old or 1) * 2


def worker():
    for _ in range(3):
        state.update("n", double)


threads = [Thread(target=worker) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(state.read("n"))
