import threading
import time

left = threading.Lock()
right = threading.Lock()


def first():
    with left:
        with right:
            print("first has both")


def second():
    while True:
        with right:
            if left.acquire(timeout=0.1):
                try:
                    print("second has both")
                    return
                finally:
                    left.release()
        time.sleep(0.01)


threads = [threading.Thread(target=first), threading.Thread(target=second)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
