import threading
import time

ready = threading.Event()


def load():
    time.sleep(0.1)
    ready.set()


thread = threading.Thread(target=load)
thread.start()
ready.wait()
print("ready")
thread.join()
