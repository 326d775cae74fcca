import threading
import time

lock_a = threading.Lock()
lock_b = threading.Lock()


def first():
    lock_a.acquire()
    try:
        print("first has a")
        time.sleep(0.1)
        lock_b.acquire()
        try:
            print("first has both")
        finally:
            lock_b.release()
    finally:
        lock_a.release()


def second():
    lock_b.acquire()
    try:
        print("second has b")
        time.sleep(0.1)
        lock_a.acquire()  # expect: TW401
        try:
            print("second has both")
        finally:
            lock_a.release()
    finally:
        lock_b.release()


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
