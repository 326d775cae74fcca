import threading

ready = threading.Condition()
log_lock = threading.Lock()
items = []
log = []


def producer():
    for i in range(10):
        with ready:
            items.append(i)
            with log_lock:
                log.append(f"made {i}")
            ready.notify()


def consumer():
    for _ in range(10):
        with log_lock:
            with ready:  # expect: TW401
                while not items:
                    ready.wait()  # expect: TW405
                log.append(f"took {items.pop(0)}")


p = threading.Thread(target=producer)
c = threading.Thread(target=consumer)
p.start()
c.start()
p.join()
c.join()
