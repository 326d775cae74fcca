import threading

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk


class Console(Gtk.Window):
    def __init__(self):
        super().__init__(title="Console")
        self.view = Gtk.TextView()
        self.add(self.view)
        threading.Thread(target=self.follow, daemon=True).start()

    def follow(self):
        with open("/tmp/log", encoding="utf-8") as log:
            for line in log:
                self.view.get_buffer().insert_at_cursor(line)  # expect: TW501


Console().show_all()
Gtk.main()
