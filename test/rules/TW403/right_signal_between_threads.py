import threading

ready = threading.Semaphore(0)
results = []


def produce():
    results.append(sum(range(100)))
    ready.release()


def consume():
    ready.acquire()
    print(results.pop())


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
