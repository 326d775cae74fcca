import multiprocessing
import threading
import time


def watch():
    while True:
        time.sleep(1)


def work(number):
    print(number)


if __name__ == "__main__":
    threading.Thread(target=watch, daemon=True).start()
    first = multiprocessing.Process(target=work, args=(1,))
    second = multiprocessing.Process(target=work, args=(2,))
    # One mistake: the thread is there too early, for all of them.
    first.start()  # expect: TW503
    second.start()
    first.join()
    second.join()
    with multiprocessing.Pool(2) as pool:
        pool.map(work, [3, 4])
