"""close() puts a word that ends the thread: it is told, and may still not be waited for (TW217)."""

import queue
import threading

import requests

END = object()


class Uploader:
    def __init__(self):
        self.jobs = queue.Queue()
        self.thread = threading.Thread(target=self.run, daemon=True)
        self.thread.start()

    def run(self):
        while (job := self.jobs.get()) is not END:
            requests.post("http://example.com", json=job)

    def close(self):
        self.jobs.put(END)  # expect: TW217


uploader = Uploader()
uploader.jobs.put({"name": "first"})
uploader.close()
