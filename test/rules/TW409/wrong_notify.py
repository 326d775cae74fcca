import threading

cond = threading.Condition()
ready = False


def waiter():
    with cond:
        while not ready:
            cond.wait()
    print("go")


def setter():
    global ready
    with cond:
        ready = True
    cond.notify()  # expect: TW409


ts = [threading.Thread(target=waiter), threading.Thread(target=setter)]
for t in ts:
    t.start()
for t in ts:
    t.join()
