import threading
import time

total = 0
lock = threading.Lock()


def add():
    global total
    with lock:
        before = total
        time.sleep(0.1)
        total = before + 1


for _ in range(10):
    threading.Thread(target=add).start()
time.sleep(2)  # expect: TW303
print(total)

total = 0  # expect: TW104
threads = [threading.Thread(target=add) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
