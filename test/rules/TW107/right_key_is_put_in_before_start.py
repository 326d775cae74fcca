"""Each thread stores under the key that it was handed, which was put in before it began: the dict keeps its size."""
import threading
import time


class Client:
    def __init__(self):
        self.channels = {}
        self.active = True

    def start_channel(self, name):
        self.channels[name] = None  # expect: TW105
        threading.Thread(target=self.writer, args=(name,), daemon=True).start()

    def connect(self, channel):
        self.channels[channel] = False  # expect: TW105
        self.channels[channel] = object()

    def writer(self, name):
        while self.active:
            self.connect(name)
            time.sleep(1)

    def end(self):
        for name in self.channels:
            print("end", name)


def fetch_all(urls):
    states = {}

    def fetch(url):
        states[url] = len(url)

    for url in urls:
        states[url] = "waiting"
        threading.Thread(target=fetch, args=(url,), daemon=True).start()
    for url in states:
        print(url)


client = Client()
client.start_channel("")
client.start_channel("files")
client.end()
fetch_all(["https://a.example", "https://b.example"])
