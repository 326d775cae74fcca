import threading


class Account:
    def __init__(self, balance):
        self.lock = threading.Lock()
        self.balance = balance


def transfer(frm, to, amount):
    frm.lock.acquire()
    to.lock.acquire()  # expect: TW401
    try:
        frm.balance -= amount
        to.balance += amount
    finally:
        to.lock.release()
        frm.lock.release()


ann = Account(10)
bob = Account(10)
t1 = threading.Thread(target=transfer, args=(ann, bob, 5))
t2 = threading.Thread(target=transfer, args=(bob, ann, 3))
t1.start()
t2.start()
t1.join()
t2.join()
