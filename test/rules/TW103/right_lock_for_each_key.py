import collections
import threading
import urllib.request
from concurrent.futures import ThreadPoolExecutor

table_lock = threading.Lock()
locks = {}
pages = {}

mirror_locks = collections.defaultdict(threading.Lock)
mirrors = {}


def lock_for(address):
    with table_lock:
        if address not in locks:
            locks[address] = threading.Lock()
        return locks[address]


def fetch(address):
    with lock_for(address):
        if address not in pages:
            with urllib.request.urlopen(address) as reply:
                pages[address] = reply.read()
        return pages[address]


def probe(host):
    lock = mirror_locks[host]
    with lock:
        if host not in mirrors:
            mirrors[host] = fetch(f"https://{host}/status")
        return mirrors[host]


def main(hosts):
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(probe, hosts)))


if __name__ == "__main__":
    main(["a.example", "b.example", "a.example"])
