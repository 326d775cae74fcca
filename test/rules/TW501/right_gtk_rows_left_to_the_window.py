import threading

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import GLib, Gtk

from shop import notes_of, price_of


class Prices(Gtk.ListStore):
    def __init__(self, products):
        super().__init__(str, str, object)
        self.append(["tea", "…", []])
        self.products = products

    def refresh(self):
        threading.Thread(target=self.fetch, daemon=True).start()

    def fetch(self):
        found = {product: price_of(product) for product in self.products}
        rows = [["", ""] for _ in found]
        for row, name in zip(rows, found):
            row[0] = name
        GLib.idle_add(self.show, found)

    def show(self, found):
        for row in self:
            row[1] = found[row[0]]
            row[2].append(notes_of(row[0]))


prices = Prices(["tea", "rice"])
prices.refresh()
for row in prices:
    row[1] = "asked"
Gtk.main()
