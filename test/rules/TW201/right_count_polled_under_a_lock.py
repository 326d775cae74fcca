import time
from threading import Lock, Thread

finished_count = 0


def work(freq, mutex):
    global finished_count
    time.sleep(0.1)
    mutex.acquire()
    freq["a"] += 1
    finished_count += 1
    mutex.release()


def main():
    freq = {"a": 0}
    mutex = Lock()
    for i in range(3):
        Thread(target=work, args=(freq, mutex)).start()
    while True:  # expect: TW302
        mutex.acquire()  # expect: TW403
        if finished_count == 3:
            break
        mutex.release()
    print(freq)


if __name__ == "__main__":
    main()
