import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor

from work import square, watch

if __name__ == "__main__":
    threading.Thread(target=watch, daemon=True).start()
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        print(list(pool.map(square, range(4))))
