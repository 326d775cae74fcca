"""The loop calls `report` only once the thread has added its last."""
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
        for url in failed:
            print(url)

    def work():
        for url in urls:
            if not url.startswith("http"):
                failed.append(url)
        on_main(report)

    threading.Thread(target=work, daemon=True).start()


subscribe(["https://a.example", "ftp://b.example"])
GLib.MainLoop().run()
