"""What comes after the start uses nothing that the thread alone makes: a folder made by whoever asks first, a clock set anew."""

import tempfile
import threading
import time

folder = None
lock = threading.Lock()


def home():
    global folder
    with lock:
        if folder is None:
            folder = tempfile.mkdtemp()
        return folder


def serve():
    while True:
        print(home())
        time.sleep(60)


def main():
    last = time.time()
    threading.Thread(target=serve).start()
    while True:
        print(home(), last)
        last = time.time()
        time.sleep(1)


main()
