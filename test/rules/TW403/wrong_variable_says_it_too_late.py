import threading

lock = threading.Lock()


def early(task):
    taken = False
    try:
        lock.acquire()  # expect: TW403
        if task.done:
            return None
        taken = True
        return task.run()
    finally:
        if taken:
            lock.release()


def forgotten(task):
    taken = False
    try:
        lock.acquire()  # expect: TW403
        taken = True
        taken = False
        return task.name
    finally:
        if taken:
            lock.release()


def fails(task):
    taken = False
    try:
        lock.acquire()  # expect: TW403:information
        task.prepare()
        taken = True
        return task.run()
    finally:
        if taken:
            lock.release()


threads = [threading.Thread(target=work, args=(object(),)) for work in (early, forgotten, fails)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
