import threading


class Job:
    def __init__(self):
        self.lock = threading.RLock()
        self.left = 10

    def work(self):
        while self.lock:  # expect: TW407
            self.lock.acquire()
            try:
                if self.left == 0:
                    return
                self.left -= 1
            finally:
                self.lock.release()


job = Job()
threads = [threading.Thread(target=job.work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
