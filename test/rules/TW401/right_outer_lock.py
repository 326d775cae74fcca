import threading

gate = threading.Lock()
a = threading.Lock()
b = threading.Lock()


def one():
    with gate:
        with a:
            with b:
                print("one")


def two():
    with gate, b, a:
        print("two")


ts = [threading.Thread(target=one), threading.Thread(target=two)]
for t in ts:
    t.start()
for t in ts:
    t.join()
