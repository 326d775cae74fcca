import threading
import time

totals = [0]


def count():
    for _ in range(100_000):
        totals[0] += 1
        time.sleep(0)


def open_day():
    while len(totals) < 5:
        time.sleep(1)
        totals.append(0)  # expect: TW105:hint


threads = [threading.Thread(target=count), threading.Thread(target=open_day)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(totals)
