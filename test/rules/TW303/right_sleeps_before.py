import threading
import time

results = []


def work():
    results.append(1)


time.sleep(1)
thread = threading.Thread(target=work)
thread.start()
thread.join()
print(results)
