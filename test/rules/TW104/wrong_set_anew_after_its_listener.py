# The pages are taken away below the listener that looks at them under the lock of the feed.
import threading


class Feed:
    def __init__(self):
        self.listeners = []
        self.lock = threading.Lock()
        threading.Thread(target=self.deliver, daemon=True).start()

    def deliver(self):
        while True:
            news = input()
            with self.lock:
                for listener in list(self.listeners):
                    listener(news)  # expect: TW411

    def listen(self, listener):
        with self.lock:
            self.listeners.append(listener)


class Journal(Feed):
    def __init__(self):
        super().__init__()
        self.pages = {}

        def note(news):
            if news in self.pages:
                del self.pages[news]
            self.pages[news] = 1

        self.listen(note)
        self.pages = {'title': 1}  # expect: TW104


journal = Journal()
