"""Threads that end by leaving the outcome, or what went wrong, to the loop that waits for it."""
import threading
import urllib.request

from gi.repository import GLib


class Download(threading.Thread):
    def __init__(self, url, done):
        super().__init__(name="download")
        self._url = url
        self._done = done

    def run(self):
        try:
            text = urllib.request.urlopen(self._url).read()
            GLib.idle_add(self._done, self._url, text)
        except OSError as problem:
            GLib.idle_add(self._done, self._url, problem)


class Fetcher:
    def __init__(self, loop):
        self._loop = loop

    def fetch(self, url, future):
        def work():
            with urllib.request.urlopen(url) as reply:
                text = reply.read()
            self._loop.call_soon_threadsafe(future.set_result, text)

        threading.Thread(target=work).start()


class Queue:
    def __init__(self, urls):
        self._urls = list(urls)

    def go_on(self, *_):
        if self._urls:
            Download(self._urls.pop(), self.go_on).start()


Queue(["http://localhost/a", "http://localhost/b"]).go_on()
