import threading
from urllib.request import urlopen


class Router:
    def __init__(self):
        self.routes = {}
        self.names = []

    def add(self, name, host):
        self.routes[name] = host
        self.names.append(name)


def ping(router, name):
    with urlopen(f"http://{router.routes[name]}/") as response:
        print(name, response.status, len(router.names))


def main():
    router = Router()
    router.add("a", "a.local")
    router.add("b", "b.local")
    pingers = [threading.Thread(target=ping, args=(router, name)) for name in ("a", "b")]
    for pinger in pingers:
        pinger.start()
    for pinger in pingers:
        pinger.join()
    router.add("c", "c.local")
    print(router.names)


if __name__ == "__main__":
    main()
