import threading
import urllib.request

from gi.repository import GLib


def load(window):
    def work():
        with urllib.request.urlopen("https://example.com") as page:
            size = len(page.read())
        GLib.idle_add(window.show_size, size)

    threading.Thread(target=work, daemon=True).start()
