import threading
import time


def cross(name, near, far):
    while True:
        with near:
            time.sleep(0.01)
            if far.locked():
                print(name, "steps back")
            else:
                with far:
                    print(name, "is over")
                    break


left = threading.Lock()
right = threading.Lock()
a = threading.Thread(target=cross, args=("a", left, right))
b = threading.Thread(target=cross, args=("b", right, left))
a.start()
b.start()
a.join()
b.join()
