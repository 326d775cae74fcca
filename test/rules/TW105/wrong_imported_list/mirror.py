from urllib.request import urlopen

from state import failures as _failures


def mirror(url):
    try:
        with urlopen(url) as response:
            return response.read()
    except OSError:
        _failures.append(url)  # expect: TW105
        return b""
