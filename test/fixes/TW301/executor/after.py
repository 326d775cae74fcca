from concurrent.futures import ProcessPoolExecutor


def crunch(n):
    total = 0
    for i in range(n):
        for j in range(300):
            total += i * j % 7
    return total


def main():
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(crunch, [10, 20])))


if __name__ == "__main__":
    main()
