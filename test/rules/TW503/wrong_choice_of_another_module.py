"""A module like that of the library chooses for itself how processes begin."""

import threading
import time
import multiprocessing as mp
from multiprocess import set_start_method


def work():
    time.sleep(5)


def child(x):
    return x


if __name__ == "__main__":
    set_start_method("spawn")
    t = threading.Thread(target=work)
    t.start()
    with mp.Pool(2) as p:  # expect: TW503
        print(p.map(child, [1, 2]))
    t.join()
