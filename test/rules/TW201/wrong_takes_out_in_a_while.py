"""The loop takes out what is there so far, and the time is taken, as if the thread were through."""

import threading
import time

found = []


def search():
    for number in range(5):
        time.sleep(0.1)
        found.append(number)  # expect: TW105


began = time.time()
thread = threading.Thread(target=search)
thread.start()  # expect: TW201:warning
while found:
    print(found.pop())  # expect: TW105
began = time.time() - began
print(began)
