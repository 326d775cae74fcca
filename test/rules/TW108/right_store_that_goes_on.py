import threading
import time


class Link:
    def __init__(self):
        self.ready = False

    def dial(self):
        time.sleep(0.1)
        self.ready = True

    def hang_up(self):
        self.ready = False


class Modem:
    def __init__(self):
        self.link = Link()
        self.thread = threading.Thread(target=self._dial_until_there)
        self.thread.start()

    def _dial_until_there(self):
        # Who hangs up tells this loop nothing: it goes on.
        while not self.link.ready:
            time.sleep(1)
            self.link.dial()

    def close(self):
        self.link.hang_up()
        self.thread.join()


modem = Modem()
time.sleep(3)
modem.close()
