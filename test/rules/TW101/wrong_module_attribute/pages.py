from urllib.request import urlopen

import state


def render(path):
    with urlopen(f"http://backend.local{path}") as response:
        body = response.read()
    state.hits += 1  # expect: TW101
    return body
