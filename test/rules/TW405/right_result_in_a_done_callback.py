import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
seen = []


def note(number):
    with lock:
        seen.append(number)


def tell_error(future):
    if future.exception() is not None:
        print("failed")


def run_all(numbers):
    pool = ThreadPoolExecutor(4)
    with lock:
        seen.clear()
        for number in numbers:
            pool.submit(note, number).add_done_callback(tell_error)
    pool.shutdown()


run_all(range(5))
