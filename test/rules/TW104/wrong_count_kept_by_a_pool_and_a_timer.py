import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
pending = 0


def load(page):
    global pending
    with lock:
        pending += 1
    print("loading", page)
    with lock:
        pending -= 1


def forget():
    global pending
    pending -= 1  # expect: TW104


timer = threading.Timer(1, forget)
timer.start()
with ThreadPoolExecutor(4) as pool:
    for page in range(20):
        pool.submit(load, page)
timer.join()
with lock:
    print(pending)
