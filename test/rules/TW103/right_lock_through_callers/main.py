from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

from store import Store


def fill(store, number):
    with urlopen(f"https://example.org/{number}") as response:
        store.put(number, response.read())
    return number


def empty(store, number):
    body = store.take(number)
    return 0 if body is None else len(body)


def main():
    store = Store()
    with ThreadPoolExecutor(max_workers=6) as pool:
        filled = [pool.submit(fill, store, number) for number in range(50)]
        emptied = [pool.submit(empty, store, number) for number in range(50)]
    print(sum(f.result() for f in filled), sum(e.result() for e in emptied))


if __name__ == "__main__":
    main()
