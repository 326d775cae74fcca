import threading

lock = threading.Lock()
numbers = [1, 2, 3]


def each():
    position = 0
    while True:
        lock.acquire()
        try:
            if position >= len(numbers):
                return
            number = numbers[position]
        finally:
            lock.release()
        yield number
        position += 1


thread = threading.Thread(target=lambda: print(list(each())))
thread.start()
thread.join()
