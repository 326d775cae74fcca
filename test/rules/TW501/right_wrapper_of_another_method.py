import threading

from gi.repository import GLib, Gtk


def in_background(func):
    def wrapper(*args):
        threading.Thread(target=func, args=args, daemon=True).start()

    return wrapper


def idle(func):
    def wrapper(*args):
        GLib.idle_add(func, *args)

    return wrapper


def debounce(seconds):
    def decorator(func):
        def debounced(*args):
            def call():
                return func(*args)

            threading.Timer(seconds, call).start()

        return debounced

    return decorator


class Details(Gtk.Box):
    @in_background
    def load(self):
        print("loading")

    @debounce(0.5)
    @idle
    def on_changed(self, widget):
        print(widget.get_text())


class Updates(Gtk.Box):
    def __init__(self):
        super().__init__()
        self.bar = Gtk.ProgressBar()
        self.append(self.bar)
        self.fetch()

    @in_background
    def fetch(self):
        self.done(1)

    @idle
    def done(self, fraction):
        self.bar.set_fraction(fraction)
