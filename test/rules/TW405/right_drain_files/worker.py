from shared import done, lock, todo


def work():
    while True:
        item = todo.get()
        with lock:
            done.append(item)
        todo.task_done()
