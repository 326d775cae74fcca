import multiprocessing
import threading
import time


def watch():
    while True:
        time.sleep(1)


def work(number):
    print(number)


def once_more():
    third = multiprocessing.Process(target=work, args=(5,))
    third.start()  # expect: TW503
    third.join()


def each(numbers):
    processes = [multiprocessing.Process(target=work, args=(number,)) for number in numbers]
    for process in processes:
        process.start()  # expect: TW503
    for process in processes:
        process.join()


if __name__ == "__main__":
    threading.Thread(target=watch, daemon=True).start()
    first = multiprocessing.Process(target=work, args=(1,))
    second = multiprocessing.Process(target=work, args=(2,))
    first.start()  # expect: TW503
    second.start()  # expect: TW503
    first.join()
    second.join()
    with multiprocessing.Pool(2) as pool:  # expect: TW503
        pool.map(work, [3, 4])
    once_more()
    each([6, 7, 8])
