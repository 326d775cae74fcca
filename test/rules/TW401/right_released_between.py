import threading

a = threading.Lock()
b = threading.Lock()


def one():
    a.acquire()
    held = "a"
    a.release()
    print(held)
    b.acquire()
    held = "b"
    b.release()
    print(held)


def two():
    with b:
        with a:
            print("ba")


ts = [threading.Thread(target=one), threading.Thread(target=two)]
for t in ts:
    t.start()
for t in ts:
    t.join()
