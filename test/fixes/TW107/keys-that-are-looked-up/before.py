import threading
import time

beds = {"tulip": 3, "rose": 5, "iris": 2}


def water():
    for flower in beds:
        if beds[flower] > 2:
            time.sleep(0.01)
            print(flower, beds[flower])


def replant(flower):
    time.sleep(0.005)
    beds[flower] = 1


threads = [threading.Thread(target=water), threading.Thread(target=replant, args=("lily",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
