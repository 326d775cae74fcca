import threading

done = threading.Semaphore(0)
results = {}


def work(n):
    results[n] = n * n
    done.release()


def wait_for_one():
    done.acquire()


for n in range(3):
    threading.Thread(target=work, args=(n,)).start()
for _ in range(3):
    wait_for_one()
print(len(results))
