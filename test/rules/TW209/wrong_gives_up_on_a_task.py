from concurrent.futures import ThreadPoolExecutor, TimeoutError
import time


def slow(page):
    time.sleep(100)
    return page


def main():
    pages = ["a", "b"]
    for page in pages:
        pool = ThreadPoolExecutor(max_workers=1)  # expect: TW209
        future = pool.submit(slow, page)
        try:
            print(future.result(timeout=10))
        except TimeoutError:
            print("too slow:", page)


main()
