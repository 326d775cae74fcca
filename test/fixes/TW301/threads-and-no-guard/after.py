import multiprocessing


def crunch(n):
    total = 0
    for i in range(n):
        for j in range(30_000):
            total += i * j % 7
    print(total > 0)


def main():
    threads = [multiprocessing.Process(target=crunch, args=(n,)) for n in (2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
