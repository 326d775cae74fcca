import multiprocessing


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


if __name__ == "__main__":
    a = multiprocessing.Process(target=fib, args=(15,))
    b = multiprocessing.Process(target=fib, args=(16,))
    a.start()
    b.start()
    a.join()
    b.join()
    print("done")
