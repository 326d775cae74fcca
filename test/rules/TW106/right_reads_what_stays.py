import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


class Fleet:
    def __init__(self, host):
        self.host = host

    def beat(self, path):
        with urlopen(f"http://{self.host}{path}") as response:
            return response.status

    def beat_often(self, path):
        futures = []
        with ThreadPoolExecutor(max_workers=3) as pool:
            for attempt in range(5):
                print("attempt", attempt)
                futures.append(pool.submit(lambda: self.beat(path)))
        for future in sorted(futures, key=lambda item: id(item)):
            print(future.result())


def main():
    fleet = Fleet("hub.local")
    labels = sorted(("b", "a"), key=lambda label: label.lower())
    for label in labels:
        print(max(("x", "yy"), key=lambda word: len(word + label)))
    thread = threading.Thread(target=lambda: fleet.beat_often("/beat"))
    thread.start()
    thread.join()


if __name__ == "__main__":
    main()
