import _thread
import time

results = []


def work(n):
    time.sleep(0.5)
    results.append(n * n)  # expect: TW105


for n in range(3):
    _thread.start_new_thread(work, (n,))

time.sleep(2)  # expect: TW303
print(results)
