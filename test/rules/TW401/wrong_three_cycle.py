import threading

a = threading.Lock()
b = threading.Lock()
c = threading.Lock()


def one():
    with a, b:
        print("ab")


def two():
    with b, c:
        print("bc")


def three():
    with c, a:  # expect: TW401
        print("ca")


ts = [threading.Thread(target=f) for f in (one, two, three)]
[t.start() for t in ts]
[t.join() for t in ts]
