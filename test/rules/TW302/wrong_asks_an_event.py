import threading
import time

done = threading.Event()


def work():
    time.sleep(1)
    done.set()


threading.Thread(target=work, daemon=True).start()
while not done.is_set():  # expect: TW302
    time.sleep(0.01)
print("done")
