import threading

a = threading.Semaphore(1)
b = threading.Semaphore(0)
n = 0

def one():
    global n
    for _ in range(5):
        a.acquire()
        b.release()
        n += 1  # expect: TW101

def two():
    global n
    for _ in range(5):
        b.acquire()
        n += 1  # expect: TW101
        a.release()

t1 = threading.Thread(target=one)
t2 = threading.Thread(target=two)
t1.start(); t2.start()
t1.join(); t2.join()
