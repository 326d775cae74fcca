import threading
import time

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import GLib, Gtk


class Win(Gtk.ApplicationWindow):
    def __init__(self, app):
        super().__init__(application=app)
        self.bar = Gtk.ProgressBar()
        self.set_child(self.bar)
        threading.Thread(target=self.work, daemon=True).start()

    def work(self):
        for i in range(10):
            time.sleep(0.1)
            GLib.idle_add(self.update, i / 10)

    def update(self, fraction):
        self.bar.set_fraction(fraction)
        return False


def activate(app):
    Win(app).present()


app = Gtk.Application(application_id="org.example.job")
app.connect("activate", activate)
app.run()
