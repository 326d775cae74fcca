from concurrent.futures import ThreadPoolExecutor


def check(n):
    if n > 1:
        raise ValueError(n)


def main():
    with ThreadPoolExecutor() as pool:
        for n in range(3):
            pool.submit(check, n)


try:
    main()
except ValueError as error:
    print("seen", error)
