"""Helpers of the program take and give back the one lock of GTK."""

import threading
import time

from gi.repository import Gdk, Gtk


def take_lock():
    Gdk.threads_enter()


def give_lock():
    Gdk.threads_leave()


class Window:
    def __init__(self):
        self.label = Gtk.Label()
        self.box = Gtk.ComboBox()
        threading.Thread(target=self.search, daemon=True).start()

    def search(self):
        found = []
        for number in range(3):
            time.sleep(1)
            found.append(number)
        take_lock()
        if found:
            self.box.set_active(0)
        self.label.set_text("done")
        give_lock()


Gdk.threads_init()
Window()
Gtk.main()
