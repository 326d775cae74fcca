import threading
import urllib.request


def upload(path):
    with open(path, "rb") as f:
        request = urllib.request.Request("http://x/put", data=f.read(), method="PUT")
    urllib.request.urlopen(request)


def main():
    worker = threading.Thread(target=upload, args=("report.pdf",), daemon=True)  # expect: TW207
    worker.start()
    print("ok")


if __name__ == "__main__":
    main()
