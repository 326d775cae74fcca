import threading

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GLib, GObject, Gtk


class View(Gtk.Box):
    __gsignals__ = {"failed": (GObject.SignalFlags.RUN_FIRST, None, (str,))}

    def load(self):
        threading.Thread(target=self._load, daemon=True).start()

    def _load(self):
        try:
            print(open("engine").read())
        except OSError as error:
            self.emit("failed", str(error))


class Window(Gtk.Window):
    def __init__(self):
        super().__init__()
        self.view = View()
        self.view.connect("failed", self.on_failed)
        self.add(self.view)
        self.view.load()

    def on_failed(self, view, text):
        GLib.idle_add(self.set_title, text)


window = Window()
window.show_all()
Gtk.main()
