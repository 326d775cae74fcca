import multiprocessing
from concurrent.futures import ProcessPoolExecutor

handled = 0


def handle(number):
    global handled
    handled += 1
    return sum(i * i for i in range(number))


def main():
    with ProcessPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(handle, range(20_000, 20_040))))
    workers = [multiprocessing.Process(target=handle, args=(50_000,)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(handled)


if __name__ == "__main__":
    main()
