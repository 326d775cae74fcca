import threading

total = 0


def add(numbers):
    global total
    lock = threading.Lock()
    for number in numbers:
        with lock:  # expect: TW404
            total += number


threads = [threading.Thread(target=add, args=(range(1000),)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
