import threading

total = 0
lock = threading.Lock()


def add(numbers):
    global total
    for number in numbers:
        with lock:
            total += number


threads = [threading.Thread(target=add, args=(range(1000),)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
