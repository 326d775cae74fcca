import threading
import time


def slow():
    time.sleep(5)


def quick():
    time.sleep(1)


def run(is_hurried):
    if is_hurried:
        thread = threading.Thread(target=quick)
        thread.start()
        thread.join()
    else:
        thread = threading.Thread(target=slow)  # expect: TW214
    print("done")


run(True)
run(False)
