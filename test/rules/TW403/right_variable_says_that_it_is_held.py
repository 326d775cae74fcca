import threading

lock = threading.Lock()


def work_on(task):
    taken = False
    try:
        if task.wants_lock:
            lock.acquire()
            taken = True
        return task.run()
    finally:
        if taken:
            lock.release()


def connect(task, careful):
    connection = None
    try:
        if careful:
            lock.acquire()
            connection = task.connection
        return task.run()
    finally:
        if connection is not None and careful:
            lock.release()


def by_hand(task):
    taken = False
    if not task.done:
        lock.acquire()
        taken = True
    number = 1
    if taken:
        lock.release()
    return number


def main(tasks):
    for target in (work_on, connect, by_hand):
        threading.Thread(target=target, args=(tasks[0],), daemon=True).start()
