import threading

condition = threading.Condition()
queue = []
closed = False


def drain():
    while not closed:
        with condition:
            while not queue and not closed:
                condition.wait()
            batch = list(queue)
            queue.clear()
        for item in batch:
            print(item)


def close():
    global closed
    with condition:
        closed = True
        condition.notify_all()


thread = threading.Thread(target=drain)
thread.start()
close()
thread.join()
