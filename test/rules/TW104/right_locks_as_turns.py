import threading

sem_even = threading.Lock()
sem_odd = threading.Lock()
n = 0
sem_odd.acquire()
log = []

def even():
    global n
    for _ in range(5):
        sem_even.acquire()
        log.append(("even", n))
        n += 1
        sem_odd.release()

def odd():
    global n
    for _ in range(5):
        sem_odd.acquire()
        log.append(("odd", n))
        n += 1
        sem_even.release()

a = threading.Thread(target=even)
b = threading.Thread(target=odd)
a.start(); b.start()
a.join(); b.join()
print(log)
