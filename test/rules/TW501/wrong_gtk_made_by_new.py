"""A class method makes the label: a touch of it is one of a widget all the same."""
import threading
import time

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GLib, Gtk


class Clock(Gtk.EventBox):
    def __init__(self):
        super().__init__()
        self.label = Gtk.Label.new("")
        self.add(self.label)
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            self.label.set_text(time.ctime())  # expect: TW501
            GLib.idle_add(self.label.set_tooltip_text, time.ctime())
            time.sleep(1)


window = Gtk.Window.new(Gtk.WindowType.TOPLEVEL)
window.add(Clock())
window.show_all()
Gtk.main()
