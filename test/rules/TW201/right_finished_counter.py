import threading
import time

lock = threading.Lock()
finished = 0
results = []


def work(n):
    global finished
    results.append(open("/dev/null").read() + str(n))  # expect: TW105:hint
    lock.acquire()
    finished += 1
    lock.release()


def main():
    for i in range(5):
        threading.Thread(target=work, args=(i,)).start()
    n = 0
    while n < 5:  # expect: TW302:information
        time.sleep(0.1)
        lock.acquire()
        n = finished
        lock.release()
    print(results)


main()
