import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

_buffers = threading.local()


def buffer():
    try:
        return _buffers.rows
    except AttributeError:
        _buffers.rows = []
        return _buffers.rows


def handle(number):
    rows = buffer()
    with urlopen(f"https://example.org/{number}") as response:
        rows.append(response.read())
    _buffers.rows.append(b"\n")
    return len(rows)


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(handle, range(20))))


if __name__ == "__main__":
    main()
