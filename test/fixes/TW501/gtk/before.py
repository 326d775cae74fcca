import threading
import time

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk


class Win(Gtk.Window):
    def __init__(self):
        super().__init__(title="Job")
        self.label = Gtk.Label(label="...")
        self.add(self.label)
        self.connect("destroy", Gtk.main_quit)

    def begin(self):
        t = threading.Thread(target=self.job)
        t.daemon = True
        t.start()

    def job(self):
        time.sleep(2)
        self.label.set_text("done")


win = Win()
win.begin()
win.show_all()
Gtk.main()
