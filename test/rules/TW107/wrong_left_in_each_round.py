import threading
from gi.repository import GLib, Gtk


class Window(Gtk.Window):
    def __init__(self):
        super().__init__()
        self.devices = []
        self.connect("destroy", Gtk.main_quit)
        threading.Thread(target=self.scan, daemon=True).start()

    def scan(self):
        for i in range(10):
            self.devices.insert(0, i)
            GLib.idle_add(self.received)

    def received(self):
        for device in self.devices:  # expect: TW107
            print(device)


window = Window()
window.show_all()
Gtk.main()
