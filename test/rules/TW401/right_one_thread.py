import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def forwards():
    with lock_a, lock_b:
        print("a, then b")


def backwards():
    with lock_b, lock_a:
        print("b, then a")


def work():
    for _ in range(10):
        forwards()
        backwards()


worker = threading.Thread(target=work)
worker.start()
worker.join()
