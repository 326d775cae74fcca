import threading
import time


def work():
    while True:
        time.sleep(2)


threading.Thread(target=work).start()  # expect: TW201:information
