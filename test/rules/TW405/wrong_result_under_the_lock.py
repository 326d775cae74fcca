import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
sizes = {}


def measure(name):
    with lock:
        sizes[name] = len(name)


with ThreadPoolExecutor() as pool:
    with lock:
        future = pool.submit(measure, "a")
        future.result()  # expect: TW405
