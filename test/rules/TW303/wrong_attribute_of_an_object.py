import threading
import time
from urllib.request import urlopen


class Page:
    def __init__(self, url):
        self.url = url
        self.text = ""

    def load(self):
        with urlopen(self.url) as page:
            self.text = page.read().decode()


page = Page("https://example.com")
threading.Thread(target=page.load, daemon=True).start()
time.sleep(5)  # expect: TW303
print(len(page.text))
