from urllib.request import urlopen

import state


def page(path):
    state.entered()
    try:
        with urlopen(f"http://backend.local{path}") as response:
            body = response.read()
    finally:
        state.left()
    return body + b"%d" % state.active  # expect: TW601
