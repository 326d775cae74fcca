"""The thread goes on adding while the loop may already be showing."""
import threading
from gi.repository import GLib

headless = False

def on_main(func, *args):
    if headless:
        func(*args)
    else:
        GLib.idle_add(func, *args)

def subscribe(urls):
    failed = []

    def report():
        for url in failed:  # expect: TW107
            print(url)

    def work():
        for url in urls:
            if not url.startswith("http"):
                failed.append(url)
            on_main(report)

    threading.Thread(target=work, daemon=True).start()

subscribe(["https://a.example", "ftp://b.example"])
GLib.MainLoop().run()
