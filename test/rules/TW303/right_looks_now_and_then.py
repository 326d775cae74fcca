import threading
import time

progress = 0


def work():
    global progress
    for _ in range(100):
        time.sleep(0.1)
        progress += 1


thread = threading.Thread(target=work)
thread.start()
for _ in range(5):
    time.sleep(1)
    print(progress)
thread.join()
