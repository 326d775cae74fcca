import multiprocessing as mp
import threading
import time
from concurrent.futures import ProcessPoolExecutor


def tick():
    while True:
        time.sleep(1)


def crunch(n):
    return n * n


if __name__ == "__main__":
    threading.Thread(target=tick, daemon=True).start()
    with ProcessPoolExecutor(2, mp_context=mp.get_context("fork")) as cpu:  # expect: TW503
        print(list(cpu.map(crunch, range(5))))
