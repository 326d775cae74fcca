import time
from urllib.request import urlopen

import state


def refresh(cache_url):
    while True:  # expect: TW108
        with urlopen(cache_url) as response:
            print(len(response.read()))
        if state.shutting_down:
            return
        time.sleep(10)
