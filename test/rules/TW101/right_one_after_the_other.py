import threading
from pathlib import Path

lines = 0


def count_access_log():
    global lines
    with Path("access.log").open() as handle:
        for _ in handle:
            lines += 1


def count_error_log():
    global lines
    with Path("error.log").open() as handle:
        for _ in handle:
            lines += 1


def main():
    global lines
    access = threading.Thread(target=count_access_log)
    access.start()
    print("reading the access log")
    access.join()
    lines += 100
    error = threading.Thread(target=count_error_log)
    error.start()
    print("reading the error log")
    error.join()
    lines += 1
    print(lines)


if __name__ == "__main__":
    main()
