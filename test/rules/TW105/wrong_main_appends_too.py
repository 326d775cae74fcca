import threading
from pathlib import Path
from urllib.request import urlopen

errors = []


def upload(path):
    try:
        with urlopen("http://store.local/", data=path.read_bytes()):
            pass
    except OSError as error:
        errors.append(error)  # expect: TW105


def check(path):
    if not path.exists():
        errors.append(FileNotFoundError(path))  # expect: TW105


def main():
    uploader = threading.Thread(target=upload, args=(Path("backup.tar"),))
    uploader.start()
    check(Path("config.toml"))
    uploader.join()
    for error in errors:
        print(error)


if __name__ == "__main__":
    main()
