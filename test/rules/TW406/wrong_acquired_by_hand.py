import threading

cond = threading.Condition()
box = []


def take():
    cond.acquire()
    try:
        if not box:
            cond.wait()  # expect: TW406
        return box.pop()
    finally:
        cond.release()


def give(thing):
    with cond:
        box.append(thing)
        cond.notify()


threads = [threading.Thread(target=take), threading.Thread(target=give, args=(1,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
