import threading


def main():
    lock = threading.Lock()
    total = [0]

    def add():
        with lock:
            total[0] += 1

    ts = [threading.Thread(target=add) for _ in range(4)]
    for t in ts:
        t.start()
    for t in ts:
        t.join()
    with lock:
        print(total[0])


main()
