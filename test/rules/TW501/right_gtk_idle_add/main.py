from gi.repository import Gtk

from pages import load


class Window(Gtk.Window):
    def __init__(self):
        super().__init__(title="Pages")
        self.label = Gtk.Label(label="")
        self.add(self.label)
        load(self)

    def show_size(self, size):
        self.label.set_text(f"{size} bytes")
        return False


Window().show_all()
Gtk.main()
