import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

write_lock = threading.Lock()
read_lock = threading.Lock()
failures = {}


def check(host):
    try:
        with urlopen(f"http://{host}/"):
            pass
    except OSError as error:
        with write_lock:
            failures[host] = str(error)


def summary():
    with read_lock:
        return [f"{host}: {reason}" for host, reason in failures.items()]  # expect: TW107


def main():
    hosts = [f"node-{number}.local" for number in range(50)]
    with ThreadPoolExecutor(max_workers=8) as pool:
        futures = [pool.submit(check, host) for host in hosts]
        print(summary())
        for future in futures:
            future.result()
    for host, reason in failures.items():
        print(host, reason)


if __name__ == "__main__":
    main()
