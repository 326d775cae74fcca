import queue
import threading
import urllib.request


def load(url, inbox):
    with urllib.request.urlopen(url) as reply:
        inbox.put(reply.read().decode())


def begin_loading():
    inbox = queue.Queue()
    threading.Thread(target=load, args=("https://example.org", inbox), daemon=True).start()
    return inbox
