import threading
import time


def fetch(page):
    time.sleep(1)
    print("fetched", page)


first = threading.Thread(target=fetch, args=(1,))
second = threading.Thread(target=fetch, args=(2,))  # expect: TW214
first.start()
first.join()
