import threading
import urllib.request

loaded = 0


def _load():
    global loaded
    for page in ("a", "b", "c"):
        urllib.request.urlopen(f"https://example.org/{page}").close()
        loaded += 1


_loader = threading.Thread(target=_load)
_loader.start()


def done():
    _loader.join()
