import threading
import time

latest = None


def measure():
    global latest
    while True:
        latest = time.monotonic()
        time.sleep(0.5)


threading.Thread(target=measure, daemon=True).start()
time.sleep(1)
print(latest)
