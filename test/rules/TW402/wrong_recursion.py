import threading

lock = threading.Lock()
seen = []


def walk(number):
    with lock:
        seen.append(number)
        if number > 0:
            walk(number - 1)  # expect: TW402


thread = threading.Thread(target=walk, args=(3,))
thread.start()
thread.join()
