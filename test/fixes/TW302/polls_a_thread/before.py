import threading
import time


def work():
    print("working")


worker = threading.Thread(target=work)
worker.start()
while worker.is_alive():
    time.sleep(0.01)
print("done")
