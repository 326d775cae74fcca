import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def ship(text):
    with urlopen("http://sink.local/", data=text.encode()) as response:
        return response.status


def main():
    futures = []
    with ThreadPoolExecutor(max_workers=4) as pool:
        while True:
            line = sys.stdin.readline()
            if not line:
                break

            def task():  # expect: TW106
                return ship(line.strip())

            futures.append(pool.submit(task))
    print([future.result() for future in futures])


if __name__ == "__main__":
    main()
