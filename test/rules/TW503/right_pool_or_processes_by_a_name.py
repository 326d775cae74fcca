import sys


def count(n):
    return sum(range(n))


def main(threads):
    if threads:
        import multiprocessing.dummy as workers
    else:
        import multiprocessing as workers
    first = workers.Process(target=count, args=(5,))
    first.start()
    with workers.Pool(4) as pool:
        print(pool.map(count, range(10)))
    first.join()


if __name__ == "__main__":
    main(len(sys.argv) > 1)
