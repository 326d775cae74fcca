import threading
import time

count = 0


def work():
    global count
    for _ in range(1000):
        count += 1  # expect: TW101


def main():
    threads = []
    for _ in range(3):
        worker = threading.Thread(target=work)
        worker.start()
        threads.append(worker)
    while True:
        for i, worker in enumerate(threads):
            if not worker.is_alive():
                worker = threading.Thread(target=work)
                worker.start()
                threads[i] = worker
        time.sleep(1)


main()
