"""Either of two accounts, each under its own private lock."""
import threading


class Account:
    def __init__(self):
        self.__lock = threading.Lock()
        self.__balance = 0  # guarded by: self.__lock

    def draw(self, other, flag):
        account = self if flag else other
        with account.__lock:
            account.__balance -= 1


ann = Account()
bob = Account()
threads = [threading.Thread(target=ann.draw, args=(bob, n % 2)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
