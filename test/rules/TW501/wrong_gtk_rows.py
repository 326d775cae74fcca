import threading

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk

from shop import price_of


class Prices(Gtk.ListStore):
    def __init__(self, products):
        super().__init__(str, str)
        for product in products:
            self.append([product, "…"])

    def refresh(self):
        threading.Thread(target=self.fetch, daemon=True).start()

    def fetch(self):
        for row in self:
            row[1] = price_of(row[0])  # expect: TW501


class Basket:
    def __init__(self):
        self.store = Gtk.TreeStore(str, int)
        self.seen = {}

    def count(self, _button):
        threading.Thread(target=self.recount, daemon=True).start()

    def recount(self):
        self.store[0][1] = 3  # expect: TW501

    def mark(self, _button):
        threading.Thread(target=self.remember, args=(self.store[0],), daemon=True).start()

    def remember(self, row: Gtk.TreeModelRow):
        row[0] = "seen"  # expect: TW501


basket = Basket()
button = Gtk.Button(label="Count")
button.connect("clicked", basket.count)
other = Gtk.Button(label="Mark")
other.connect("clicked", basket.mark)
prices = Prices(["tea", "rice"])
prices.refresh()
Gtk.main()
