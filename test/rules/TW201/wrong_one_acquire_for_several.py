import threading
import time

done = threading.Semaphore(0)
results = {}


def work(n):
    time.sleep(0.01 * n)
    results[n] = n * n
    done.release()


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()  # expect: TW201
done.acquire()
print(len(results))
