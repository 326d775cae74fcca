import threading

locks = {}


def lock_for(name):
    lock = threading.Lock()
    lock.acquire()
    return locks.setdefault(name, lock)


def work(name):
    taken = lock_for(name)
    taken.release()


thread = threading.Thread(target=work, args=("a",))
thread.start()
thread.join()
