import threading
import time

lock = threading.Lock()


def work(name):
    with lock:
        print(name, "works")
        time.sleep(1)
        print(name, "is done")


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
