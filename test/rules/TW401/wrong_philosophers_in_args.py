import threading

n = 5
chopsticks = [threading.Lock() for i in range(n)]


def philosopher(number, left, right):
    while True:
        left.acquire()
        try:
            right.acquire()  # expect: TW401
            try:
                print(number, "eats")
            finally:
                right.release()
        finally:
            left.release()


for i in range(n):
    threading.Thread(target=philosopher, args=(i, chopsticks[i], chopsticks[(i + 1) % n])).start()
while True:  # expect: TW302
    pass
