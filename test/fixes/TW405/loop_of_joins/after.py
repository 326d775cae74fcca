import threading

lock = threading.Lock()
results = []


def work(n):
    value = n * n
    with lock:
        results.append(value)


def main():
    workers = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    with lock:
        for w in workers:
            w.start()
    for w in workers:
        w.join()
    print(results)


main()
