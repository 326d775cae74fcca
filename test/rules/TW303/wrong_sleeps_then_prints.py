import threading
import time

results = []


def work():
    for number in range(5):
        time.sleep(0.3)
        results.append(number)


thread = threading.Thread(target=work)
thread.start()
time.sleep(2)  # expect: TW303
print(results)
