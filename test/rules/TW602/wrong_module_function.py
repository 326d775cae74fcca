import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

registry_lock = threading.Lock()
registry = {}


def store(name, address):  # requires lock: registry_lock
    registry[name] = address


def learn(name):
    with urlopen(f"http://names.local/{name}") as response:
        address = response.read().decode()
    store(name, address)  # expect: TW602
    return address


def forget(name):
    with registry_lock:
        registry.pop(name, None)


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(learn, ["a", "b", "c"])))
    forget("a")


if __name__ == "__main__":
    main()
