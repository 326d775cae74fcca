from urllib.request import urlopen

from collecting import Collecting


class HttpSource(Collecting):
    def run(self):
        with urlopen("http://feed.local/") as response:
            for line in response:
                self.emit(line.decode())


class FileSource(Collecting):
    def run(self):
        with open("feed.txt") as handle:
            for line in handle:
                self.emit(line)
