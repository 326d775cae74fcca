"""A flag that is cleared before the work is done, with more of it to come as the lock is given back."""
import threading
import time

lock = threading.Lock()
running = True


def halt():
    global running
    lock.acquire()
    try:
        if running:
            running = False
            print("saving")
    finally:
        time.sleep(1)
        lock.release()


threading.Thread(target=halt).start()  # expect: TW201
while running:  # expect: TW302
    time.sleep(1)
print("good night")
