import threading

lock = threading.Lock()
stop = threading.Event()
beats = []


def heart():
    while not stop.is_set():
        with lock:
            beats.append(1)
            stop.wait(0.5)  # expect: TW405:information


def stats():
    for _ in range(4):
        with lock:
            print(len(beats))


t = threading.Thread(target=heart)
t.start()
stats()
stop.set()
t.join()
