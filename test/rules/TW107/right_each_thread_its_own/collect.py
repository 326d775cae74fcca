from urllib.request import urlopen


class Collector:
    def __init__(self, urls):
        self.urls = list(urls)
        self.found = {}

    def run(self):
        while self.urls:
            url = self.urls.pop()
            with urlopen(url) as response:
                self.found[url] = len(response.read())
            for known, size in self.found.items():
                print(known, size)
        return self.found
