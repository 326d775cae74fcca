import threading
import time


def serve():
    while True:
        time.sleep(1)
        if time.time() % 60 == 0:
            exit()


threading.Thread(target=serve).start()  # expect: TW201:hint
