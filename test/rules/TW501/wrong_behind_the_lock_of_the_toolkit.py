import threading
import time

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

Gdk.threads_init()


class Oven:
    def __init__(self):
        self.window = Gtk.Window(title="Oven")
        self.label = Gtk.Label(label="cold")
        self.window.add(self.label)
        threading.Thread(target=self.heat, daemon=True).start()

    def heat(self):
        for degrees in range(20, 200, 5):
            time.sleep(1)
            if degrees > 40:
                Gdk.threads_enter()
            self.label.show()  # expect: TW501
            Gdk.threads_enter()
            self.label.set_text(f"{degrees} degrees")
            if degrees > 180:
                self.window.set_title("Hot")
            Gdk.threads_leave()
            self.label.hide()


oven = Oven()
oven.window.show_all()
Gtk.main()
