from concurrent.futures import ProcessPoolExecutor


def steps(number):
    count = 0
    while number != 1:
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        count += 1
    return count


def main():
    with ProcessPoolExecutor(max_workers=4) as pool:
        print(max(pool.map(steps, range(1, 20000), chunksize=100)))


if __name__ == "__main__":
    main()
