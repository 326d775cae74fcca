"""The module of a pause is not imported yet: what comes behind it is meant to be reached."""
import threading

total = 0


def work():
    global total
    for _ in range(1000):
        time.sleep(0.001)
        total += 1  # expect: TW101


threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
