from pathlib import Path
from urllib.request import urlopen

import state
from locks import totals_guard as _g


def upload(path):
    data = Path(path).read_bytes()
    with urlopen("http://store.local/put", data=data):
        pass
    with _g:
        state.total_bytes += len(data)
