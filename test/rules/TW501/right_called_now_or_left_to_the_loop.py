import threading
import functools

from gi.repository import GLib, Gtk


class Window(Gtk.Window):
    def __init__(self):
        super().__init__()
        self.label = Gtk.Label()

    def load(self, future_fn):
        def future_callback(is_immediate, f):
            fn = functools.partial(self.update, f.result())
            if is_immediate:
                fn()
            else:
                GLib.idle_add(fn)

        threading.Thread(target=future_callback, args=(False, future_fn())).start()

    def update(self, text):
        self.label.set_text(text)


w = Window()
w.load(print)
Gtk.main()
