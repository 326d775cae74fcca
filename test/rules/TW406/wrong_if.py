import threading

cond = threading.Condition()
box = []


def consumer():
    with cond:
        if not box:
            cond.wait()  # expect: TW406
        print(box.pop())


def producer():
    with cond:
        box.append(1)
        cond.notify_all()


ts = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for t in ts:
    t.start()
for t in ts:
    t.join()
