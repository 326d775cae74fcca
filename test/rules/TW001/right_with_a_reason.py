import concurrent.futures
import os
import threading
import time

ticks = 0


def tick(count):
    global ticks
    for _ in range(count):
        time.sleep(0.01)
        ticks += 1  # threadwise: ignore[TW101] - a rough number will do


def main():
    threads = [threading.Thread(target=tick, args=(20,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(ticks)
    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        pool.submit(os.remove, "rough.txt")  # noqa: B018  # threadwise: ignore[TW210]


main()
