from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import state
from state import exclusively as alone


def page(path):
    state.entered()
    try:
        with urlopen(f"http://backend.local{path}") as response:
            body = response.read()
    finally:
        state.left()
    with alone():
        count = state.active
    return body + b"%d" % count


def main():
    with ThreadPoolExecutor() as pool:
        for body in pool.map(page, ["/a", "/b", "/c"]):
            print(len(body))
    print(state.active)


if __name__ == "__main__":
    main()
