import threading

import gtk

from keys import follow
from window import Settings


class App:
    def __init__(self):
        self.settings = None

    def show_from_thread(self):
        gtk.gdk.threads_enter()
        if self.settings is None:
            self.settings = Settings()
        self.settings.refresh()
        gtk.gdk.threads_leave()


gtk.gdk.threads_init()
app = App()
threading.Thread(target=follow, args=(app,), daemon=True).start()
gtk.gdk.threads_enter()
gtk.main()
gtk.gdk.threads_leave()
