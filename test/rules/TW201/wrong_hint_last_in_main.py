import threading
import time


def work(n):
    time.sleep(n)


def main():
    threads = []
    for n in range(3):
        t = threading.Thread(target=work, args=(n,))
        threads.append(t)
    for t in threads:
        t.start()  # expect: TW201:hint


if __name__ == "__main__":
    main()
