import threading
from urllib.request import urlopen

flag_lock = threading.Lock()
_cancelled = False


def cancel():
    global _cancelled
    with flag_lock:
        _cancelled = True


def cancelled():
    with flag_lock:
        return _cancelled


def upload(parts):
    for part in parts:
        if cancelled():
            break
        with urlopen("http://store.local/", data=part):
            print("sent", len(part))


def main():
    uploader = threading.Thread(target=upload, args=([b"a", b"b", b"c"],))
    uploader.start()
    if input("cancel? ") == "y":
        cancel()
    uploader.join()


if __name__ == "__main__":
    main()
