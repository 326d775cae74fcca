import gtk


class Settings(gtk.Window):
    def __init__(self):
        gtk.Window.__init__(self)
        self.label = gtk.Label("Settings")
        self.add(self.label)

    def refresh(self):
        self.label.set_text("Settings, again")
        self.show_all()
