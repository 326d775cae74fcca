import threading
import time

from gi.repository import Gdk, Gtk


class Scripts(Gtk.Window):
    def __init__(self):
        super().__init__(title="Scripts")
        self.view = Gtk.TreeView()
        self.bar = Gtk.ProgressBar()
        self.add(self.view)
        threading.Thread(target=self.run_script, daemon=True).start()
        threading.Thread(target=self.count, daemon=True).start()

    def run_script(self):
        time.sleep(2)
        self.select()

    def select(self):
        self.view.set_cursor(0)  # expect: TW501

    def count(self):
        for step in range(10):
            Gdk.threads_enter()
            self.bar.show()
            Gdk.threads_leave()
            time.sleep(1)
            self.bar.set_fraction(step / 10)  # expect: TW501
            Gdk.threads_enter()
            self.bar.show()
            Gdk.threads_leave()


Gdk.threads_init()
Scripts().show_all()
Gdk.threads_enter()
Gtk.main()
Gdk.threads_leave()
