"""The setting is another one by the second call: the thread of the first still runs."""

import threading
from concurrent.futures import ProcessPoolExecutor

light = True


def serve():
    while True:
        print("serving")


def begin():
    global light
    if light:
        threading.Thread(target=serve, daemon=True).start()
    else:
        with ProcessPoolExecutor(max_workers=2) as pool:  # expect: TW503
            pool.submit(print, "serving")
    light = False


def main():
    while input() == "again":
        begin()


if __name__ == "__main__":
    main()
