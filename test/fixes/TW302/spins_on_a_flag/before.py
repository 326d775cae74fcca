import threading
import time

ready = False


def load():
    global ready
    time.sleep(0.1)
    ready = True


thread = threading.Thread(target=load)
thread.start()
while not ready:
    pass
print("ready")
thread.join()
