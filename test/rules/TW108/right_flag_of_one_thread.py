import threading
from urllib.request import urlopen


class Crawler(threading.Thread):
    def __init__(self, start_url):
        super().__init__()
        self.next_url = start_url
        self._more = True
        self.complete = False

    def run(self):
        while self._more:
            with urlopen(self.next_url) as response:
                text = response.read().decode()
            self._follow(text)
        self.complete = True

    def _follow(self, text):
        _, found, link = text.partition("next: ")
        if found:
            self.next_url = link.strip()
        else:
            self._more = False


def main():
    crawler = Crawler("http://chain.local/1")
    crawler.start()
    crawler.join()
    print("complete" if crawler.complete else "broken off")


if __name__ == "__main__":
    main()
