import threading
from urllib.request import urlopen

import totals

lock = threading.Lock()


def upload(number):
    with urlopen("http://store.local/", data=b"%d" % number):
        pass
    with lock:
        totals.transfers += 1  # expect: TW104
