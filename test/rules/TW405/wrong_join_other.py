import threading
import time

lock = threading.Lock()
names = []


def slow():
    time.sleep(5)


def starter():
    with lock:
        t = threading.Thread(target=slow)
        t.start()
        t.join()  # expect: TW405
        names.append(1)


def show():
    with lock:
        print(names)


s = threading.Thread(target=starter)
s.start()
show()
s.join()
