import functools
import threading


def move(x, y, z):
    print(x, y, z)


thread = threading.Thread(target=functools.partial(move, 1, 2), args=(3, 4))  # expect: TW215
thread.start()
thread.join()
