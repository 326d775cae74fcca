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
        self.wait()

    @work(thread=True)
    def load(self, url):
        with urllib.request.urlopen(url) as page:
            text = page.read().decode()
        self.call_from_thread(self.page.update, text)

    @work
    async def wait(self):
        self.page.update("waiting")


Reader().run()
