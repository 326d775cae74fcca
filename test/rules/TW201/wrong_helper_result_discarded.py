import threading
import urllib.request


def download(url, path):
    with urllib.request.urlopen(url) as reply, open(path, "wb") as out:
        out.write(reply.read())


def spawn(url, path):
    worker = threading.Thread(target=download, args=(url, path), name=path)
    worker.start()  # expect: TW201
    return worker


def main():
    spawn("https://example.org/a.iso", "a.iso")
    spawn("https://example.org/b.iso", "b.iso")
    print("both downloads were requested")


if __name__ == "__main__":
    main()
