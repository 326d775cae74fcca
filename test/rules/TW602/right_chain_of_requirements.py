import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

registry_lock = threading.Lock()
registry = {}
history = []


def remember(name):  # requires lock: registry_lock
    history.append(name)


def store(name, address):  # requires lock: registry_lock
    registry[name] = address
    remember(name)


def learn(name):
    with urlopen(f"http://names.local/{name}") as response:
        address = response.read().decode()
    with registry_lock:
        store(name, address)
    return address


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(learn, ["a", "b", "c"])))


if __name__ == "__main__":
    main()
