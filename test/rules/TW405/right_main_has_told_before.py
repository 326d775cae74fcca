import threading

lock = threading.Lock()
ready = threading.Event()
later = threading.Event()


def work():
    with lock:
        ready.wait()
        later.wait()


u = threading.Thread(target=work)
with lock:
    ready.set()
u.start()
later.set()
u.join()
