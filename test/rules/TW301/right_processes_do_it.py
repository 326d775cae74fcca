import concurrent.futures
import multiprocessing
import threading
import time


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def spin(over):
    while not over.wait(0.2):
        print(".", end="", flush=True)


def main():
    over = threading.Event()
    spinner = threading.Thread(target=spin, args=(over,))
    spinner.start()
    with concurrent.futures.ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        print(list(pool.map(fib, [30, 31, 32])))
    over.set()
    spinner.join()
    print(time.process_time(), fib(20))


if __name__ == "__main__":
    main()
