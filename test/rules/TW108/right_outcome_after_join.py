import threading
from urllib.request import urlopen


class Check:
    def __init__(self, url):
        self.url = url
        self.ok = False
        self.error = None

    def run(self):
        try:
            with urlopen(self.url) as response:
                self.ok = response.status == 200
        except OSError as error:
            self.error = error


def main():
    checks = [Check(f"https://example.org/{n}") for n in range(5)]
    threads = [threading.Thread(target=check.run) for check in checks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for check in checks:
        while not check.ok and check.error is None:
            check.run()
        print(check.url, check.ok, check.error)


if __name__ == "__main__":
    main()
