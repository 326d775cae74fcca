import threading
import time


def work(ready):
    with ready:
        ready.notify()
    # What is printed below it is still to come.
    time.sleep(1)
    pages.append("index")


pages = []
ready = threading.Condition()
with ready:
    thread = threading.Thread(target=work, args=(ready,))
    thread.start()  # expect: TW201
    ready.wait()
print(pages)
