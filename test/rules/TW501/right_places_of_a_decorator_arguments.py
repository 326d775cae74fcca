import threading

import gi
from gi.repository import Gtk


def in_background(func):
    def wrapper(*args):
        threading.Thread(target=func, args=args, daemon=True).start()

    return wrapper


class Package:
    def trust(self):
        print("trusted")


class Details(Gtk.Box):
    @in_background
    def install(self, package):
        package.trust()

    def on_install(self, button):
        self.install(Package())
