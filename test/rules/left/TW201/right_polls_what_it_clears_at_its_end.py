"""A flag that a decorated function clears as its last act, if it is on at all, and a starter that polls until it is off."""
import threading
import time

lock = threading.Lock()
running = True


def synchronized(func):
    def call(*args):
        lock.acquire()
        try:
            return func(*args)
        finally:
            lock.release()

    return call


@synchronized
def halt():
    global running
    if running:
        print("saving")
        running = False


threading.Thread(target=halt).start()
while running:  # expect: TW302
    time.sleep(1)
print("good night")
