import threading

gate = threading.Lock()
lock_a = threading.Lock()
lock_b = threading.Lock()


def forwards():
    with gate:
        with lock_a:
            with lock_b:
                print("a, then b")


def backwards():
    with gate:
        with lock_b:
            with lock_a:
                print("b, then a")


threads = [threading.Thread(target=forwards), threading.Thread(target=backwards)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
