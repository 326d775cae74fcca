"""What stands in a template of GTK, or in a file of Glade, are widgets by whatever name they are asked for."""
import threading

import gtk
import gtk.glade
from gi.repository import Gtk


@Gtk.Template(resource_path="/org/shop/window.ui")
class Window(Gtk.ApplicationWindow):
    __gtype_name__ = "Window"
    state = Gtk.Template.Child()

    def refresh(self):
        threading.Thread(target=self._load).start()  # expect: TW201

    def _load(self):
        self.state.set_text("loaded")  # expect: TW501


class Old:
    def __init__(self):
        self.tree = gtk.glade.XML("window.glade")
        self.state = self.tree.get_widget("state")
        self.tree.get_widget("load").connect("clicked", self.go)

    def go(self, button):
        threading.Thread(target=self._load).start()  # expect: TW201

    def _load(self):
        self.state.set_text("loaded")  # expect: TW501


Old()
gtk.main()
