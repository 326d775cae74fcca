import threading
import time


def work(ready):
    time.sleep(1)
    pages.append("index")
    with ready:
        ready.notify()


pages = []
ready = threading.Condition()
with ready:
    thread = threading.Thread(target=work, args=(ready,))
    thread.start()
    ready.wait()
print(pages)
print("All done")
