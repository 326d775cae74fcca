from concurrent.futures import ThreadPoolExecutor


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        for number in pool.map(fib, [30, 31, 32, 33]):  # expect: TW301
            print(number)


main()
