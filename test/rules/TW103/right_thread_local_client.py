import http.client
import threading
from concurrent.futures import ThreadPoolExecutor

_local = threading.local()


def client():
    if not hasattr(_local, "conn"):
        _local.conn = http.client.HTTPSConnection("api.example")
    return _local.conn


def get(path):
    conn = client()
    conn.request("GET", path)
    return conn.getresponse().read()


def main():
    paths = [f"/users/{number}" for number in range(30)]
    with ThreadPoolExecutor(max_workers=5) as pool:
        for path, body in zip(paths, pool.map(get, paths)):
            print(path, len(body))


if __name__ == "__main__":
    main()
