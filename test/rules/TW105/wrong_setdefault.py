import socket
from multiprocessing.pool import ThreadPool


class Resolver:
    def __init__(self):
        self._addresses = {}

    def resolve(self, host):
        address = socket.gethostbyname(host)
        return self._addresses.setdefault(host, address)  # expect: TW105

    def resolve_all(self, hosts):
        with ThreadPool(4) as pool:
            return pool.map(self.resolve, hosts)


if __name__ == "__main__":
    print(Resolver().resolve_all(["a.example", "b.example", "a.example"]))
