import threading
from urllib.request import urlopen

retries = 0


def mirror(path):
    global retries
    for host in ("mirror-1.example", "mirror-2.example"):
        try:
            with urlopen(f"https://{host}{path}") as response:
                return response.read()
        except OSError:
            retries += 1  # expect: TW101
    return b""


def main():
    global retries
    helper = threading.Thread(target=mirror, args=("/index.html",))
    helper.start()
    try:
        with urlopen("https://primary.example/index.html") as response:
            print(len(response.read()))
    except OSError:
        retries = retries + 1  # expect: TW101
    helper.join()
    print("retries:", retries)


if __name__ == "__main__":
    main()
