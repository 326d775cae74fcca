import threading
from pathlib import Path
from urllib.request import urlopen


def upload(name):
    with urlopen("http://store.local/", data=Path(name).read_bytes()):
        print("sent", name)


def main():
    threads = [
        threading.Thread(
            target=lambda: upload(name),  # expect: TW106
            name=name,
        )
        for name in ("a.bin", "b.bin", "c.bin")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
