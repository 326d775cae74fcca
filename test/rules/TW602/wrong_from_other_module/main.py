import threading
from urllib.request import urlopen

from store import Store

STORE = Store()


def load(key):
    with urlopen(f"http://data.local/{key}") as response:
        value = response.read()
    STORE.put(key, value)  # expect: TW602


def reload(key):
    with urlopen(f"http://data.local/{key}?fresh") as response:
        value = response.read()
    with STORE.lock:
        STORE.put(key, value)


def main():
    loaders = [threading.Thread(target=job, args=("a",)) for job in (load, reload)]
    for loader in loaders:
        loader.start()
    for loader in loaders:
        loader.join()
    print(STORE.size())


if __name__ == "__main__":
    main()
