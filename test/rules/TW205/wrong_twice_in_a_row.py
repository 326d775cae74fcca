import threading
import time


def rinse():
    time.sleep(1)
    print("rinsed")


def laundry(extra_rinse):
    thread = threading.Thread(target=rinse)
    thread.start()
    print("first rinse")
    thread.join()
    if extra_rinse:
        again = thread
        again.start()  # expect: TW205
        again.join()


laundry(True)
