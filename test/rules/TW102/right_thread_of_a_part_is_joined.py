import threading


class Feed:
    def __init__(self):
        self.unread = 0

    def load(self, pages):
        for page in pages:
            self.unread += len(page)

    def load_all(self, pages):
        loader = threading.Thread(target=self.load, args=(pages,))
        loader.start()
        loader.join()


class Reader:
    """What an application uses: nothing here calls these."""

    def __init__(self):
        self.feed = Feed()

    def refresh(self, pages):
        self.feed.load_all(pages)

    def skip(self, count):
        self.feed.unread -= count
