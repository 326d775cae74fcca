import threading
import time

lock = threading.Lock()
running = 5
results = []


def work(n):
    global running
    results.append(open("/dev/null").read() + str(n))  # expect: TW105:hint
    with lock:
        running -= 1


def main():
    for i in range(5):
        threading.Thread(target=work, args=(i,)).start()
    while True:
        with lock:
            left = running
        if not left:
            break
        time.sleep(0.1)
    print(results)


main()
