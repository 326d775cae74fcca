from urllib.request import urlopen


class Sensor:
    def __init__(self, url):
        self.url = url

    def read(self):
        with urlopen(self.url) as response:
            return response.read()
