import threading
import time

lock = threading.Lock()
started = 0
results = []


def work(n):
    global started
    lock.acquire()
    started += 1
    lock.release()
    time.sleep(n)
    results.append(n)  # expect: TW105:hint


def main():
    for i in range(5):
        threading.Thread(target=work, args=(i,)).start()  # expect: TW201
    while True:
        lock.acquire()
        n = started
        lock.release()
        if n == 5:
            break
        time.sleep(0.1)
    print(results)


main()
