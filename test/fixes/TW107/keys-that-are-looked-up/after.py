import threading
import time

beds = {"tulip": 3, "rose": 5, "iris": 2}
beds_lock = threading.Lock()


def water():
    with beds_lock:
        snapshot = dict(beds)
    for flower in snapshot:
        if snapshot[flower] > 2:
            time.sleep(0.01)
            print(flower, snapshot[flower])


def replant(flower):
    time.sleep(0.005)
    with beds_lock:
        beds[flower] = 1


threads = [threading.Thread(target=water), threading.Thread(target=replant, args=("lily",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
