from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def main():
    squares = []
    with ThreadPoolExecutor() as pool:
        for n in (1, 2, 3):
            future = pool.submit(square, n)
            squares.append(future.result())
    print(squares)


main()
