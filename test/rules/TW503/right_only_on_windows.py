"""What imports modules that only Windows has runs nowhere where processes are forked."""

import multiprocessing
import threading
import time
from winreg import HKEY_CURRENT_USER, OpenKey


def show():
    time.sleep(15)


def send():
    with OpenKey(HKEY_CURRENT_USER, "Software"):
        print("sent")
    picture = multiprocessing.Process(target=show)
    picture.start()
    time.sleep(15)
    picture.terminate()


def log():
    while True:
        thread = threading.Thread(target=send)
        thread.start()
        time.sleep(3600)
        thread.join()


if __name__ == "__main__":
    log()
