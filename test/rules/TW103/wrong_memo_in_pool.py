import socket
from concurrent.futures import ThreadPoolExecutor

_addresses = {}


def resolve(host):
    if host not in _addresses:  # expect: TW103
        _addresses[host] = socket.gethostbyname(host)
    return _addresses[host]


def probe(host):
    with socket.create_connection((resolve(host), 80), timeout=3) as conn:
        conn.sendall(b"HEAD / HTTP/1.0\r\n\r\n")
        return conn.recv(128)


def main():
    hosts = ["a.example", "b.example", "a.example", "c.example"]
    with ThreadPoolExecutor(max_workers=4) as pool:
        for answer in pool.map(probe, hosts):
            print(answer)


if __name__ == "__main__":
    main()
