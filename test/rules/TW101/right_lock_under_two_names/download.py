from urllib.request import urlopen

import locks
import state


def download(url):
    with urlopen(url) as response:
        data = response.read()
    guard = locks.totals_guard
    guard.acquire()
    try:
        state.total_bytes += len(data)
    finally:
        guard.release()
