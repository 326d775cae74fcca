"""The icon is made by the thread that then shows it: GTK is no other thread's there."""

import threading
import time

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk


class Tray:
    def run(self):
        icon = Gtk.StatusIcon()
        icon.set_from_file("tray.png")
        icon.connect("activate", self.open)
        Gtk.main()

    def open(self, icon):
        print("opened")


tray = threading.Thread(target=Tray().run, daemon=True)
tray.start()
time.sleep(60)
