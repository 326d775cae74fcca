import threading
import time
from threading import Thread


class One(threading.Thread):
    def __init__(self):
        threading.Thread.__init__(self, name="one")

    def run(self):
        time.sleep(0.1)


class Two(Thread):
    def __init__(self, group=None):
        Thread.__init__(self, group, name="two")
        self.setDaemon(False)

    def run(self):
        time.sleep(0.2)


class Three(Thread):
    def __init__(self, **options):
        super(Three, self).__init__(**options)

    def run(self):
        time.sleep(0.3)


threads = [One(), Two(), Three(name="three")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
