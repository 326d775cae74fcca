import time
from concurrent.futures import ThreadPoolExecutor


def work():
    return 42


def main():
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(work)
        while True:
            if future.done():
                break
            time.sleep(0.01)
        print(future.result())


main()
