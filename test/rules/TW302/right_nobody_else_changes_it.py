import threading
import time


def wait(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.1)


thread = threading.Thread(target=wait, args=(1,))
thread.start()
wait(2)
thread.join()
