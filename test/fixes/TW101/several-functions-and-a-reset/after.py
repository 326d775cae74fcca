import sys
from threading import (
    Thread,
    current_thread,
    Lock,
)

done = failed = 0
done_lock = Lock()


def good(n):
    global done
    for _ in range(n):
        with done_lock:
            done += 1
        current_thread()


def bad(n):
    global done
    while n:
        with done_lock:
            done += 2
            done -= 1
        n -= 1


def reset():
    global done
    with done_lock:
        done = 0


def main():
    threads = [Thread(target=good, args=(5,)), Thread(target=bad, args=(5,)), Thread(target=reset)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.stdout.write("finished\n" if 0 <= done <= 10 else "impossible\n")


if __name__ == "__main__":
    main()
