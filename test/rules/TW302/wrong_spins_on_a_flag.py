import threading
import time

ready = False


def load():
    global ready
    time.sleep(2)
    ready = True


thread = threading.Thread(target=load)
thread.start()
while not ready:  # expect: TW302
    pass
print("ready")
thread.join()
