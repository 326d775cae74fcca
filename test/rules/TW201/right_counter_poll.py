import threading
import time

lock = threading.Lock()
running = 0
results = []


def work(n):
    global running
    with open("/dev/null") as f:
        results.append(f.read() + str(n))  # expect: TW105:hint
    lock.acquire()
    running -= 1
    lock.release()


def main():
    global running
    for i in range(5):
        lock.acquire()
        running += 1
        lock.release()
        threading.Thread(target=work, args=(i,)).start()
    while True:
        lock.acquire()
        left = running
        lock.release()
        if left == 0:
            break
        time.sleep(0.1)
    print(results)


main()
