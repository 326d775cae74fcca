import threading

lock = threading.Lock()
log = []


def write(line):
    with lock:
        log.append(line)


def report(number):
    with lock:
        if number % 2:
            write(f"{number} is odd")  # expect: TW402
        else:
            write(f"{number} is even")  # expect: TW402


threads = [threading.Thread(target=report, args=(number,)) for number in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
