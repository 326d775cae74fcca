import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

registry_guard = threading.Lock()
registry = {}


def store(name, address):  # requires lock: registry.lock  # expect: TW002
    registry[name] = address


def learn(name):
    with urlopen(f"http://names.local/{name}") as response:
        address = response.read().decode()
    with registry_guard:
        store(name, address)
    return address


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(learn, ["a", "b", "c"])))


if __name__ == "__main__":
    main()
