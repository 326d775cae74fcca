import threading
import time
from contextlib import contextmanager

from gi.repository import Gdk, Gtk


@contextmanager
def gdk_lock():
    Gdk.threads_enter()
    try:
        yield
    finally:
        Gdk.threads_leave()


class Clock(Gtk.Window):
    def __init__(self):
        super().__init__(title="Clock")
        self.label = Gtk.Label(label="")
        self.add(self.label)
        self.paused = False
        threading.Thread(target=self.tick, daemon=True).start()
        threading.Thread(target=self.count, daemon=True).start()

    def tick(self):
        while True:
            Gdk.threads_enter()
            if self.paused:
                Gdk.threads_leave()
                return
            try:
                self.show_time()
                self.label.show()
            finally:
                Gdk.threads_leave()
            time.sleep(1)

    def show_time(self):
        self.label.set_text(time.ctime())

    def count(self):
        for second in range(60):
            time.sleep(1)
            with gdk_lock():
                self.set_title(str(second))


Gdk.threads_init()
Clock().show_all()
Gdk.threads_enter()
Gtk.main()
Gdk.threads_leave()
