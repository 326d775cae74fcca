import threading
import time


def greet():
    print("hello")


thread = threading.Thread(target=greet)
thread.start()
time.sleep(1)
print("bye")
thread.join()
