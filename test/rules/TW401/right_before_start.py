import threading

config_lock = threading.Lock()
data_lock = threading.Lock()
data = {}


def setup():
    with data_lock:
        with config_lock:
            data["size"] = 3


def worker():
    with config_lock:
        with data_lock:
            data["n"] = data.get("n", 0) + 1


setup()
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
