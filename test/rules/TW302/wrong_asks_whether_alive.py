import threading
import time


def work():
    time.sleep(3)


thread = threading.Thread(target=work)
thread.start()
while thread.is_alive():  # expect: TW302
    time.sleep(0.5)
print("done")
