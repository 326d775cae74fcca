import threading


class Bank:
    def __init__(self):
        self.balance = 0
        self.lock = threading.Lock()

    def take(self, amount):
        with self.lock:
            if not self.lock.locked():
                self.lock.acquire()
            self.balance -= amount


bank = Bank()
threads = [threading.Thread(target=bank.take, args=(5,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
