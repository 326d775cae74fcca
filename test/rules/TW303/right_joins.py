import threading
import time

results = []


def work():
    time.sleep(1)
    results.append(1)


thread = threading.Thread(target=work)
thread.start()
time.sleep(0.5)
thread.join()
print(results)
