from concurrent import futures


def work(n):
    return sum(i for i in range(1, n + 1))


def main():
    with futures.ProcessPoolExecutor() as pool:
        print(list(pool.map(work, [10_000_000] * 4)))


if __name__ == "__main__":
    main()
