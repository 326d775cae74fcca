import threading
import time

import gtk


class Progress(threading.Thread):
    def __init__(self, bar):
        threading.Thread.__init__(self)
        self.bar = bar

    def run(self):
        for i in range(10):
            time.sleep(1)
            gtk.gdk.threads_enter()
            self.bar.set_text("x")
            gtk.gdk.threads_leave()
            self.bar.set_fraction(i / 10.0)  # expect: TW501


gtk.gdk.threads_init()
win = gtk.Window()
bar = gtk.ProgressBar()
win.add(bar)
win.show_all()
t = Progress(bar)
t.start()
gtk.main()
t.join()
