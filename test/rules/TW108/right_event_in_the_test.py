"""The loop waits on an Event already; the plain variable beside it need not wake anybody."""
import threading


class Heart:
    def __init__(self):
        self.beating = False
        self.stopped = threading.Event()

    def beat(self):
        while not self.stopped.wait(30) and self.beating:
            print("beat")

    def pause(self):
        self.beating = False

    def run(self):
        self.beating = True
        beater = threading.Thread(target=self.beat)
        beater.start()
        input("press return to pause ")
        self.pause()
        self.stopped.set()
        beater.join()


Heart().run()
