import threading

loaded = threading.Event()
config = {}


def load():
    for i in range(1000):
        config[i] = i
    loaded.set()


def show():
    if not loaded.wait(0.001):
        return
    for k, v in config.items():
        print(k, v)


def show_later():
    came = loaded.wait(timeout=5)
    if came:
        for k, v in config.items():
            print(k, v)


threads = [threading.Thread(target=f) for f in (load, show, show_later)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
