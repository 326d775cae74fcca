import threading

read_lock = threading.Lock()
write_lock = threading.Lock()


def load():
    with read_lock:
        with write_lock:
            print("loaded")


def save():
    with write_lock:
        with read_lock:
            print("saved")
