from urllib.request import urlopen

from workers import Worker


def mirror(host, path):
    with urlopen(f"https://{host}{path}") as response:
        print(host, len(response.read()))


def main(path):
    workers = []
    for host in ("one.example", "two.example"):
        worker = Worker(
            lambda: mirror(host, path),  # expect: TW106
            name=f"mirror-{host}",
        )
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()


if __name__ == "__main__":
    main("/index.html")
