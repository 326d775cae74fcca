import threading
import time
from concurrent.futures import Future


def measure(text):
    future = Future()
    thread = threading.Thread(target=lambda: future.set_result(len(text)))
    thread.start()
    return future


first = measure("some text")
while not first.done():  # expect: TW302
    time.sleep(0.1)
print(measure("more").result())
