import threading
import time


class Link:
    def __init__(self):
        self.delay = 1.0

    def send(self, text):
        print(text)
        self.delay = min(self.delay * 2, 60)  # expect: TW102


class Feed:
    def __init__(self):
        self.link = None

        def forward(text):
            if self.link is not None:
                self.link.send(text)

        self.link = Link()
        self.ticker = Ticker(forward)

    def publish(self, text):
        self.link.send(text)


class Ticker:
    def __init__(self, tell):
        self.tell = tell
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while True:
            time.sleep(1)
            self.tell("tick")


def main():
    feed = Feed()
    for number in range(100):
        feed.publish(f"item {number}")


main()
