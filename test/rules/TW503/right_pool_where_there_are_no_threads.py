"""Whichever of the two this Python has, it is the same each time: where there is a pool, no thread was started before."""

import threading

try:
    from concurrent.futures import ProcessPoolExecutor
except ImportError:
    ProcessPoolExecutor = None


class Service:
    def serve(self):
        print("serving")

    def begin(self):
        if not ProcessPoolExecutor:
            server = threading.Thread(target=self.serve)
            server.daemon = True
            server.start()
        else:
            with ProcessPoolExecutor(max_workers=2) as pool:
                pool.submit(print, "serving")


def main():
    service = Service()
    while input() == "again":
        service.begin()


if __name__ == "__main__":
    main()
