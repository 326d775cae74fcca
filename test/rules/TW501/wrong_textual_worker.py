import urllib.request

from textual import work
from textual.app import App
from textual.widgets import Static


class Reader(App):
    def compose(self):
        self.page = Static("")
        yield self.page

    def on_mount(self):
        self.load("https://example.com")

    @work(thread=True)
    def load(self, url):
        with urllib.request.urlopen(url) as page:
            text = page.read().decode()
        self.page.update(text)  # expect: TW501


Reader().run()
