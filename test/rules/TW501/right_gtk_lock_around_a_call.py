import threading
import time

import gtk


def update(bar, i):
    bar.set_fraction(i / 10.0)


class Progress(threading.Thread):
    def __init__(self, bar):
        threading.Thread.__init__(self)
        self.bar = bar

    def run(self):
        for i in range(10):
            time.sleep(1)
            gtk.gdk.threads_enter()
            update(self.bar, i)
            gtk.gdk.threads_leave()


gtk.gdk.threads_init()
win = gtk.Window()
bar = gtk.ProgressBar()
win.add(bar)
win.show_all()
t = Progress(bar)
t.start()
gtk.main()
t.join()
