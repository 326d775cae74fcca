import threading

from pair import Pair

pair = Pair()


def put(item):
    with pair.not_full:
        pair.items.append(item)
        pair.not_empty.notify()  # expect: TW409


threads = [threading.Thread(target=put, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
