import threading
from urllib.request import urlopen

jobs_lock = threading.Lock()
jobs = {}


def register(name, url):
    with jobs_lock:
        jobs[name] = url


def finish(name):
    with jobs_lock:
        jobs.pop(name, None)


def run(name):
    register(name, f"http://jobs.local/{name}")
    with urlopen(f"http://jobs.local/{name}") as response:
        print(response.read())
    finish(name)


def report():
    with jobs_lock:
        pending = jobs.items()
    for name, url in pending:  # expect: TW107
        print("still running", name, url)


def main():
    threads = [threading.Thread(target=run, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    report()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
