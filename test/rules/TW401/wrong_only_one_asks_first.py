import threading
import time

left = threading.Lock()
right = threading.Lock()


def polite():
    with left:
        if not right.locked():
            time.sleep(0.01)
            with right:
                print("polite is over")


def rude():
    with right:
        with left:  # expect: TW401
            print("rude is over")


a = threading.Thread(target=polite)
b = threading.Thread(target=rude)
a.start()
b.start()
a.join()
b.join()
