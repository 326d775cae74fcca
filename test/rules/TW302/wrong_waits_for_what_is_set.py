import threading
import time

paused = threading.Event()
stopped = threading.Event()


def download():
    while not stopped.is_set():
        while paused.is_set():  # expect: TW302:warning
            paused.wait(0.1)
        time.sleep(0.5)


thread = threading.Thread(target=download)
thread.start()
input()
paused.set()
input()
paused.clear()
stopped.set()
thread.join()
