"""A helper that starts what it is given by *args is called with other threads each time; chain() goes through two lists once."""

import itertools
import threading
import time


def run_all(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    run_all(threading.Thread(target=time.sleep, args=(0.1,)), threading.Thread(target=time.sleep, args=(0.2,)))
    last = threading.Thread(target=time.sleep, args=(0.3,))
    run_all(last)
    servers = [threading.Thread(target=time.sleep, args=(0.1,))]
    workers = [threading.Thread(target=time.sleep, args=(number,)) for number in range(3)]
    for thread in itertools.chain(servers, workers):
        thread.start()
    for thread in itertools.chain(workers, servers):
        thread.join()


main()
